package gov.ice.isaa.casefile;

/** Whether the purpose needs a data element (data minimization; DV-07). */
public enum Need {
    UNDECIDED("Undecided"),
    NEEDED("Needed"),
    NOT_NEEDED("Not needed");

    private final String title;

    Need(String title) {
        this.title = title;
    }

    /** The name shown to people. */
    public String title() {
        return title;
    }
}
