package gov.ice.isaa.policy;

/** Where a case goes beside, or instead of, ICE's own process (SC-03, SC-18…20; Handbook, Appendix H, "Scope" and "DHS"). */
public enum Referral {
    DARC("DHS Data Access Review Council", "DARC"),
    ISSGB("DHS Information Sharing and Safeguarding Governance Board", "ISSGB"),
    DHS_LEVEL("Review and clearance at the DHS level", "DHS level"),
    FOIA("IGP Freedom of Information Act Unit", "FOIA Unit");

    private final String title;
    private final String shortName;

    Referral(String title, String shortName) {
        this.title = title;
        this.shortName = shortName;
    }

    /** The full name, as in a heading or on a printed record. */
    public String title() {
        return title;
    }

    /** The name in tables and badges. */
    public String shortName() {
        return shortName;
    }
}
