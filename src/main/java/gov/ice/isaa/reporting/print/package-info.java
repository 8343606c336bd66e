/**
 * The press: templates, fonts and the tagged PDF. JasperReports and OpenPDF are known here and nowhere else, and no public
 * signature of this package names them.
 */
@org.jspecify.annotations.NullMarked
package gov.ice.isaa.reporting.print;
