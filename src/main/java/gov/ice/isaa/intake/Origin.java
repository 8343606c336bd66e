package gov.ice.isaa.intake;

/** Where a request comes from (IN-01; Handbook, IV. Receiving a Request for Information Sharing). */
public enum Origin {
    EXTERNAL_REQUEST("An external party asks"),
    ICE_INITIATIVE("An ICE initiative, such as a pilot"),
    DHS_INITIATIVE("A DHS initiative, such as a pilot");

    private final String title;

    Origin(String title) {
        this.title = title;
    }

    /** The origin as shown to people. */
    public String title() {
        return title;
    }
}
