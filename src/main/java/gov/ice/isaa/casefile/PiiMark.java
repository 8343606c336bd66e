package gov.ice.isaa.casefile;

/** Whether a data element is personally identifiable information (Handbook, App. A; NE-02). */
public enum PiiMark {
    NONE("None"),
    PII("PII"),
    SENSITIVE_PII("Sensitive PII");

    private final String title;

    PiiMark(String title) {
        this.title = title;
    }

    /** The name shown to people. */
    public String title() {
        return title;
    }
}
