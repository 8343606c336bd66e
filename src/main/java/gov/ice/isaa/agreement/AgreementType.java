package gov.ice.isaa.agreement;

/** The kinds of agreements (Handbook, Definition of Information Sharing and Access Agreements). */
public enum AgreementType {
    MOU("Memorandum of Understanding"),
    MOA("Memorandum of Agreement"),
    MOC("Memorandum of Cooperation"),
    LOI("Letter of Intent"),
    PILOT("Pilot project agreement"),
    OTHER("Agreement");

    private final String title;

    AgreementType(String title) {
        this.title = title;
    }

    /** The name shown to people. */
    public String title() {
        return title;
    }
}
