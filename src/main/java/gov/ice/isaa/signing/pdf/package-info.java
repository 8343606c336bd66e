/** Documents on paper: tagged PDF (PDF/A-2a, PDF/UA-1) with signature fields prepared in it. */
@org.jspecify.annotations.NullMarked
package gov.ice.isaa.signing.pdf;
