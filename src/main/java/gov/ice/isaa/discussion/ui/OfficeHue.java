package gov.ice.isaa.discussion.ui;

import gov.ice.isaa.policy.Office;

/** The colour that goes with an office's name in a discussion; it supports the name and never replaces it. */
final class OfficeHue {

    /** The other party's. */
    static final int OUTSIDE = 110;

    private OfficeHue() {}

    /** The hue in degrees (OKLCH). Offices that often meet on one draft are far apart. */
    static int of(Office office) {
        return switch (office) {
            case DIRECTOR -> 0;
            case HSI, HSI_DOMESTIC -> 265;
            case HSI_INTEL -> 275;
            case HSI_LEISI -> 255;
            case HSI_IO -> 225;
            case ERO, ERO_FIELD -> 95;
            case ERO_ENFORCEMENT -> 85;
            case MA, MA_PROCUREMENT -> 180;
            case OCIO -> 200;
            case IGP, IGP_GOVERNANCE -> 345;
            case IGP_PRIVACY -> 305;
            case IGP_RECORDS -> 235;
            case IGP_FOIA -> 325;
            case OPP -> 155;
            case ODCR -> 125;
            case OPLA -> 65;
            case OPLA_GILD -> 50;
            case OPR, OPR_SECURITY -> 25;
        };
    }
}
