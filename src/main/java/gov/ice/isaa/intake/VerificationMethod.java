package gov.ice.isaa.intake;

/** How a requestor was found to be who they say they are (IN-02; Handbook, IV. Receiving a Request). */
public enum VerificationMethod {
    CALLED_BACK("Called back on a published number"),
    OFFICIAL_DOMAIN("Official e-mail domain checked"),
    IN_PERSON("Met in person, with credentials"),
    KNOWN_LIAISON("Known liaison"),
    DHS_COMPONENT("Through another DHS component"),
    OTHER("Another way, described below");

    private final String title;

    VerificationMethod(String title) {
        this.title = title;
    }

    /** The method as shown to people. */
    public String title() {
        return title;
    }
}
