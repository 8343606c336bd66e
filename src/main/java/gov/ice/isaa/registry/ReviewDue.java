package gov.ice.isaa.registry;

/** When the next biennial review of an agreement in force is due (MA-01). */
public enum ReviewDue {
    OVERDUE("Overdue"),
    IN_90_DAYS("Due in 90 days");

    private final String title;

    ReviewDue(String title) {
        this.title = title;
    }

    /** The name shown to people. */
    public String title() {
        return title;
    }
}
