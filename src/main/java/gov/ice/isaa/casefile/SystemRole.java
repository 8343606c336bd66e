package gov.ice.isaa.casefile;

/** Whether ICE information comes out of a system or goes into it. */
public enum SystemRole {
    SOURCE("Source"),
    TARGET("Target");

    private final String title;

    SystemRole(String title) {
        this.title = title;
    }

    /** The name shown to people. */
    public String title() {
        return title;
    }
}
