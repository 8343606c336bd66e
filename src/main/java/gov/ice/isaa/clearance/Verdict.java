package gov.ice.isaa.clearance;

/** What an office decides about the text put before it (CL-03). */
public enum Verdict {
    CONCUR("Concur"),
    CONCUR_WITH_COMMENT("Concur with comment"),
    NON_CONCUR("Non-concur");

    private final String title;

    Verdict(String title) {
        this.title = title;
    }

    /** The name shown to people. */
    public String title() {
        return title;
    }
}
