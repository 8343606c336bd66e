/** The report catalogue: what may be printed, from typed rows that need to know has already narrowed. */
@org.jspecify.annotations.NullMarked
package gov.ice.isaa.reporting;
