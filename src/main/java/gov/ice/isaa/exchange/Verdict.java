package gov.ice.isaa.exchange;

/** What the Program Office decided about a proposal of the other party. */
public enum Verdict {
    ACCEPTED("Accepted"),
    REJECTED("Rejected"),
    /** The passage had changed in the draft meanwhile, and was settled there. */
    BY_HAND("Settled by hand");

    private final String title;

    Verdict(String title) {
        this.title = title;
    }

    /** The name as shown to people. */
    public String title() {
        return title;
    }
}
