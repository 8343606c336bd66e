package gov.ice.isaa.people;

/** What an account may do; an account holds its roles for its offices (design: Sign-on). */
public enum Role {
    PROGRAM_OFFICER("Program Officer"),
    PROGRAM_APPROVER("Program Office approver"),
    REVIEWER("Key Stakeholder reviewer"),
    IGP_COORDINATOR("IGP coordinator"),
    EXECUTIVE_AGENT("Executive Agent"),
    DELEGATED_SIGNATORY("Delegated signatory"),
    DIRECTOR("ICE Director"),
    OVERSIGHT("Oversight"),
    CLAUSE_ADMINISTRATOR("Records and clause administrator"),
    SYSTEM_ADMINISTRATOR("System administrator");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** The name shown to people. */
    public String title() {
        return title;
    }

    /** The authority as Spring Security spells it. */
    public String authority() {
        return "ROLE_" + name();
    }
}
