package gov.ice.isaa.intake;

/** Why a request was closed without an agreement of its own. */
public enum Closing {
    OUT_OF_SCOPE("Out of scope of the Directive"),
    EXEMPT("Exempt from the Directive"),
    REFERRED("Referred elsewhere"),
    LEVERAGED("An existing agreement is used"),
    NOT_PURSUED("Not pursued");

    private final String title;

    Closing(String title) {
        this.title = title;
    }

    /** The reason as shown to people. */
    public String title() {
        return title;
    }
}
