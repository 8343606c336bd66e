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
    RECEIVES_ONLY(
            "Would ICE only receive data, or only use somebody else's system?",
            "And give nothing of its own in return: neither information nor access.",
            SCOPE_OF_REQUEST),
    GIVES_INFORMATION(
            "Would ICE give the party information or data?",
            "In any form: records, extracts, reports, images, or a regular feed.",
            SCOPE),
    GIVES_SYSTEM_ACCESS(
            "Would the party have access to a DHS system that holds ICE data?",
            "Accounts for its staff, a connection between systems, or searches through somebody else's system.",
            SCOPE),
    EXEMPTION(
            "Is it one of the kinds of sharing that are exempt?",
            "Choose the one that fits best. Most come with conditions, which are asked for next.",
            APPENDIX_B),
    GOES_TO_COURT(
            "Does it go only to a court or tribunal, or to counsel or witnesses in its proceedings?",
            "Because of a court order, as evidence, in discovery, in settlement talks or in a criminal case.",
            APPENDIX_B),
    GENERATED_BY_OPLA(
            "Did OPLA generate all of the information?",
            "Such as advice to a client, drafts of a decision or the work product of an attorney.",
            APPENDIX_B),
    INDIVIDUAL_REQUEST(
            "Is it an individual request, to be answered once?",
            "A standing request, or one that is to be answered again and again, is not individual.",
            APPENDIX_B),
    VENDOR_CONTRACT(
            "Has ICE a contract in force with the vendor?",
            "The contract whose service needs the information.",
            APPENDIX_B),
    NEEDED_FOR_CONTRACT(
            "Is all of the information needed for the service under the contract?",
            "What the vendor would merely find useful is not exempt.",
            APPENDIX_B),
    NO_CASE_DATA(
            "Is it only access to a local system without ICE data, or only training material?",
            "Agreements that support investigations without sharing any case information.",
            APPENDIX_B),
    SINGLE_CASE(
            "Is it about one individual case?",
            "Several cases, such as those of a task force, need an agreement before anything is exchanged.",
            APPENDIX_B),
    CONTINUING(
            "Would the exchange go on beyond that case?",
            "A continual or enduring exchange is never exempt as routine activity.",
            APPENDIX_B),
    EAD_APPROVED(
            "Has the Executive Associate Director approved treating it as sensitive law enforcement activity?",
            "The approval of the HSI or ERO Executive Associate Director is recorded in the portal; nobody else can answer"
                    + " this.",
            APPENDIX_B),
    COMPLIANCE_BODY(
            "Is it for a compliance duty or for a body that oversees ICE?",
            "Such as transfers to the National Archives, or what the Government Accountability Office or the Office of"
                    + " Special Counsel asks for.",
            APPENDIX_B),
    CREATES_LIAISON(
            "Is this the agreement that sets the liaison up?",
            "An agreement that sets up a liaison is never exempt; sharing through a liaison that exists may be.",
            APPENDIX_B),
    OTHER_CLEARANCE(
            "Did another clearance process cover the liaison?",
            "Such as National Security Decision Directive 38 for full-time staff abroad.",
            APPENDIX_B),
    THREAT_DETERMINED(
            "Did an authorized official determine a clear and imminent threat?",
            "The Secretary or Deputy Secretary of DHS, the ICE Director, or somebody they designated.",
            APPENDIX_B),
    DELEGATES_287G(
            "Does it delegate immigration functions under section 287(g)?",
            "Trained and certified State or local officers act under ICE's supervision.",
            APPENDIX_B),
    GOODS_OR_SERVICES(
            "Is it for goods or services that one agency provides to the other?",
            "And does it authorize the transfer of funds for them.",
            APPENDIX_B),
    BONA_FIDE_NEED(
            "Does it show the genuine need of the agency that asks?",
            "The information that demonstrates a bona fide need has to be in the agreement.",
            APPENDIX_B),
    FOREIGN_CUSTOMS(
            "Is the foreign party a customs administration, and the subject customs offenses?",
            "Information, documents and help in investigations between the United States and that country.",
            APPENDIX_B),
    WITH_CBP(
            "Does ICE enter into it together with U.S. Customs and Border Protection?",
            "Both enter into customs mutual assistance agreements for the United States.",
            APPENDIX_B),
    LASTING(
            "Would the sharing be repeated, continuing or lasting?",
            "Agreements authorize lasting exchanges. A single answer to a single request may need none.",
            DEFINITION),
    BULK(
            "Would a large quantity be handed over, most of it of no interest in itself?",
            "The recipient would search such bulk data for what matters to it.",
            APPENDIX_B),
    BULK_COVERED(
            "Does a signed agreement already cover this bulk data and its use?",
            "If not, an agreement is due within five business days of the transfer.",
            APPENDIX_B),
    PARENT_AGREEMENT(
            "Which agreement in force does it rest on?",
            "Name the executed agreement by its number. It has to be in the registry and in force.",
            APPENDIX_B),
    PARENT_ISA(
            "Is the Interconnection Security Agreement that it details in place?",
            "An Interface Control Agreement follows an ISA, which follows an agreement on the sharing.",
            APPENDIX_B),
    LATER_APPROVED(
            "Did one of those officials approve otherwise than within five business days?",
            "Without such an approval the agreement is due on the fifth business day after the transfer.",
            APPENDIX_B),
    TRANSFERRED_ON(
            "When is or was the data transferred?",
            "The days until the agreement is due are counted from here.",
            APPENDIX_B),
    ROUTINE_USE(
            "Does a published routine use cover handing the information over?",
            "A routine use in the system of records notice (SORN) of the records concerned.",
            STAKEHOLDERS_FOIA),
    OTHER_COMPONENTS(
            "Do other DHS components take part on ICE's side?",
            "They give information or access of their own as well, or the agreement is theirs.",
            QUESTIONS_DHS),
    COMPONENT_AGREEMENT(
            "Is it the other component's own agreement, in which it would use ICE's information?",
            "The component signs with the outside party, and passes on information that it once got from ICE.",
            QUESTIONS_DHS),
    CATEGORIES(
            "Which categories of ICE information are involved?",
            "More than one may apply. They decide which Executive Agents oversee and sign the agreement.",
            Section.CATEGORIES),
    LAW_ENFORCEMENT_OFFICE(
            "Whose law enforcement information is it?",
            "HSI's, ERO's, or both: the office whose investigations or enforcement it comes from.",
            Section.CATEGORIES),
    ICE_SECURITY(
            "Is the information used for ICE's own security?",
            "Security investigations, threats to persons or buildings, threat management, polygraph examinations before"
                    + " employment, or business information used for daily security.",
            QUESTIONS_SECURITY),
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
    NEW_PURPOSE(
            "Is the purpose new, and beyond normal law enforcement and homeland security?",
            "A purpose that was not named when the information was collected in the DHS system it comes from.",
            QUESTIONS_DHS),
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
            STAKEHOLDERS_FOIA),
    OTHERS_KNOW_DATA(
            "Do other Program Offices know the data well, or act as its stewards?",
            "Whoever collects it, keeps it or answers for its quality.",
            STAKEHOLDERS),
    STEWARDS("Which offices are they?", "Each is asked as a Key Stakeholder that knows the data.", STAKEHOLDERS);

    private final String wording;
    private final String notAnswered;
    private final String explanation;
    private final Section section;

    Question(String wording, String explanation, Section section) {
        this.wording = wording;
        this.notAnswered = "Not answered yet: " + wording;
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

    /** What is said where a rule waits for the answer. */
    String notAnswered() {
        return notAnswered;
    }

    /** The topic under which the question is asked. */
    public Topic topic() {
        return Topic.of(this);
    }

    /** The part of the Handbook behind the question. */
    public Section section() {
        return section;
    }

    /** Whether the answer is yes, no or not known. */
    public boolean yesOrNo() {
        return switch (this) {
            case CLASSIFICATION,
                    PARTIES,
                    EXEMPTION,
                    PARENT_AGREEMENT,
                    TRANSFERRED_ON,
                    CATEGORIES,
                    LAW_ENFORCEMENT_OFFICE,
                    STEWARDS -> false;
            default -> true;
        };
    }

    /** Whether the answer comes from a record in the portal, so that nobody can simply state it (SC-10). */
    public boolean recorded() {
        return this == EAD_APPROVED;
    }

    /** Whether the answer may change who signs or which office is engaged, so that no agreement is opened before it is known. */
    public boolean decidesRouting() {
        return switch (this) {
            case CLASSIFICATION, PARTIES, GIVES_INFORMATION, OTHERS_KNOW_DATA, STEWARDS -> false;
            default -> true;
        };
    }
}
