package gov.ice.isaa.policy;

/** The Executive Associate Directors who oversee and sign agreements of their categories (CA-02…05, CA-07). */
public enum ExecutiveAgent {
    HSI(Office.HSI, "Executive Associate Director, Homeland Security Investigations"),
    ERO(Office.ERO, "Executive Associate Director, Enforcement and Removal Operations"),
    MA(Office.MA, "Executive Associate Director, Management and Administration");

    private final Office office;
    private final String title;

    ExecutiveAgent(Office office, String title) {
        this.office = office;
        this.title = title;
    }

    /** The Directorate this Executive Agent leads. */
    public Office office() {
        return office;
    }

    /** The position, as it stands under a signature. */
    public String title() {
        return title;
    }

    /** The Directorate's short name, as in tables. */
    public String shortName() {
        return office.shortName();
    }
}
