package gov.ice.isaa.casefile;

import gov.ice.isaa.support.PlainText;
import gov.ice.isaa.support.UserMistake;

/** How much a case file takes; texts come out of here without what no page can show. */
public final class CaseLimits {

    /** The most data elements of one case file. */
    public static final int ELEMENTS = 20_000;

    /** The most systems, and the most data stewards, of one case file. */
    public static final int ROWS = 200;

    /** The longest name, in characters. */
    public static final int NAME = 200;

    /** The longest description or reason of a data element, in characters. */
    public static final int ELEMENT_TEXT = 2000;

    /** The longest title or reference, in characters. */
    public static final int REFERENCE = 300;

    private CaseLimits() {}

    static CaseSystem checked(CaseSystem system) {
        return new CaseSystem(
                system.id(),
                name("Name of the system", system.name()),
                system.role(),
                system.steward(),
                line("Title of the SORN", system.sornTitle(), REFERENCE),
                line("Number of the SORN", system.sornNumber(), 100),
                line("Letter of the routine use", system.routineUseLetter(), 20),
                text("Routine use", system.routineUse(), CaseField.LONGEST),
                line("PIA", system.pia(), REFERENCE),
                system.commingled());
    }

    static DataSteward checked(DataSteward steward) {
        return new DataSteward(
                steward.id(),
                steward.office(),
                name("Name of the data steward", steward.name()),
                line("Contact", steward.contact(), 254));
    }

    static DataElement checked(DataElement element) {
        return new DataElement(
                element.id(),
                name("Name of the data element", element.name()),
                text("Description", element.description(), ELEMENT_TEXT),
                line("System", element.system(), NAME),
                element.pii(),
                element.sensitivity(),
                element.need(),
                text("Reason", element.reason(), ELEMENT_TEXT));
    }

    /** Lines and paragraphs. Throws {@link UserMistake} when it is too long. */
    static String text(String label, String typed, int longest) {
        return fitting(label, PlainText.of(typed), longest);
    }

    private static String name(String label, String typed) {
        String name = line(label, typed, NAME);
        if (name.isEmpty()) {
            throw new UserMistake(label + ": enter one.");
        }
        return name;
    }

    private static String line(String label, String typed, int longest) {
        return fitting(label, PlainText.line(typed), longest);
    }

    private static String fitting(String label, String text, int longest) {
        if (text.length() > longest) {
            throw new UserMistake(label + " is too long: " + text.length() + " characters, at most " + longest + ".");
        }
        return text;
    }
}
