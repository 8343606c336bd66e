package gov.ice.isaa.policy;

import static gov.ice.isaa.policy.Strength.RECOMMENDED;
import static gov.ice.isaa.policy.Strength.REQUIRED;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which Key Stakeholders are engaged, why, and what each is asked (ST-01…16; Handbook, VII; Appendix E; Appendix H). */
final class StakeholderPolicy {

    private static final Finding ADVISORS = Finding.applies(
            Rule.ST_16,
            "Stakeholders advise and clear; your office drafts. One that turns to its counterpart at DHS tells your office"
                    + " first.");

    private final Standing standing;
    private final CaseFacts facts;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Office, List<Finding>> reasons = new EnumMap<>(Office.class);
    private final Set<Office> required = EnumSet.noneOf(Office.class);

    private StakeholderPolicy(Standing standing) {
        this.standing = standing;
        this.facts = standing.facts();
    }

    /** The offices to engage, required ones first, and every stakeholder rule that was considered. */
    record Stakeholders(List<Engagement> engagements, List<Finding> findings) {}

    static Stakeholders of(Standing standing) {
        var policy = new StakeholderPolicy(standing);
        policy.everyCase();
        policy.law();
        policy.privacyAndRights();
        policy.systems();
        policy.intelligenceAndInternational();
        policy.whoKnowsTheData();
        policy.findings.add(ADVISORS);
        return new Stakeholders(policy.engagements(), policy.findings);
    }

    private List<Engagement> engagements() {
        var engagements = new ArrayList<Engagement>(reasons.size());
        for (Office office : reasons.keySet()) {
            if (required.contains(office)) {
                engagements.add(engagement(office, REQUIRED));
            }
        }
        for (Office office : reasons.keySet()) {
            if (!required.contains(office)) {
                engagements.add(engagement(office, RECOMMENDED));
            }
        }
        return engagements;
    }

    private Engagement engagement(Office office, Strength strength) {
        return new Engagement(office, strength, reasons.getOrDefault(office, List.of()), questionTo(office));
    }

    private void everyCase() {
        engage(Rule.ST_01, Office.OPP, RECOMMENDED, "OPP knows of coming policies and is asked by default.");
        engage(Rule.ST_05, Office.IGP_RECORDS, REQUIRED, "Every agreement says how long shared data is kept.");
        engage(Rule.ST_06, Office.IGP_GOVERNANCE, REQUIRED, "IGP coordinates every agreement.");
        engage(Rule.ST_10, Office.OPR_SECURITY, REQUIRED, "Markings are checked before any agreement is made formal.");
        when(
                Rule.ST_10,
                Question.PERSONAL_INFORMATION,
                Office.OPR_SECURITY,
                "PII is controlled unclassified information and has to be marked and handled as such.");
    }

    private void law() {
        engage(Rule.ST_02, Office.OPLA, REQUIRED, "OPLA reviews every agreement for legal sufficiency at the end.");
        when(
                Rule.ST_02,
                Question.NOVEL_LEGAL_QUESTION,
                Office.OPLA,
                "A new legal question is involved: talk to OPLA now, not at the end.");
        if (facts.parties().contains(PartyKind.PRIVATE)) {
            engage(Rule.ST_02, Office.OPLA, REQUIRED, "A private party takes part: talk to OPLA from the start.");
        }
        if (facts.parties().contains(PartyKind.ACADEMIC)) {
            engage(
                    Rule.ST_02,
                    Office.OPLA,
                    REQUIRED,
                    "A university or research institution may be a private party: unless it is public, talk to OPLA from"
                            + " the start.");
        }
        if (!when(
                Rule.ST_03,
                Question.PROTECTED_CLASSES,
                Office.OPLA_GILD,
                "The law forbids disclosing these persons' information outside DHS unless an exception is found.")) {
            closed(Rule.ST_03, "No persons with protected applications are concerned.");
        }
        when(
                Rule.ST_02,
                Question.PROTECTED_CLASSES,
                Office.OPLA,
                "Protected persons may be concerned: talk to OPLA from the start.");
    }

    private void privacyAndRights() {
        boolean personal = when(
                Rule.ST_04,
                Question.PERSONAL_INFORMATION,
                Office.IGP_PRIVACY,
                "Personally identifiable information is shared: the Privacy Unit must be contacted.");
        boolean masked = when(
                Rule.ST_04, Question.DE_IDENTIFIED, Office.IGP_PRIVACY, "Even de-identified data can touch privacy.");
        if (!personal && !masked) {
            closed(Rule.ST_04, "No information about persons is shared.");
        }
        boolean characteristics = when(
                Rule.ST_08,
                Question.PERSONAL_CHARACTERISTICS,
                Office.ODCR,
                "Characteristics that civil rights law protects are concerned: talk to ODCR early.");
        boolean speech = when(
                Rule.ST_08,
                Question.FIRST_AMENDMENT,
                Office.ODCR,
                "Activities that the Constitution protects are concerned: talk to ODCR early.");
        when(
                Rule.ST_02,
                Question.PERSONAL_CHARACTERISTICS,
                Office.OPLA,
                "Characteristics that civil rights law protects are concerned: talk to OPLA early, and with ODCR"
                        + " (Appendix E).");
        when(
                Rule.ST_02,
                Question.FIRST_AMENDMENT,
                Office.OPLA,
                "Activities that the Constitution protects are concerned: talk to OPLA early, and with ODCR"
                        + " (Appendix E).");
        if (!characteristics && !speech) {
            closed(Rule.ST_08, "Neither protected characteristics nor protected activities are concerned.");
        }
        if (!when(
                Rule.ST_07,
                Question.CONGRESS_OR_MEDIA,
                Office.IGP_FOIA,
                "The request comes from Congress or the media, for whom special instructions apply.")) {
            closed(Rule.ST_07, "The request comes neither from Congress nor from the media.");
        }
    }

