package gov.ice.isaa.intake;

/** What a request may ask of others than its Program Office. */
public enum InquiryKind {
    /** Help with finding out whether there is an agreement already, or who asks (IN-05). */
    IGP_SUPPORT,
    /** Review elsewhere: DARC and ISSGB through IGP, the DHS level, the FOIA Unit (SC-03, SC-18…20). */
    REFERRAL,
    /** A Key Stakeholder's voluntary review of what the Directive does not cover (SC-23). */
    CONSULTATION,
    /** An Executive Associate Director's approval of treating a case as sensitive law enforcement activity (SC-10). */
    APPROVAL
}
