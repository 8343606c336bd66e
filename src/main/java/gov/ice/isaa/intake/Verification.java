package gov.ice.isaa.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether the requestor counts as verified: by which method, by whom and when, with evidence or the reason why there is
 * none (IN-02). The scope of a request becomes final only then.
 */
final class Verification {

    private Verification() {}

    /** What is still to be filled in, by the names on the page; empty when the requestor is verified. */
    static List<String> missing(RequestEntries entries, boolean evidence) {
        var missing = new ArrayList<String>();
        need(missing, entries, RequestField.VERIFIED_METHOD);
        if (entries.text(RequestField.VERIFIED_METHOD).equals(VerificationMethod.OTHER.name())) {
            need(missing, entries, RequestField.VERIFIED_HOW);
        }
        need(missing, entries, RequestField.VERIFIED_BY);
        need(missing, entries, RequestField.VERIFIED_ON);
        if (!evidence && !entries.has(RequestField.NO_EVIDENCE)) {
            missing.add("Evidence, or why there is none");
        }
        return missing;
    }

    private static void need(List<String> missing, RequestEntries entries, RequestField field) {
        if (!entries.has(field)) {
            missing.add(field.label());
        }
    }
}
