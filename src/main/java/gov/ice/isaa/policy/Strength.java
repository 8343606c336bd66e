package gov.ice.isaa.policy;

/** How firmly the Handbook asks for an office: required, or recommended so that leaving it out needs a reason. */
public enum Strength {
    REQUIRED("Required"),
    RECOMMENDED("Recommended");

    private final String title;

    Strength(String title) {
        this.title = title;
    }

    /** The word shown to people. */
    public String title() {
        return title;
    }
}
