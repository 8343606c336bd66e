package gov.ice.isaa.intake;

import gov.ice.isaa.support.UserMistake;

/** The limits of what an agreement is opened with; the database holds the same. */
public final class OpeningLimits {

    /** The most characters of a title. */
    public static final int TITLE = 300;

    /** The most characters of a name, a position or an office. */
    public static final int NAME = 200;

    /** The most characters of an e-mail address. */
    public static final int EMAIL = 254;

    /** The most parties, contacts or signatories. */
    public static final int ROWS = 50;

    private OpeningLimits() {}

    /** Throws {@link UserMistake} when something is too long or there are too many rows. */
    static void check(OpeningDraft draft) {
        within("The title", draft.title(), TITLE);
        if (draft.parties().size() > ROWS
                || draft.contacts().size() > ROWS
                || draft.signatories().size() > ROWS) {
            throw new UserMistake("At most " + ROWS + " parties, points of contact and signatories each.");
        }
        draft.parties().forEach(party -> within("The name of a party", party.name(), NAME));
        draft.contacts().forEach(contact -> {
            within("The name of a point of contact", contact.name(), NAME);
            within("The office of a point of contact", contact.organization(), NAME);
            within("An e-mail address", contact.email(), EMAIL);
        });
        draft.signatories().forEach(signatory -> {
            within("The name of a signatory", signatory.name(), NAME);
            within("The position of a signatory", signatory.title(), NAME);
            within("The party of a signatory", signatory.party(), NAME);
        });
    }

    private static void within(String what, String text, int longest) {
        if (text.length() > longest) {
            throw new UserMistake(what + " is too long: " + text.length() + " characters, at most " + longest + ".");
        }
    }
}
