package gov.ice.isaa.policy;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The Handbook's standard baseline for the text of an agreement, and what is asked besides in special cases (DV-01…10). It
 * looks for sections, for gaps left open and for words; whether the words are good ones is for people to judge. What is not
 * known of the case counts as if it were so.
 */
public final class Baseline {

    private static final Pattern COLLECTED = words("collect|routine use");
    private static final Pattern THIRD_PARTIES = words("third part|third agenc|other agenc|pass(es)? |disclos");
    private static final Pattern AUDIT = words("audit|inspect");
    private static final Pattern REPORT = words("report|notif|notice|\\btells?\\b");
    private static final Pattern RETENTION = words("keep|kept|retain|retention");
    private static final Pattern DISPOSAL = words("destroy|destruct|delet|dispos|eras|returned");
    private static final Pattern SECURITY = words("encrypt|secur|safeguard|protect");
    private static final Pattern NOTICE = words("notice|\\bSORN\\b|DHS/");
    private static final Pattern ROUTINE_USE = words("routine use|consent|exception");
    private static final Pattern ASSESSMENT = words("impact assessment|assessed|\\bPIA\\b");
    private static final Pattern CORRECTION = words("correct|redress|amend");
    private static final Pattern MINIMUM = words("no more|minim|necessary|not more|only what|beyond what");
    private static final Pattern ONLY_USE = words("only for|solely|no other purpose|any other use|no purpose other");
    private static final Pattern QUALITY = words("accura|current|up.to.date|refresh");
    private static final Pattern COMMINGLED = words("apart|separate|labell?ed|commingl|mixed");
    private static final Pattern OWNERSHIP = words("record of|\\bowns?\\b|\\bowne|belong");
    private static final Pattern SCHEDULE = words("schedule");
    private static final Pattern DEMAND = words("demand|subpoena|request");

    private Baseline() {}

    /** The five parts of the baseline, then the five special cases, in the order of their rules. */
    public static List<BaselineFinding> check(BaselineCase of, BaselineText text) {
        return List.of(
                title(of, text),
                purpose(text),
                authorities(text),
                arrangements(text),
                dates(text),
                costs(of, text),
                principles(of, text),
                notices(of, text),
                ownership(of, text),
                markings(of, text));
    }

    private static BaselineFinding title(BaselineCase of, BaselineText text) {
        var gaps = new BaselineGaps(text).section("title", "the title");
        of.parties().forEach(party -> gaps.names("title", party, "The title does not name “" + party + "”."));
        return gaps.finding(Rule.DV_01, "Title", "The title names the subject and the parties.");
    }

    private static BaselineFinding purpose(BaselineText text) {
        return new BaselineGaps(text)
                .section("introduction", "the introduction and purpose")
                .section("use", "use")
                .speaksOf(
                        "how the use fits the use at collection, or which routine use allows it",
                        COLLECTED,
                        "use",
                        "introduction")
                .finding(
                        Rule.DV_02,
                        "Introduction, purpose and use",
                        "The purpose and the use are stated, and what the use rests on.");
    }

    private static BaselineFinding authorities(BaselineText text) {
        return new BaselineGaps(text)
                .filled("authority", "authority", "ice-authority", "party-authority")
                .section("background", "the background and missions")
                .section("data", "the data that is shared")
                .section("dissemination", "dissemination")
                .speaksOf("third parties", THIRD_PARTIES, "dissemination")
                .finding(
                        Rule.DV_03,
                        "Authorities, mission needs and constraints",
                        "Authorities, missions and data are named, and what holds for passing on.");
    }

    private static BaselineFinding arrangements(BaselineText text) {
        return new BaselineGaps(text)
                .section("delivery", "delivery")
                .section("support", "support")
                .section("sensitivity", "sensitivity and markings")
                .section("safeguards", "safeguards")
                .section("records", "records and retention")
                .speaksOf("retention", RETENTION, "records")
                .section("reporting", "reporting and compliance")
                .speaksOf("auditing", AUDIT, "reporting", "safeguards")
                .speaksOf("reporting", REPORT, "reporting")
                .section("contacts", "points of contact")
                .finding(
                        Rule.DV_04,
                        "Processes, responsibilities and safeguards",
                        "How the sharing works, who answers for it, and how it is protected, kept and audited.");
    }

