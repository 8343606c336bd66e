package gov.ice.isaa.intake;

/** Where an inquiry stands. */
public enum InquiryStatus {
    WITH_IGP("With IGP"),
    SENT("Waiting for an answer"),
    ANSWERED("Answered"),
    WITHDRAWN("Withdrawn");

    private final String title;

    InquiryStatus(String title) {
        this.title = title;
    }

    /** The status as shown to people. */
    public String title() {
        return title;
    }

    /** Whether something is still to come. */
    public boolean open() {
        return this == WITH_IGP || this == SENT;
    }
}
