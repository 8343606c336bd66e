package gov.ice.isaa.reporting;

/** The report catalogue. */
public enum ReportKind {
    INVENTORY(
            "ISAA inventory",
            "isaa-inventory",
            "Every agreement you may see as it stood on a date, by Executive Agent and category, with counts, parties, dates"
                    + " and the information shared."),
    MAINTENANCE_AUDIT(
            "Maintenance audit",
            "maintenance-audit",
            "Biennial reviews done in the two years before a date, due in the 90 days after it, and overdue, with what they"
                    + " found, by office.");

    private final String title;
    private final String template;
    private final String purpose;

    ReportKind(String title, String template, String purpose) {
        this.title = title;
        this.template = template;
        this.purpose = purpose;
    }

    /** Its heading. */
    public String title() {
        return title;
    }

    /** What it is for, in a sentence. */
    public String purpose() {
        return purpose;
    }

    String template() {
        return template;
    }
}
