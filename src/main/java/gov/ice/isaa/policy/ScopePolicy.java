package gov.ice.isaa.policy;

import static gov.ice.isaa.policy.Answer.NO;
import static gov.ice.isaa.policy.Answer.UNKNOWN;
import static gov.ice.isaa.policy.Answer.YES;
import static gov.ice.isaa.policy.Question.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether the Directive applies to a case, and why (SC-01…23; Handbook, Scope; V. Identifying the Scope; Appendices B and H). */
final class ScopePolicy {

    private static final List<Rule> EXEMPTIONS = List.of(
            Rule.SC_04,
            Rule.SC_05,
            Rule.SC_06,
            Rule.SC_07,
            Rule.SC_08,
            Rule.SC_09,
            Rule.SC_10,
            Rule.SC_11,
            Rule.SC_12,
            Rule.SC_13,
            Rule.SC_14,
            Rule.SC_15,
            Rule.SC_16,
            Rule.SC_17);
    private static final List<Finding> NOT_CLAIMED = findings("Nobody says that it is of this kind: ");
    private static final List<Finding> NOT_NEEDED =
            findings("The case is out of scope in any case, so it does not matter whether it is of this kind: ");

    private final Standing standing;
    private final CaseFacts facts;
    private final List<Finding> findings;

    private ScopePolicy(Standing standing, List<Finding> findings) {
        this.standing = standing;
        this.facts = standing.facts();
        this.findings = findings;
    }

    /** Adds every rule on scope that was considered, with what came of it. */
    static void explain(Standing standing, List<Finding> findings) {
        var policy = new ScopePolicy(standing, findings);
        if (standing.reached() == Outcome.STOPPED_CLASSIFIED) {
            policy.stopped();
            return;
        }
        findings.add(policy.classification());
        findings.add(policy.insideDhs());
        findings.add(policy.onlyReceives());
        findings.add(policy.given());
        policy.exemptions();
        findings.add(policy.releasedOnce());
        findings.add(policy.dataAccessReview());
        findings.add(policy.dhsLevel());
        findings.add(policy.componentAgreement());
        if (standing.outcome() == Outcome.OUT_OF_SCOPE || standing.outcome() == Outcome.EXEMPT) {
            findings.add(
                    Finding.applies(
                            Rule.SC_23,
                            "Your office's own procedures apply. It may still ask Key Stakeholders to look at the arrangement."));
        }
    }

    private void stopped() {
        findings.add(Finding.applies(
                Rule.SC_22,
                "This portal holds unclassified information only. Whatever is classified, or may be, has no place here,"
                        + " and even the fact of an agreement may be classified."));
        findings.add(Finding.applies(
                Rule.SG_03,
                "What is classified and concerns the Intelligence Community may be signed by the Assistant Director of HSI"
                        + " Intel, never in this portal."));
    }

    private Finding classification() {
        return facts.classification() == null
                ? Finding.open(Rule.SC_22, CLASSIFICATION)
                : Finding.not(Rule.SC_22, "Nothing about the request is said to be classified.");
    }

    private Finding insideDhs() {
        return switch (facts.outsideDhs()) {
            case UNKNOWN -> Finding.open(Rule.SC_03, PARTIES, standing);
            case NO ->
                Finding.applies(
                        Rule.SC_03,
                        "Everything stays inside DHS. Under the One DHS Rule its components are one agency, so none of"
                                + " them is an external party.");
            case YES -> Finding.not(Rule.SC_03, "A party outside DHS takes part.");
        };
    }

    private Finding onlyReceives() {
        return switch (facts.gives()) {
            case UNKNOWN ->
                facts.outsideDhs() == NO
                        ? Finding.not(
                                Rule.SC_02,
                                "Everything stays inside DHS, so it does not matter who gives and who receives.")
                        : Finding.open(Rule.SC_02, Standing.undecidedGiving(facts), standing);
            case NO ->
                Finding.applies(
                        Rule.SC_02,
                        "ICE only receives data or uses an outside system, and gives neither information nor access in"
                                + " return.");
            case YES -> Finding.not(Rule.SC_02, "ICE gives information or access.");
        };
    }

