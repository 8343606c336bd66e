package gov.ice.isaa.policy;

import static gov.ice.isaa.policy.Section.*;

/** The Handbook's demands that decide a case, each with the part of the Handbook it stands in. */
public enum Rule {
    SC_01(SCOPE),
    SC_02(SCOPE_OF_REQUEST),
    SC_03(QUESTIONS_DHS),
    SC_22(APPENDIX_E),
    SC_23(SCOPE_OF_REQUEST),
    CA_01(CATEGORIES),
    CA_02(CATEGORIES),
    CA_03(CATEGORIES),
    CA_04(CATEGORIES),
    CA_05(CATEGORIES),
    ST_01(STAKEHOLDERS_OPP),
    ST_02(STAKEHOLDERS_OPLA),
    ST_03(APPENDIX_E),
    ST_04(STAKEHOLDERS_PRIVACY),
    ST_05(STAKEHOLDERS_RECORDS),
    ST_06(STAKEHOLDERS_GOVERNANCE),
    ST_07(STAKEHOLDERS_FOIA),
    ST_08(STAKEHOLDERS_ODCR),
    ST_09(STAKEHOLDERS_OCIO),
    ST_10(STAKEHOLDERS_OPR),
    ST_11(STAKEHOLDERS_INTEL),
    ST_12(STAKEHOLDERS_LEISI),
    ST_13(STAKEHOLDERS_IO),
    ST_14(QUESTIONS_CHIS),
    SG_01(SIGNATORIES),
    SG_02(SIGNATORIES),
    SG_04(QUESTIONS_FOREIGN),
    SG_05(QUESTIONS_CHIS);

    private final Section section;

    Rule(Section section) {
        this.section = section;
    }

    /** The id as people quote it, such as {@code SC-01}. */
    public String id() {
        return name().replace('_', '-');
    }

    /** The part of the Handbook that the rule comes from. */
    public Section section() {
        return section;
    }
}
