package gov.ice.isaa.agreement;

/** Why an agreement ended (MA-07). */
public enum EndReason {
    EXPIRED("Reached its end date"),
    COMPLETED("Purpose completed"),
    MUTUAL_CONSENT("Mutual consent"),
    NOTICE("Notice by a party");

    private final String title;

    EndReason(String title) {
        this.title = title;
    }

    /** The name shown to people. */
    public String title() {
        return title;
    }
}
