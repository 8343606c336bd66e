package gov.ice.isaa.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the Handbook says about a case, with its reasons; kept as decided.
 *
 * @param rulesVersion the rule set that decided ({@link Handbook#VERSION})
 * @param facts the facts it was decided on; nothing but the classification when the case was stopped
 * @param findings every rule that was considered, with what came of it
 * @param openQuestions what is still to be answered, in the order of asking
 * @param executiveAgents who oversees and signs, as far as known
 * @param signatures the signatures needed on ICE's side, as far as known
 * @param engagements the offices to engage, required ones first
 * @param advice what to do next, a sentence each
 */
public record Determination(
        String rulesVersion,
        CaseFacts facts,
        Outcome outcome,
        List<Finding> findings,
        List<Question> openQuestions,
        Set<ExecutiveAgent> executiveAgents,
        List<SignatureSlot> signatures,
        List<Engagement> engagements,
        List<String> advice) {

    /** Copies the collections. */
    public Determination {
        findings = List.copyOf(findings);
        openQuestions = List.copyOf(openQuestions);
        executiveAgents = InOrder.copy(executiveAgents, ExecutiveAgent.class);
        signatures = List.copyOf(signatures);
        engagements = List.copyOf(engagements);
        advice = List.copyOf(advice);
    }

    /** The rules that apply to the case. */
    public List<Finding> applied() {
        return findings.stream()
                .filter(finding -> finding.verdict() == Verdict.APPLIES)
                .toList();
    }

    /** Whether the rule was found to apply. */
    public boolean applies(Rule rule) {
        return applied().stream().anyMatch(finding -> finding.rule() == rule);
    }

    /** The offices to engage, whether required or recommended. */
    public Set<Office> offices() {
        return InOrder.copy(engagements.stream().map(Engagement::office).toList(), Office.class);
    }

    /** The offices that must be engaged. */
    public Set<Office> requiredOffices() {
        var required = engagements.stream().filter(engagement -> engagement.strength() == Strength.REQUIRED);
        return InOrder.copy(required.map(Engagement::office).toList(), Office.class);
    }

    /** The open questions that must be answered before an agreement can be opened: they decide who signs or whom to engage. */
    public List<Question> questionsBeforeOpening() {
        Stream<Question> open = openQuestions.stream();
        return (outcome == Outcome.IN_SCOPE ? open.filter(Question::decidesRouting) : open).toList();
    }
}
