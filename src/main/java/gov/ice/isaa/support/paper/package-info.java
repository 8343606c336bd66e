/** Documents on paper: tagged PDF (PDF/A-2a, PDF/UA-1), with signature fields prepared in it where they are wanted. */
@org.springframework.modulith.NamedInterface("paper")
@org.jspecify.annotations.NullMarked
package gov.ice.isaa.support.paper;
