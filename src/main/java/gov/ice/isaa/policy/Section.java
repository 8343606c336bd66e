package gov.ice.isaa.policy;

/** The parts of the Handbook that rules cite, by their titles. */
public enum Section {
    SCOPE("Introduction, Scope"),
    CATEGORIES("Introduction, II. Categories of Information and Data"),
    SCOPE_OF_REQUEST("V. Identifying the Scope of the Request"),
    STAKEHOLDERS_OPP("VII. ICE Key Stakeholder Engagement, Office of Policy and Planning"),
    STAKEHOLDERS_OPLA("VII. ICE Key Stakeholder Engagement, Office of the Principal Legal Advisor"),
    STAKEHOLDERS_PRIVACY("VII. ICE Key Stakeholder Engagement, Privacy Unit"),
    STAKEHOLDERS_RECORDS("VII. ICE Key Stakeholder Engagement, Records and Data Management Unit"),
    STAKEHOLDERS_GOVERNANCE("VII. ICE Key Stakeholder Engagement, Information Governance Unit"),
    STAKEHOLDERS_FOIA("VII. ICE Key Stakeholder Engagement, Freedom of Information Act Unit"),
    STAKEHOLDERS_ODCR("VII. ICE Key Stakeholder Engagement, Office of Diversity and Civil Rights"),
    STAKEHOLDERS_OCIO("VII. ICE Key Stakeholder Engagement, Office of the Chief Information Officer"),
    STAKEHOLDERS_OPR("VII. ICE Key Stakeholder Engagement, Office of Professional Responsibility"),
    STAKEHOLDERS_INTEL("VII. ICE Key Stakeholder Engagement, HSI Office of Intelligence"),
    STAKEHOLDERS_LEISI("VII. ICE Key Stakeholder Engagement, HSI Law Enforcement Information Sharing Initiative"),
    STAKEHOLDERS_IO("VII. ICE Key Stakeholder Engagement, HSI International Operations"),
    SIGNATORIES("X. Signatory Authority"),
    APPENDIX_E("Appendix E: Special Cases and Considerations for Classified Agreements"),
    QUESTIONS_FOREIGN("Appendix H: Frequently Asked Questions, Homeland Security Information"),
    QUESTIONS_CHIS("Appendix H: Frequently Asked Questions, Immigration Administration Information"),
    QUESTIONS_DHS("Appendix H: Frequently Asked Questions, DHS");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    /** Where to find it in the Handbook. */
    public String title() {
        return title;
    }
}
