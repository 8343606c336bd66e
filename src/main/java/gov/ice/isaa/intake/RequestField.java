package gov.ice.isaa.intake;

/** What is typed into a request, one entry each, with the most characters it takes. */
public enum RequestField {
    SUBJECT("Subject", 300),
    PARTY_NAME("Requesting party", 200),
    PARTY_KIND("Kind of party", 40),
    CONTACT_NAME("Contact at the party", 200),
    CONTACT_POSITION("Position of the contact", 200),
    CONTACT_EMAIL("E-mail of the contact", 254),
    ORIGIN("Origin of the request", 40),
    MISSION_NEED("Mission need", 4000),
    INFORMATION("Information wanted", 4000),
    INTENDED_USE("Intended use", 4000),
    VERIFIED_METHOD("Method of verification", 40),
    VERIFIED_HOW("How the requestor was verified", 2000),
    VERIFIED_BY("Verified by", 200),
    VERIFIED_ON("Verified on", 10),
    NO_EVIDENCE("Why there is no evidence", 2000);

    private final String label;
    private final int longest;

    RequestField(String label, int longest) {
        this.label = label;
        this.longest = longest;
    }

    /** The name of the entry on the page. */
    public String label() {
        return label;
    }

    /** The most characters it takes. */
    public int longest() {
        return longest;
    }
}
