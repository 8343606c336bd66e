package gov.ice.isaa.signing;

import gov.ice.isaa.support.UserMistake;

/**
 * What a signatory confirms before signing (E-SIGN Act, 15 U.S.C. § 7001: intent and consent).
 *
 * @param read having read the document
 * @param intent meaning to sign it
 * @param electronic agreeing that the electronic signature binds
 */
public record Consent(boolean read, boolean intent, boolean electronic) {

    /** The words beside the first box. */
    public static final String READ = "I have read the agreement.";

    /** The words beside the second box. */
    public static final String INTENT = "I intend to sign it and to bind my office to it.";

    /** The words beside the third box. */
    public static final String ELECTRONIC =
            "I consent to signing electronically; this signature stands for my signature by hand.";

    /** The words confirmed, as they are kept. Throws {@link UserMistake} while a box is open. */
    String confirmed() {
        if (!read) {
            throw new UserMistake("Confirm that you have read the agreement.");
        }
        if (!intent || !electronic) {
            throw new UserMistake("Confirm that you intend to sign, and that you consent to signing electronically.");
        }
        return READ + " " + INTENT + " " + ELECTRONIC;
    }
}
