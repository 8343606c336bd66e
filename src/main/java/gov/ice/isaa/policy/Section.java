package gov.ice.isaa.policy;

/** The parts of the Handbook that rules cite, by their titles, each with its gist in the portal's own words. */
public enum Section {
    SCOPE(
            "Introduction, Scope",
            "The Directive is about agreements under which somebody outside DHS is given ICE information, or access to it."
                    + " Outside means foreign or domestic, public or private: anybody who is not part of DHS. Memoranda of"
                    + " understanding, agreement and cooperation, letters of intent and pilots all count."),
    DEFINITION(
            "Information Sharing and Access Agreements, I and II",
            "An agreement allows exchanges or access that are repeated, go on or last. It names the terms and how the"
                    + " risks of misuse and of uncontrolled sharing are kept in check."),
    PARTICIPANTS(
            "Information Sharing and Access Agreements, III. Participants",
            "Program Offices begin, negotiate and draft. Key Stakeholders know privacy, rights, markings, records, systems,"
                    + " policy or law; they advise and clear, and do not draft. The Executive Associate Director whose"
                    + " category of information it is oversees the work and signs, sets standards and training, and keeps"
                    + " ICE as a whole informed."),
    CATEGORIES(
            "Introduction, II. Categories of Information and Data",
            "Four categories: law enforcement (what investigations and enforcement collect), homeland security (terrorist"
                    + " threats and the response to them), immigration administration (detention, removal and their"
                    + " logistics) and business operations (what runs the agency from day to day). Each has its Executive"
                    + " Agent."),
    SCOPE_OF_REQUEST(
            "V. Identifying the Scope of the Request",
            "What stays inside DHS, and what ICE only receives or looks up in somebody else's system, needs no agreement"
                    + " under the Directive. Appendix B lists what is exempt besides."),
    STAKEHOLDERS(
            "VII. ICE Key Stakeholder Engagement",
            "Find the offices, systems and data stewards concerned at the very beginning, with a point of contact in each."
                    + " Offices that are asked only at final clearance cause delays."),
    STAKEHOLDERS_OPP(
            "VII. ICE Key Stakeholder Engagement, Office of Policy and Planning",
            "OPP knows the policies of ICE and DHS, in force and coming, that may restrict a sharing or the use made of it."),
    STAKEHOLDERS_OPLA(
            "VII. ICE Key Stakeholder Engagement, Office of the Principal Legal Advisor",
            "Headquarters offices consult OPLA on legal questions that are new; field offices ask OPLA's field location."
                    + " At the end OPLA may review for legal sufficiency and litigation risk, and may advise to go to the"
                    + " DHS level."),
    STAKEHOLDERS_PRIVACY(
            "VII. ICE Key Stakeholder Engagement, Privacy Unit",
            "Privacy finds the authority for sharing PII outside DHS: the person's consent; or the recipient's official"
                    + " duty, an exception of the Privacy Act such as a routine use, and agreement with DHS and ICE policy."
                    + " Even data without names may point to a person."),
    STAKEHOLDERS_RECORDS(
            "VII. ICE Key Stakeholder Engagement, Records and Data Management Unit",
            "The unit finds how long the other party may keep the data, by the retention schedules that the National"
                    + " Archives approved."),
    STAKEHOLDERS_GOVERNANCE(
            "VII. ICE Key Stakeholder Engagement, Information Governance Unit",
            "The unit helps Program Offices to bring the right stakeholders together, and keeps Directive and Handbook up"
                    + " to date."),
    STAKEHOLDERS_FOIA(
            "VII. ICE Key Stakeholder Engagement, Freedom of Information Act Unit",
            "Where no agreement is needed, no exemption fits and no routine use covers it, a release may have to go through"
                    + " FOIA. Congress and the media have contacts and instructions of their own."),
    STAKEHOLDERS_ODCR(
            "VII. ICE Key Stakeholder Engagement, Office of Diversity and Civil Rights",
            "ODCR looks at what a sharing does to civil rights and liberties, above all where it touches characteristics"
                    + " such as race, religion, sex or nationality."),
    STAKEHOLDERS_OCIO(
            "VII. ICE Key Stakeholder Engagement, Office of the Chief Information Officer",
            "OCIO has to be part of anything that needs technical help or joins systems, and says whether a solution exists"
                    + " and what it costs."),
    STAKEHOLDERS_OPR(
            "VII. ICE Key Stakeholder Engagement, Office of Professional Responsibility",
            "OPR's Security Division checks markings, restrictions and caveats before an agreement is made formal."),
    STAKEHOLDERS_INTEL(
            "VII. ICE Key Stakeholder Engagement, HSI Office of Intelligence",
            "The Assistant Director of HSI Intel is ICE's Key Intelligence Officer and approves every agreement with a"
                    + " member of the Intelligence Community before it is executed."),
    STAKEHOLDERS_LEISI(
            "VII. ICE Key Stakeholder Engagement, HSI Law Enforcement Information Sharing Initiative",
            "LEISI reviews and signs what falls under the Law Enforcement Information Sharing Service, and is asked before"
                    + " anything is released abroad."),
    STAKEHOLDERS_IO(
            "VII. ICE Key Stakeholder Engagement, HSI International Operations",
            "International Operations signs international agreements and is asked before anything is released to foreign"
                    + " governments and international organizations."),
    BASELINE(
            "VIII. ISAA Development, Standard Baseline",
            "Five things belong into every agreement: a title; introduction, purpose and use; authorities, missions and"
                    + " constraints; how the sharing works and is protected; dates, security and disposition."),
    COSTS(
            "VIII. ISAA Development, Cost Considerations",
            "IT and logistical costs are assessed early. Costs that cannot be determined do not stop an agreement once"
                    + " what follows from them is understood."),
    MARKINGS(
            "VIII. ISAA Development, Protected Activities and Classes of Data",
            "Markings, restrictions and caveats are right before an agreement is made formal; OPR's Security Division"
                    + " answers questions about them."),
    SIGNATORIES(
            "X. Signatory Authority",
            "The Executive Agent whose information it is signs, unless authority to sign was granted: to LEISI for the LEIS"
                    + " Service, to HSI Intel for classified agreements with the Intelligence Community."),
    APPENDIX_B(
            "Appendix B: Exemptions to the ISAA Process",
            "Sixteen common kinds of sharing need not go through the process, most of them under conditions. The office"
                    + " may still ask the Key Stakeholders for advice."),
    APPENDIX_E(
            "Appendix E: Special Cases and Considerations for Classified Agreements",
            "An agreement that may be SECRET is drafted on HSDN only, one that may be TOP SECRET on C-LAN. Information on"
                    + " persons who sought certain kinds of protection may not be disclosed without an exception. Where"
                    + " protected characteristics or activities are concerned, OPLA and ODCR are asked early."),
    APPENDIX_F(
            "Appendix F: Tips to Expedite the Review Process",
            "Reviews go faster when the draft says it in detail: how the eight privacy principles are met, which notices,"
                    + " routine uses and assessments apply, where the data comes from, who owns the records and for how long"
                    + " they are kept."),
    APPENDIX_G(
            "Appendix G: Template",
            "The sections of an agreement, ending with the approval blocks: name, position and date for every party."),
    QUESTIONS_SECURITY(
            "Appendix H: Frequently Asked Questions, Law Enforcement Information",
            "What serves ICE's own security is coordinated through OPR, and signed by its head or Deputy Director."),
    QUESTIONS_FOREIGN(
            "Appendix H: Frequently Asked Questions, Homeland Security Information",
            "Requests from abroad go through HSI International Operations, which may sign for them."),
    QUESTIONS_CHIS(
            "Appendix H: Frequently Asked Questions, Immigration Administration Information",
            "Criminal history sharing goes through the ERO Enforcement Division; its Assistant Director or the ERO Deputy"
                    + " Executive Associate Director may sign."),
    QUESTIONS_DHS(
            "Appendix H: Frequently Asked Questions, DHS",
            "The Data Access Review Council takes bulk PII that is wanted for a new purpose. Agreements of several"
                    + " components or with international parties are cleared at the DHS level in the end, with ICE's"
                    + " stakeholders taking part. Another component that passes on ICE information asks ICE first. Inside"
                    + " DHS there are no outside parties; a memorandum of record is good practice."),
    DELEGATIONS(
            "X. Signatory Authority; Appendix D: Authorities",
            "Who may sign for somebody else is laid down in delegation orders.");

    private final String title;
    private final String gist;

    Section(String title, String gist) {
        this.title = title;
        this.gist = gist;
    }

    /** Where to find it in the Handbook. */
    public String title() {
        return title;
    }

    /** What it says, in the portal's own words; the Handbook decides. */
    public String gist() {
        return gist;
    }
}
