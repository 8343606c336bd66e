package gov.ice.isaa.casefile;

/** What is written into a case file as a text, one entry each (NE-01, NE-04, ST-05, DV-06, DV-07). */
public enum CaseField {
    EXCHANGED(CasePart.TERMS, "What is exchanged or accessed", "The information, the data and the systems"),
    USE(CasePart.TERMS, "Use", "What the party does with it, and what it may not do"),
    ANALYSIS(CasePart.TERMS, "Analytical approach", "How it is searched, matched or analyzed, and with which tools"),
    DISPOSITION(CasePart.TERMS, "Disposition", "What becomes of it when it is no longer needed"),
    ACCESS(CasePart.TERMS, "Access restrictions", "Who at the party may see it, and how access is controlled"),
    DISSEMINATION(CasePart.TERMS, "Dissemination restrictions", "To whom it may be passed on inside the party"),
    THIRD_PARTIES(
            CasePart.TERMS,
            "Third parties",
            "Nobody outside DHS may pass ICE information on without ICE’s approval; every agreement says so (NE-04)"),
    SPILLAGE(CasePart.TERMS, "Spillage and misuse", "How they are prevented, reported, contained and made good"),

    RETENTION_PERIOD(CasePart.RETENTION, "Retention period", "How long the party keeps it, from when on"),
    RETENTION_OWNER(CasePart.RETENTION, "Owner of the records", "Who owns them once the party has received them"),
    RETENTION_SCHEDULE(CasePart.RETENTION, "Records schedule", "The NARA-approved schedule and item"),

    COST_IT(CasePart.COST, "IT costs", "Connections, storage, licenses, work of OCIO and of the party"),
    COST_LOGISTICS(CasePart.COST, "Logistical costs", "People, training, travel, equipment"),
    COST_UNKNOWN(
            CasePart.COST,
            "Costs not known, but understood",
            "Where a cost cannot be determined: what it depends on, who would bear it, and when it will be known"),

    TRANSPARENCY(CasePart.PRINCIPLES, "Transparency", "How people are told that information about them is shared"),
    PARTICIPATION(
            CasePart.PRINCIPLES,
            "Individual participation",
            "How people are involved, and how they get access, correction and redress"),
    PURPOSE(
            CasePart.PRINCIPLES,
            "Purpose specification",
            "The authority for the collection, and the purpose of each kind of information"),
    MINIMIZATION(
            CasePart.PRINCIPLES,
            "Data minimization",
            "Why each element is needed, what was left out, and how long the party keeps the rest"),
    USE_LIMITATION(
            CasePart.PRINCIPLES,
            "Use limitation",
            "Why the use is compatible with that at collection, or which routine use allows it"),
    QUALITY(
            CasePart.PRINCIPLES,
            "Data quality and integrity",
            "How the information is kept accurate and refreshed, and which fields are known to be unreliable"),
    SECURITY(CasePart.PRINCIPLES, "Security", "The safeguards of the party, in every medium"),
    ACCOUNTABILITY(
            CasePart.PRINCIPLES, "Accountability and auditing", "How actual use is audited, by whom and how often");

    /** The most characters that a text may have. */
    public static final int LONGEST = 4000;

    private final CasePart part;
    private final String label;
    private final String help;

    CaseField(CasePart part, String label, String help) {
        this.part = part;
        this.label = label;
        this.help = help;
    }

    /** The part of the case file it belongs to. */
    public CasePart part() {
        return part;
    }

    /** The name of the entry on the page. */
    public String label() {
        return label;
    }

    /** What to write. */
    public String help() {
        return help;
    }
}
