package gov.ice.isaa.discussion;

/** What the office that opens a thread wants with it. */
public enum ThreadKind {
    QUESTION("Question"),
    COMMENT("Comment"),
    /** Until its own office lets go of it, that office does not concur (ST-16). */
    CONCERN("Concern that blocks"),
    /** Other words for the passage, which the drafter takes over with one action. */
    SUGGESTION("Suggested wording"),
    /** What an office notes for itself: nobody else sees it. */
    NOTE("Internal note");

    private final String title;

    ThreadKind(String title) {
        this.title = title;
    }

    /** Whether no other office than the one that began the thread sees it. */
    public boolean ownOfficeOnly() {
        return this == NOTE;
    }

    /** The name shown to people. */
    public String title() {
        return title;
    }
}