    private Finding given() {
        if (facts.outsideDhs() == NO || facts.gives() == NO) {
            return Finding.not(Rule.SC_01, "No party outside DHS is given ICE information or access to it.");
        }
        if (facts.outsideDhs() == UNKNOWN) {
            return Finding.open(Rule.SC_01, PARTIES, standing);
        }
        if (facts.gives() == UNKNOWN) {
            return Finding.open(Rule.SC_01, Standing.undecidedGiving(facts), standing);
        }
        return Finding.applies(
                Rule.SC_01,
                facts.yes(GIVES_SYSTEM_ACCESS)
                        ? "A party outside DHS is given access to a DHS system that holds ICE data."
                        : "A party outside DHS is given ICE information or data.");
    }

    private void exemptions() {
        Exemption claimed = facts.exemption();
        for (int i = 0; i < EXEMPTIONS.size(); i++) {
            Rule rule = EXEMPTIONS.get(i);
            if (!standing.asked().contains(EXEMPTION)) {
                findings.add(standing.next() == null ? NOT_NEEDED.get(i) : Finding.open(rule, standing.next()));
            } else if (claimed == null) {
                findings.add(Finding.open(rule, EXEMPTION));
            } else if (claimed.rule().filter(rule::equals).isPresent()) {
                findings.add(claim(rule, claimed));
            } else {
                findings.add(NOT_CLAIMED.get(i));
            }
        }
    }

    private Finding claim(Rule rule, Exemption claimed) {
        return switch (standing.claim().met()) {
            case UNKNOWN -> Finding.open(rule, standing.next() == null ? EXEMPTION : standing.next());
            case YES -> Finding.applies(rule, "It is exempt (" + claimed.title() + "). " + sentences(YES));
            case NO -> Finding.not(rule, "It is not exempt (" + claimed.title() + "). " + sentences(NO));
        };
    }

    private String sentences(Answer met) {
        var text = new StringBuilder();
        for (Condition condition : standing.claim().conditions()) {
            if (condition.met() == met) {
                text.append(text.isEmpty() ? "" : " ").append(condition.sentence());
            }
        }
        return text.toString();
    }

    private Finding releasedOnce() {
        if (!standing.asked().contains(LASTING)) {
            return standing.next() == null
                    ? Finding.not(Rule.SC_18, "Whether FOIA applies does not hang on the Directive here.")
                    : Finding.open(Rule.SC_18, standing.next());
        }
        if (standing.next() != null) {
            return Finding.open(Rule.SC_18, standing.next());
        }
        if (facts.yes(LASTING)) {
            return Finding.not(Rule.SC_18, "The sharing repeats, goes on or lasts, so it needs an agreement.");
        }
        if (facts.yes(BULK)) {
            return Finding.not(Rule.SC_18, "A large quantity is handed over, so it needs an agreement.");
        }
        return facts.yes(ROUTINE_USE)
                ? Finding.not(
                        Rule.SC_18,
                        "It is a single release that needs no agreement, and a published routine use covers it.")
                : Finding.applies(
                        Rule.SC_18,
                        "It is a single release that needs no agreement, is not exempt and is covered by no routine use:"
                                + " the FOIA Unit decides how it can be released.");
    }

    private Finding dataAccessReview() {
        if (standing.referredTo() == Referral.DARC) {
            return Finding.applies(
                    Rule.SC_19,
                    "Bulk PII from a DHS system is wanted for a new purpose beyond law enforcement and homeland security:"
                            + " the DHS Data Access Review Council reviews it and develops any agreement. ICE's stakeholders"
                            + " take part.");
        }
        return routed(Rule.SC_19, NEW_PURPOSE, "It is not bulk PII for a new purpose.");
    }

    private Finding dhsLevel() {
        if (reachesDhsLevel(standing)) {
            return Finding.applies(
                    Rule.SC_20,
                    facts.foreign()
                            ? "A foreign or international party takes part. The Handbook places the final review of such"
                                    + " agreements at the DHS level in one part, and lets HSI International Operations sign"
                                    + " them in another; the portal keeps a record of both. ICE's own stakeholders are"
                                    + " engaged all the same."
                            : "Several DHS components take part, so the final review and clearance take place at the DHS"
                                    + " level. ICE's own stakeholders are engaged all the same.");
        }
        return routed(Rule.SC_20, OTHER_COMPONENTS, "No other DHS component and no international party takes part.");
    }

    private Finding componentAgreement() {
        if (standing.routes() && facts.yes(OTHER_COMPONENTS) && facts.yes(COMPONENT_AGREEMENT)) {
            return Finding.applies(
                    Rule.SC_21,
                    "It is another component's agreement that uses ICE information. ICE's stakeholders review it, and the"
                            + " Executive Agent's signature records the final review.");
        }
        return routed(Rule.SC_21, COMPONENT_AGREEMENT, "It is ICE's own agreement.");
    }

