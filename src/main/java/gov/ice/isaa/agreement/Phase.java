package gov.ice.isaa.agreement;

/** Where an agreement stands (Handbook, Development Guidance and Procedures: the phases, in order). */
public enum Phase {
    INITIATION("Initiation"),
    NEGOTIATION("Negotiation"),
    DEVELOPMENT("Development"),
    CLEARANCE("Clearance"),
    SIGNATURE("Signature"),
    IN_FORCE("In force"),
    TERMINATED("Terminated"),
    EXPIRED("Expired");

    private final String title;

    Phase(String title) {
        this.title = title;
    }

    /** The name shown to people. */
    public String title() {
        return title;
    }

    /** Whether the agreement was signed: in force now or in the past. */
    public boolean executed() {
        return ordinal() >= IN_FORCE.ordinal();
    }
}
