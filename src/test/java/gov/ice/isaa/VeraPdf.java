package gov.ice.isaa;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** veraPDF's judgement of a PDF, in this process. */
public final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** Every failed check against PDF/A-2a and PDF/UA-1; empty for a valid file. */
    public static List<String> complaints(byte[] pdf) {
        var complaints = new ArrayList<String>();
        complaints.addAll(complaints(pdf, PDFAFlavour.PDFA_2_A));
        complaints.addAll(complaints(pdf, PDFAFlavour.PDFUA_1));
        return complaints;
    }

    private static List<String> complaints(byte[] pdf, PDFAFlavour flavour) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            var complaints = new ArrayList<String>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                complaints.add("%s %s: %s at %s"
                        .formatted(
                                flavour,
                                assertion.getRuleId().getClause(),
                                assertion.getMessage(),
                                assertion.getLocation().getContext()));
            }
            if (!result.isCompliant() && complaints.isEmpty()) {
                complaints.add(flavour + ": not compliant");
            }
            return complaints;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