    private static BaselineFinding dates(BaselineText text) {
        return new BaselineGaps(text)
                .section("effective-date", "the effective date")
                .section("termination", "termination")
                .speaksOf("information security", SECURITY, "safeguards", "sensitivity")
                .speaksOf("the disposition of the data", DISPOSAL, "safeguards", "records", "termination")
                .finding(
                        Rule.DV_05,
                        "Dates, information security and disposition",
                        "Beginning and end are set, and what becomes of the data.");
    }

    /** Costs stand in the case file; what is not known does not stand in the way once it is understood. */
    private static BaselineFinding costs(BaselineCase of, BaselineText text) {
        if (!of.caseFile()) {
            return not(Rule.DV_06, "Costs", "The agreement came from outside the portal, without a cost assessment.");
        }
        return new BaselineGaps(text)
                .section("funding", "funding")
                .inCaseFile(of.open().getOrDefault(Rule.DV_06, List.of()))
                .finding(
                        Rule.DV_06,
                        "Costs",
                        "The costs are assessed or understood, and the draft says who bears them.");
    }

    private static BaselineFinding principles(BaselineCase of, BaselineText text) {
        String demand = "Fair Information Practice Principles";
        if (!personal(of)) {
            return not(Rule.DV_07, demand, "No personal information is shared.");
        }
        return new BaselineGaps(text)
                .speaksOf("transparency: the notice people are given", NOTICE, "authority", "privacy")
                .speaksOf("individual participation: access and correction", CORRECTION, "privacy", "cooperation")
                .filled("introduction", "the introduction and purpose", "purpose")
                .speaksOf("data minimization", MINIMUM, "privacy", "introduction", "records")
                .speaksOf("use limitation", ONLY_USE, "use")
                .speaksOf("data quality and refresh", QUALITY, "data", "cooperation")
                .speaksOf("security", SECURITY, "safeguards")
                .speaksOf("accountability: auditing", AUDIT, "reporting", "safeguards")
                .inCaseFile(of.open().getOrDefault(Rule.DV_07, List.of()))
                .finding(Rule.DV_07, demand, "Each of the eight principles is answered.");
    }

    private static BaselineFinding notices(BaselineCase of, BaselineText text) {
        String demand = "Records notice, impact assessment and source system";
        if (!personal(of)) {
            return not(Rule.DV_08, demand, "No personal information is shared, so that no records notice covers it.");
        }
        return new BaselineGaps(text)
                .filled("authority", "authority", "sorn", "pia")
                .speaksOf("the system of records notice", NOTICE, "authority", "privacy")
                .speaksOf("the routine use that allows the sharing", ROUTINE_USE, "authority", "use", "privacy")
                .speaksOf("the privacy impact assessment", ASSESSMENT, "authority", "privacy")
                .filled("data", "the data that is shared", "source-system")
                .speaksOf(
                        "keeping the data apart from other data, or marking it there",
                        COMMINGLED,
                        "privacy",
                        "safeguards")
                .inCaseFile(of.open().getOrDefault(Rule.DV_08, List.of()))
                .finding(Rule.DV_08, demand, "Notice, routine use, assessment and source are named.");
    }

    private static BaselineFinding ownership(BaselineCase of, BaselineText text) {
        String demand = "Ownership of shared records";
        var parties = of.facts().parties();
        if (!parties.isEmpty() && !parties.contains(PartyKind.FEDERAL)) {
            return not(Rule.DV_09, demand, "No other Federal agency is a party.");
        }
        return new BaselineGaps(text)
                .section("records", "records and retention")
                .speaksOf("who owns the shared records", OWNERSHIP, "records")
                .speaksOf("the records schedule", SCHEDULE, "records")
                .speaksOf("telling ICE of demands for disclosure", DEMAND, "records", "dissemination")
                .finding(Rule.DV_09, demand, "Owner, schedule and notice of demands are settled.");
    }

    private static BaselineFinding markings(BaselineCase of, BaselineText text) {
        return new BaselineGaps(text)
                .section("sensitivity", "sensitivity and markings")
                .names(
                        "sensitivity",
                        of.marking(),
                        "The agreement is marked “" + of.marking() + "”; the section on sensitivity does not say so.")
                .finding(
                        Rule.DV_10,
                        "Markings",
                        "The draft names the marking that every page carries. OPR checks it in the clearance.");
    }

    private static boolean personal(BaselineCase of) {
        return of.facts().answer(Question.PERSONAL_INFORMATION) != Answer.NO;
    }

    private static BaselineFinding not(Rule rule, String demand, String sentence) {
        return new BaselineFinding(rule, demand, BaselineFinding.State.DOES_NOT_APPLY, sentence, List.of());
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(alternatives, CASE_INSENSITIVE);
    }
}
