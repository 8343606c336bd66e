package gov.ice.isaa.policy;

import java.util.ArrayList;
import java.util.List;

/** Whether the Directive applies to a case (SC-01, 02, 03, 22, 23; Handbook, Scope; V. Identifying the Scope). */
final class ScopePolicy {

    private ScopePolicy() {}

    /** What the policy found: the outcome, why, and what to do about it. */
    record Scope(Outcome outcome, List<Finding> findings, List<String> advice) {}

    static Scope of(CaseFacts facts) {
        if (facts.classification() != null && facts.classification().stops()) {
            return stopped();
        }
        var findings = new ArrayList<Finding>();
        findings.add(classification(facts));
        findings.add(insideDhs(facts));
        findings.add(onlyReceives(facts));
        findings.add(given(facts));
        Outcome outcome = outcome(facts);
        if (outcome == Outcome.OUT_OF_SCOPE) {
            findings.add(
                    Finding.applies(
                            Rule.SC_23,
                            "Your office's own procedures apply. It may still ask Key Stakeholders to look at the arrangement."));
        }
        return new Scope(outcome, findings, outcome == Outcome.OUT_OF_SCOPE ? advice(facts) : List.of());
    }

    private static Outcome outcome(CaseFacts facts) {
        if (facts.classification() == null) {
            return Outcome.OPEN;
        }
        if (facts.outsideDhs() == Answer.NO || facts.gives() == Answer.NO) {
            return Outcome.OUT_OF_SCOPE;
        }
        return facts.outsideDhs() == Answer.YES && facts.gives() == Answer.YES ? Outcome.IN_SCOPE : Outcome.OPEN;
    }

    private static Scope stopped() {
        var finding = Finding.applies(
                Rule.SC_22,
                "This portal holds unclassified information only. Whatever is classified, or may be, has no place here,"
                        + " and even the fact of an agreement may be classified.");
        return new Scope(
                Outcome.STOPPED_CLASSIFIED,
                List.of(finding),
                List.of(
                        "Draft an agreement that may be SECRET only on the Homeland Secure Data Network (HSDN), and one"
                                + " that may be TOP SECRET only on C-LAN.",
                        "Turn to HSI Intel: it is the Executive Agent for classified agreements and takes part in each"
                                + " of them. Use protected means to do so.",
                        "Do not describe the request here or in unclassified e-mail."));
    }

    private static Finding classification(CaseFacts facts) {
        return facts.classification() == null
                ? Finding.open(Rule.SC_22, Question.CLASSIFICATION)
                : Finding.not(Rule.SC_22, "Nothing about the request is said to be classified.");
    }

    private static Finding insideDhs(CaseFacts facts) {
        return switch (facts.outsideDhs()) {
            case UNKNOWN -> Finding.open(Rule.SC_03, Question.PARTIES, facts);
            case NO ->
                Finding.applies(
                        Rule.SC_03,
                        "Everything stays inside DHS. Under the One DHS Rule its components are one agency, so none of"
                                + " them is an external party.");
            case YES -> Finding.not(Rule.SC_03, "A party outside DHS takes part.");
        };
    }

    private static Finding onlyReceives(CaseFacts facts) {
        return switch (facts.gives()) {
            case UNKNOWN ->
                Finding.openOr(
                        Rule.SC_02,
                        undecidedGiving(facts),
                        facts,
                        "Everything stays inside DHS, so it does not matter who gives and who receives.");
            case NO ->
                Finding.applies(
                        Rule.SC_02,
                        "ICE only receives data or uses an outside system, and gives neither information nor access in"
                                + " return.");
            case YES -> Finding.not(Rule.SC_02, "ICE gives information or access.");
        };
    }

    private static Finding given(CaseFacts facts) {
        if (facts.outsideDhs() == Answer.NO || facts.gives() == Answer.NO) {
            return Finding.not(Rule.SC_01, "No party outside DHS is given ICE information or access to it.");
        }
        if (facts.outsideDhs() == Answer.UNKNOWN) {
            return Finding.open(Rule.SC_01, Question.PARTIES, facts);
        }
        if (facts.gives() == Answer.UNKNOWN) {
            return Finding.open(Rule.SC_01, undecidedGiving(facts), facts);
        }
        return Finding.applies(
                Rule.SC_01,
                facts.yes(Question.GIVES_SYSTEM_ACCESS)
                        ? "A party outside DHS is given access to a DHS system that holds ICE data."
                        : "A party outside DHS is given ICE information or data.");
    }

    private static Question undecidedGiving(CaseFacts facts) {
        return facts.answered(Question.GIVES_INFORMATION) ? Question.GIVES_SYSTEM_ACCESS : Question.GIVES_INFORMATION;
    }

    private static List<String> advice(CaseFacts facts) {
        if (facts.outsideDhs() == Answer.NO) {
            return List.of(
                    "Write a Memorandum of Record (MOR): what is shared, with whom, for what purpose, under which"
                            + " restrictions, and that the data owner is asked before anything is passed on.",
                    "You may ask OPLA to review it.",
                    "If a waiver of the One DHS Rule is wanted, turn to IGP first: it brings the case to the DHS"
                            + " Information Sharing and Safeguarding Governance Board (ISSGB).");
        }
        return List.of(
                "Follow your own office's procedures and any other ICE or DHS policy that applies.",
                "It is good practice to ask the Key Stakeholders early; they may see risks that a scope question does"
                        + " not.",
                "Come back when ICE is to give something in return: the answer would then change.");
    }
}
