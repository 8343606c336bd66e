package gov.ice.isaa.policy;

import static gov.ice.isaa.policy.Section.*;

/**
 * What the portal asks about a case, in the order of asking. Those without a yes-or-no answer have a place of their own
 * in {@link CaseFacts}.
 */
public enum Question {
    CLASSIFICATION(
            "Is anything about this request classified, or might it be?",
            "This means the information, the agreement, or the mere fact that somebody asks. When in doubt, say that it may be.",
            APPENDIX_E),
    PARTIES(
            "Who would be given the information or the access?",
            "Name every kind of party. Other DHS components count as one agency with ICE.",
            SCOPE),
    GIVES_INFORMATION(
            "Would ICE give the party information or data?",
            "In any form: records, extracts, reports, images, or a regular feed.",
            SCOPE),
    GIVES_SYSTEM_ACCESS(
            "Would the party have access to a DHS system that holds ICE data?",
            "Accounts for its staff, a connection between systems, or searches through somebody else's system.",
            SCOPE),
    CATEGORIES(
            "Which categories of ICE information are involved?",
            "More than one may apply. They decide which Executive Agents oversee and sign the agreement.",
            Section.CATEGORIES),
    LAW_ENFORCEMENT_OFFICE(
            "Whose law enforcement information is it?",
            "HSI's, ERO's, or both: the office whose investigations or enforcement it comes from.",
            Section.CATEGORIES),
    LEIS_SERVICE(
            "Does it fall under the Law Enforcement Information Sharing (LEIS) Service?",
            "That is, would the party reach the information through the LEIS Service?",
            STAKEHOLDERS_LEISI),
    CHIS(
            "Is it part of the criminal history information sharing (CHIS) initiative?",
            "Criminal histories of persons who are being removed, shared with the country that receives them.",
            QUESTIONS_CHIS),
    INTELLIGENCE_COMMUNITY(
            "Would a member of the Intelligence Community take part or receive it?",
            "Directly, or because the party passes it on.",
            STAKEHOLDERS_INTEL),
    PERSONAL_INFORMATION(
            "Does it contain personally identifiable information (PII)?",
            "Anything that lets a person be identified, directly or by combining it with something else.",
            STAKEHOLDERS_PRIVACY),
    DE_IDENTIFIED(
            "Was it de-identified: are details about persons removed, masked or counted together?",
            "Such data may still point to a person when it is combined with other data.",
            STAKEHOLDERS_PRIVACY),
    PROTECTED_CLASSES(
            "Could it concern persons whose applications or claims the law protects from disclosure?",
            "Anything about persons, and their families, who sought protection under VAWA or a T or U visa (8 U.S.C. § 1367);"
                    + " asylum, withholding of removal, the Convention Against Torture, refugee status, NACARA, credible or"
                    + " reasonable fear; temporary protected status; Special Agricultural Worker, legalization or LIFE Act"
                    + " applications; S visas and confidential informants; visa records. That somebody applied counts too.",
            APPENDIX_E),
    PERSONAL_CHARACTERISTICS(
            "Does it relate to characteristics such as race, religion, sex, or nationality?",
            "Race, ethnicity, gender, religion, sexual orientation, gender identity, country of birth, nationality.",
            STAKEHOLDERS_ODCR),
    FIRST_AMENDMENT(
            "Is it about activities that the First Amendment protects?",
            "Speech, press, assembly, petition or worship; or could its use touch a person's constitutional rights?",
            APPENDIX_E),
    TECHNICAL_CONNECTION(
            "Is technical help or a connection between systems needed?",
            "To extract, transfer or receive the data, now or later.",
            STAKEHOLDERS_OCIO),
    NOVEL_LEGAL_QUESTION(
            "Does the request raise a legal question that is new for your office?",
            "A new kind of party, purpose or authority, or one that has been disputed.",
            STAKEHOLDERS_OPLA),
    CONGRESS_OR_MEDIA(
            "Does the request come from Congress or the media?",
            "Special instructions apply before anything is released to them.",
            STAKEHOLDERS_FOIA);

    private final String wording;
    private final String explanation;
    private final Section section;

    Question(String wording, String explanation, Section section) {
        this.wording = wording;
        this.explanation = explanation;
        this.section = section;
    }

    /** The question as put to people. */
    public String wording() {
        return wording;
    }

    /** What the question means, for somebody who has not heard of it. */
    public String explanation() {
        return explanation;
    }

    /** The part of the Handbook behind the question. */
    public Section section() {
        return section;
    }

    /** Whether the answer is yes, no or not known. */
    public boolean yesOrNo() {
        return switch (this) {
            case CLASSIFICATION, PARTIES, CATEGORIES, LAW_ENFORCEMENT_OFFICE -> false;
            default -> true;
        };
    }

    /** Whether the answer may change who signs or which office is engaged, so that no agreement is opened before it is known. */
    public boolean decidesRouting() {
        return switch (this) {
            case CLASSIFICATION, PARTIES, GIVES_INFORMATION -> false;
            default -> true;
        };
    }
}
