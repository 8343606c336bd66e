package gov.ice.isaa.casefile;

/** The marking that a data element carries (DV-10). */
public enum SensitivityMark {
    NONE("None"),
    FOUO("FOUO"),
    LES("LES"),
    CUI("CUI");

    private final String title;

    SensitivityMark(String title) {
        this.title = title;
    }

    /** The name shown to people. */
    public String title() {
        return title;
    }
}
