package gov.ice.isaa.policy;

/** What came of a rule when it was held against the facts. */
public enum Verdict {
    APPLIES("Applies"),
    DOES_NOT_APPLY("Does not apply"),
    OPEN("Still open");

    private final String title;

    Verdict(String title) {
        this.title = title;
    }

    /** The verdict as shown to people. */
    public String title() {
        return title;
    }
}
