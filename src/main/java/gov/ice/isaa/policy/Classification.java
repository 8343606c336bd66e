package gov.ice.isaa.policy;

/** Whether anything about a case is classified; doubt counts as classified (SC-22; Handbook, Appendix E). */
public enum Classification {
    UNCLASSIFIED("No, nothing about it is classified"),
    MAY_BE_CLASSIFIED("It may be, or I am not sure"),
    CLASSIFIED("Yes");

    private final String title;

    Classification(String title) {
        this.title = title;
    }

    /** The answer as shown to people. */
    public String title() {
        return title;
    }

    /** Whether the portal must take nothing of the case. */
    public boolean stops() {
        return this != UNCLASSIFIED;
    }
}
