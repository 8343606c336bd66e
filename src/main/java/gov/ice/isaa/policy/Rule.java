package gov.ice.isaa.policy;

import static gov.ice.isaa.policy.Section.*;

/**
 * The Handbook's demands that decide a case (SC, CA, ST, SG) and those that the text of its agreement is held against (DV),
 * each with the part of the Handbook it stands in.
 */
public enum Rule {
    SC_01(SCOPE),
    SC_02(SCOPE_OF_REQUEST),
    SC_03(QUESTIONS_DHS),
    SC_04(APPENDIX_B),
    SC_05(APPENDIX_B),
    SC_06(APPENDIX_B),
    SC_07(APPENDIX_B),
    SC_08(APPENDIX_B),
    SC_09(APPENDIX_B),
    SC_10(APPENDIX_B),
    SC_11(APPENDIX_B),
    SC_12(APPENDIX_B),
    SC_13(APPENDIX_B),
    SC_14(APPENDIX_B),
    SC_15(APPENDIX_B),
    SC_16(APPENDIX_B),
    SC_17(APPENDIX_B),
    SC_18(STAKEHOLDERS_FOIA),
    SC_19(QUESTIONS_DHS),
    SC_20(QUESTIONS_DHS),
    SC_21(QUESTIONS_DHS),
    SC_22(APPENDIX_E),
    SC_23(APPENDIX_B),
    CA_01(CATEGORIES),
    CA_02(CATEGORIES),
    CA_03(CATEGORIES),
    CA_04(CATEGORIES),
    CA_05(CATEGORIES),
    CA_06(QUESTIONS_SECURITY),
    CA_07(PARTICIPANTS),
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
    ST_15(STAKEHOLDERS),
    ST_16(PARTICIPANTS),
    SG_01(SIGNATORIES),
    SG_02(SIGNATORIES),
    SG_03(SIGNATORIES),
    SG_04(QUESTIONS_FOREIGN),
    SG_05(QUESTIONS_CHIS),
    SG_06(QUESTIONS_SECURITY),
    SG_07(DELEGATIONS),
    SG_08(APPENDIX_G),
    DV_01(BASELINE),
    DV_02(BASELINE),
    DV_03(BASELINE),
    DV_04(BASELINE),
    DV_05(BASELINE),
    DV_06(COSTS),
    DV_07(APPENDIX_F),
    DV_08(APPENDIX_F),
    DV_09(APPENDIX_F),
    DV_10(MARKINGS);

    private final Section section;
    private final String id;

    Rule(Section section) {
        this.section = section;
        this.id = name().replace('_', '-');
    }

    /** The id as people quote it, such as {@code SC-01}. */
    public String id() {
        return id;
    }

    /** The part of the Handbook that the rule comes from. */
    public Section section() {
        return section;
    }
}