    /** A rule for whatever becomes an agreement. */
    private Finding routed(Rule rule, Question question, String otherwise) {
        if (standing.next() != null) {
            return Finding.open(rule, standing.next());
        }
        return standing.routes()
                ? Finding.openOr(rule, question, standing, otherwise)
                : Finding.not(rule, "No agreement under the Directive comes of it.");
    }

    /** A finding for each exemption, in their order. */
    private static List<Finding> findings(String beginning) {
        return EXEMPTIONS.stream()
                .map(rule -> Finding.not(rule, beginning + Exemption.titles(rule) + "."))
                .toList();
    }

    /** Where the case goes beside, or instead of, ICE's own process. */
    static Set<Referral> referrals(Standing standing) {
        var referrals = EnumSet.noneOf(Referral.class);
        if (standing.referredTo() != null) {
            referrals.add(standing.referredTo());
        }
        if (reachesDhsLevel(standing)) {
            referrals.add(Referral.DHS_LEVEL);
        }
        return referrals;
    }

    private static boolean reachesDhsLevel(Standing standing) {
        return standing.routes()
                && (standing.facts().foreign() || standing.facts().yes(OTHER_COMPONENTS));
    }

    /** What remains to be done because of what was decided on scope. */
    static List<Duty> duties(Standing standing) {
        if (!standing.routes() || !standing.facts().yes(COMPONENT_AGREEMENT)) {
            return standing.claim().duties();
        }
        var duties = new ArrayList<>(standing.claim().duties());
        duties.add(new Duty(
                Rule.SC_21,
                "See to it that the component's agreement has a third-party clause on sharing, retention and protection of"
                        + " ICE's information.",
                null));
        duties.add(new Duty(
                Rule.SC_21,
                "Keep a Memorandum of Record (MOR) of what the component may do; it is good practice.",
                null));
        return duties;
    }

    /** What to do next, a sentence each. */
    static List<String> advice(Standing standing) {
        return switch (standing.outcome()) {
            case STOPPED_CLASSIFIED ->
                List.of(
                        "Draft an agreement that may be SECRET only on the Homeland Secure Data Network (HSDN), and one"
                                + " that may be TOP SECRET only on C-LAN.",
                        "Turn to HSI Intel: it is the Executive Agent for classified agreements and takes part in each"
                                + " of them. Use protected means to do so.",
                        "Do not describe the request here or in unclassified e-mail.");
            case OUT_OF_SCOPE -> outOfScope(standing.facts());
            case EXEMPT ->
                List.of(
                        "Follow your own office's procedures and any other ICE or DHS policy that applies.",
                        "You may still ask the Key Stakeholders to look at it: being exempt does not make it free of risk.",
                        "Come back when a condition changes: the exemption would then no longer hold.");
            case REFERRED ->
                standing.referredTo() == Referral.DARC
                        ? List.of(
                                "Turn to IGP before anything else: it brings the request to the Data Access Review Council.",
                                "Have ICE's stakeholders and the stewards of the data take part in the Council's review.")
                        : List.of(
                                "Send the request to the FOIA Unit, and tell the party that it is handled there.",
                                "Release nothing before the FOIA Unit has answered.");
            case IN_SCOPE, OPEN -> List.of();
        };
    }

    private static List<String> outOfScope(CaseFacts facts) {
        if (facts.outsideDhs() == NO) {
            return List.of(
                    "Write a Memorandum of Record (MOR): what is shared, with whom, for what purpose, under which"
                            + " restrictions, and that the data owner is asked before anything is passed on.",
                    "You may ask OPLA to review it.",
                    "If a waiver of the One DHS Rule is wanted, turn to IGP first: it brings the case to the DHS"
                            + " Information Sharing and Safeguarding Governance Board (ISSGB).");
        }
        if (facts.gives() == YES) {
            return List.of(
                    "Name the routine use when you release the information, and keep a record of the disclosure.",
                    "Ask the Privacy Unit when you are not sure that the routine use fits.",
                    "Come back when the party asks again: repeated sharing needs an agreement.");
        }
        return List.of(
                "Follow your own office's procedures and any other ICE or DHS policy that applies.",
                "It is good practice to ask the Key Stakeholders early; they may see risks that a scope question does"
                        + " not.",
                "Come back when ICE is to give something in return: the answer would then change.");
    }
}
