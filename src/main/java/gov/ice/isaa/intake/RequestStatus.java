package gov.ice.isaa.intake;

/** Where a request stands. */
public enum RequestStatus {
    OPEN("Open"),
    CLOSED("Closed"),
    AGREEMENT_OPENED("Agreement opened");

    private final String title;

    RequestStatus(String title) {
        this.title = title;
    }

    /** The status as shown to people. */
    public String title() {
        return title;
    }
}
