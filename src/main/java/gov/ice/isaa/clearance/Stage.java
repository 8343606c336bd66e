package gov.ice.isaa.clearance;

/** How far a round of clearance has come. */
public enum Stage {
    PROGRAM_OFFICE("Program Office approval"),
    OFFICES("Review by the offices"),
    LEGAL("Legal review by OPLA"),
    CLEARED("Cleared"),
    RETURNED("Returned to development");

    private final String title;

    Stage(String title) {
        this.title = title;
    }

    /** The name shown to people. */
    public String title() {
        return title;
    }

    /** Whether the round is over. */
    public boolean closed() {
        return this == CLEARED || this == RETURNED;
    }
}
