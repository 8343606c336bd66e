package gov.ice.isaa.drafting;

import java.util.UUID;

/** A version of an agreement's draft with its text, as it was saved. */
public record DraftView(UUID agreementId, DraftVersion version, DraftDocument document) {

    /** The version's number. */
    public int number() {
        return version.number();
    }
}
