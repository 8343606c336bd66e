package gov.ice.isaa.policy;

/** What a determination says about the Directive: whether it applies to the case. */
public enum Outcome {
    IN_SCOPE("In scope"),
    OUT_OF_SCOPE("Out of scope"),
    EXEMPT("Exempt"),
    REFERRED("Referred elsewhere"),
    STOPPED_CLASSIFIED("Stopped: classified, or may be"),
    OPEN("Still open");

    private final String title;

    Outcome(String title) {
        this.title = title;
    }

    /** The outcome as shown to people. */
    public String title() {
        return title;
    }
}