    private void systems() {
        boolean access =
                when(Rule.ST_09, Question.GIVES_SYSTEM_ACCESS, Office.OCIO, "The party gets access to a DHS system.");
        boolean connection = when(
                Rule.ST_09,
                Question.TECHNICAL_CONNECTION,
                Office.OCIO,
                "Technical help or a connection between systems is needed.");
        if (!access && !connection) {
            closed(Rule.ST_09, "No system, connection or technical help is involved.");
        }
    }

    private void intelligenceAndInternational() {
        if (!when(
                Rule.ST_11,
                Question.INTELLIGENCE_COMMUNITY,
                Office.HSI_INTEL,
                "The Intelligence Community takes part: HSI Intel's Assistant Director, ICE's Key Intelligence Officer,"
                        + " approves before the agreement is executed.")) {
            closed(Rule.ST_11, "No member of the Intelligence Community takes part.");
        }
        boolean service = when(
                Rule.ST_12,
                Question.LEIS_SERVICE,
                Office.HSI_LEISI,
                "It falls under the LEIS Service: LEISI reviews and signs before the agreement is executed.");
        if (facts.foreign()) {
            engage(
                    Rule.ST_12,
                    Office.HSI_LEISI,
                    REQUIRED,
                    "A foreign government or international organization is a party: coordinate with LEISI before release.");
            engage(
                    Rule.ST_13,
                    Office.HSI_IO,
                    REQUIRED,
                    "A foreign government or international organization is a party: coordinate with HSI IO before"
                            + " release.");
        } else {
            if (!service && facts.answered(Question.PARTIES)) {
                closed(Rule.ST_12, "Neither the LEIS Service nor a foreign party is involved.");
            }
            findings.add(Finding.openOr(
                    Rule.ST_13,
                    Question.PARTIES,
                    standing,
                    "No foreign government or international organization is a party."));
        }
        if (!when(
                Rule.ST_14,
                Question.CHIS,
                Office.ERO_ENFORCEMENT,
                "It is part of the CHIS initiative: coordinate with the ERO Enforcement Division.")) {
            closed(Rule.ST_14, "It is not part of the CHIS initiative.");
        }
    }

    private void whoKnowsTheData() {
        when(
                Rule.CA_06,
                Question.ICE_SECURITY,
                Office.OPR,
                "The information is used for ICE's own security: coordinate with OPR.");
        for (Office steward : facts.stewards()) {
            engage(Rule.ST_15, steward, REQUIRED, "It knows the data, or is a steward of it.");
        }
        if (facts.stewards().isEmpty()) {
            findings.add(Finding.openOr(
                    Rule.ST_15,
                    facts.yes(Question.OTHERS_KNOW_DATA) ? Question.STEWARDS : Question.OTHERS_KNOW_DATA,
                    standing,
                    "No other Program Office is named that knows the data."));
        }
    }

    /** Whether the rule applies, or might once the question is answered; engages the office when it does. */
    private boolean when(Rule rule, Question question, Office office, String sentence) {
        if (facts.yes(question)) {
            engage(rule, office, REQUIRED, sentence);
            return true;
        }
        var first = facts.answered(question) ? null : Questionnaire.decides(question, standing);
        if (first == null) {
            return false;
        }
        var open = Finding.open(rule, first);
        if (!findings.contains(open)) {
            findings.add(open);
        }
        return true;
    }

    private void closed(Rule rule, String sentence) {
        findings.add(Finding.not(rule, sentence));
    }

    private void engage(Rule rule, Office office, Strength strength, String sentence) {
        var reason = Finding.applies(rule, sentence);
        findings.add(reason);
        reasons.computeIfAbsent(office, any -> new ArrayList<>(2)).add(reason);
        if (strength == REQUIRED) {
            required.add(office);
        }
    }

    static String questionTo(Office office) {
        return switch (office) {
            case OPP -> "Does any current or coming ICE or DHS policy restrict this sharing?";
            case OPLA -> "Is it legally sufficient? Is there a litigation risk? Should it go to the DHS level?";
            case OPLA_GILD -> "May the information be disclosed at all, and under which exception?";
            case IGP_PRIVACY ->
                "Which authority allows sharing outside DHS: consent, or duty with a routine use and DHS and ICE policy?";
            case IGP_RECORDS -> "How long is the data kept, who owns it, and under which records schedule?";
            case IGP_GOVERNANCE -> "Are these the right stakeholders and the right process?";
            case IGP_FOIA -> "Which instructions and contacts apply before anything is released?";
            case ODCR -> "Could it affect anybody's constitutional rights and liberties?";
            case OCIO -> "Does the technical solution exist today, and what would it cost?";
            case OPR_SECURITY -> "Are the markings, restrictions and caveats right?";
            case HSI_INTEL -> "Does the Key Intelligence Officer approve?";
            case HSI_LEISI -> "Does LEISI agree to the sharing and its terms?";
            case HSI_IO -> "Is the sharing coordinated abroad, and may it be released?";
            case ERO_ENFORCEMENT -> "Does it fit the CHIS initiative?";
            case OPR -> "Does the use for ICE's own security fit, and who signs for OPR?";
            default -> "What should be known about the data, its quality and its use?";
        };
    }
}
