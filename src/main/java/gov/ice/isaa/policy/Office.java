package gov.ice.isaa.policy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ICE offices that take part in agreements, with their place in the tree (Handbook, Participants; Negotiation VII). */
public enum Office {
    DIRECTOR("Office of the Director", "ICE Director", null),
    HSI("Homeland Security Investigations", "HSI", null),
    HSI_DOMESTIC("HSI Domestic Operations", "HSI Domestic", HSI),
    HSI_INTEL("HSI Office of Intelligence", "HSI Intel", HSI),
    HSI_LEISI("HSI Law Enforcement Information Sharing Initiative", "HSI LEISI", HSI),
    HSI_IO("HSI International Operations", "HSI IO", HSI),
    ERO("Enforcement and Removal Operations", "ERO", null),
    ERO_FIELD("ERO Field Operations", "ERO Field", ERO),
    ERO_ENFORCEMENT("ERO Enforcement Division", "ERO Enforcement", ERO),
    MA("Management and Administration", "M&A", null),
    MA_PROCUREMENT("M&A Office of Acquisition Management", "M&A Acquisition", MA),
    OCIO("Office of the Chief Information Officer", "OCIO", MA),
    IGP("Office of Information Governance and Privacy", "IGP", MA),
    IGP_GOVERNANCE("IGP Information Governance", "IGP Governance", IGP),
    IGP_PRIVACY("IGP Privacy Unit", "IGP Privacy", IGP),
    IGP_RECORDS("IGP Records and Data Management Unit", "IGP Records", IGP),
    IGP_FOIA("IGP Freedom of Information Act Unit", "IGP FOIA", IGP),
    OPP("Office of Policy and Planning", "OPP", MA),
    ODCR("Office of Diversity and Civil Rights", "ODCR", MA),
    OPLA("Office of the Principal Legal Advisor", "OPLA", null),
    OPLA_GILD("OPLA Government Information Law Division", "OPLA GILD", OPLA),
    OPR("Office of Professional Responsibility", "OPR", null),
    OPR_SECURITY("OPR Security Division", "OPR Security", OPR);

    private final String title;
    private final String shortName;
    private final @Nullable Office parent;

    Office(String title, String shortName, @Nullable Office parent) {
        this.title = title;
        this.shortName = shortName;
        this.parent = parent;
    }

    /** The full name, as in a heading or a report. */
    public String title() {
        return title;
    }

    /** The name in tables and badges. */
    public String shortName() {
        return shortName;
    }

    /** The office above this one; empty for a Directorate or principal office. */
    public Optional<Office> parent() {
        return Optional.ofNullable(parent);
    }

    /** The Directorate or principal office this one belongs to: itself where nothing is above it. */
    public Office directorate() {
        return parent == null ? this : parent.directorate();
    }
}
