package gov.ice.isaa.intake;

import java.util.Locale;

/** What a Memorandum of Record says (SC-03, SC-21; Handbook, Appendix H, "DHS"). */
public enum MemorandumField {
    SHARED("What is shared or accessed", "The type of information and data, and the systems it is in", 4000),
    RECIPIENTS("With whom", "The component, and within it who may use the information", 2000),
    PURPOSE("Purpose and use", "What it is shared for, and what is done with it", 4000),
    RESTRICTIONS("Restrictions", "What may not be done with it: use, access, retention, dissemination", 4000),
    DATA_OWNER(
            "Data owner to be asked",
            "Who is asked before anything is passed on to others, inside or outside DHS",
            1000),
    SORN("SORN consulted", "Title and number of the System of Records Notice, or why none applies", 1000);

    private final String label;
    private final String explanation;
    private final int longest;

    MemorandumField(String label, String explanation, int longest) {
        this.label = label;
        this.explanation = explanation;
        this.longest = longest;
    }

    /** The name on the page and on paper. */
    public String label() {
        return label;
    }

    /** What belongs there. */
    public String explanation() {
        return explanation;
    }

    /** The most characters it takes. */
    public int longest() {
        return longest;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
