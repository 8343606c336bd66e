package gov.ice.isaa.policy;

/** The four categories of ICE information (CA-01; Handbook, Introduction II). */
public enum Category {
    LAW_ENFORCEMENT("Law enforcement"),
    HOMELAND_SECURITY("Homeland security"),
    IMMIGRATION_ADMINISTRATION("Immigration administration"),
    BUSINESS_OPERATIONS("ICE business operations");

    private final String title;

    Category(String title) {
        this.title = title;
    }

    /** The name shown to people. */
    public String title() {
        return title;
    }
}
