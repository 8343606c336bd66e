package gov.ice.isaa.discussion;

/** What became of a comment, for the record of the clearance (CL-06). */
public enum Disposition {
    ACCEPTED("Accepted"),
    ACCEPTED_IN_PART("Accepted in part"),
    REJECTED("Rejected"),
    WITHDRAWN("Withdrawn");

    private final String title;

    Disposition(String title) {
        this.title = title;
    }

    /** The name shown to people. */
    public String title() {
        return title;
    }

    /** Whether it is given only with its reason. */
    public boolean needsReason() {
        return this == REJECTED;
    }

    /** Whether only the office that opened the thread gives it. */
    public boolean ownOnly() {
        return this == WITHDRAWN;
    }
}
