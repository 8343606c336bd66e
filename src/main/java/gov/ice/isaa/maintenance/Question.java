package gov.ice.isaa.maintenance;

/** What a review answers (MA-02; Handbook, Maintenance, Auditing, and Termination). */
public enum Question {
    MISSION("Does the sharing still support the missions named in the agreement?"),
    TERMS("Are its terms, as written and as applied, consistent with law, regulation and policy?"),
    ADHERENCE("Do all parties keep to the terms?"),
    TRAINING("Are training practices and resources current?"),
    REPORTING("Are reporting mechanisms and points of contact still valid?");

    private final String text;

    Question(String text) {
        this.text = text;
    }

    /** The question as it is put. */
    public String text() {
        return text;
    }
}
