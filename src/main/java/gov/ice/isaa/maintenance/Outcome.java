package gov.ice.isaa.maintenance;

/** What the parties decide after a review (MA-03). */
public enum Outcome {
    AFFIRM("Affirm", "Affirmed"),
    MODIFY("Modify", "To be modified"),
    TERMINATE("Terminate", "To be terminated");

    private final String title;
    private final String decided;

    Outcome(String title, String decided) {
        this.title = title;
        this.decided = decided;
    }

    /** The choice, as on a form. */
    public String title() {
        return title;
    }

    /** The decision, as in a history. */
    public String decided() {
        return decided;
    }
}
