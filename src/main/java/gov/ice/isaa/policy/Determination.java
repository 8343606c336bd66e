package gov.ice.isaa.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the Handbook says about a case, with its reasons; kept as decided.
 *
 * @param rulesVersion the rule set that decided ({@link Handbook#VERSION})
 * @param facts the facts it was decided on; nothing but the classification when the case was stopped
 * @param contradictions answers that cannot all be right; while there are any, the outcome is open
 * @param conditions the conditions of the exemption that is said to fit, as far as they were looked at
 * @param findings every rule that was considered, with what came of it
 * @param openQuestions what is still to be answered, in the order of asking
 * @param executiveAgents who oversees and signs, as far as known
 * @param signatures the signatures needed on ICE's side, as far as known
 * @param engagements the offices to engage, required ones first
 * @param duties what remains to be done, because of the exemption or of others who take part
 * @param referrals where the case goes beside, or instead of, ICE's own process
 * @param advice what to do next, a sentence each
 */
public record Determination(
        String rulesVersion,
        CaseFacts facts,
        Outcome outcome,
        List<Contradiction> contradictions,
        List<Condition> conditions,
        List<Finding> findings,
        List<Question> openQuestions,
        Set<ExecutiveAgent> executiveAgents,
        List<SignatureSlot> signatures,
        List<Engagement> engagements,
        List<Duty> duties,
        Set<Referral> referrals,
        List<String> advice) {

    /** Copies the collections. */
    public Determination {
        contradictions = List.copyOf(contradictions);
        conditions = List.copyOf(conditions);
        findings = List.copyOf(findings);
        openQuestions = List.copyOf(openQuestions);
        executiveAgents = InOrder.copy(executiveAgents, ExecutiveAgent.class);
        signatures = List.copyOf(signatures);
        engagements = List.copyOf(engagements);
        duties = List.copyOf(duties);
        referrals = InOrder.copy(referrals, Referral.class);
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
        return (needsAgreement() ? open.filter(Question::decidesRouting) : open).toList();
    }

    /** Whether an agreement is to be made: in scope, or exempt with an agreement due all the same (SC-13). */
    public boolean needsAgreement() {
        return outcome == Outcome.IN_SCOPE || (outcome == Outcome.EXEMPT && !engagements.isEmpty());
    }
}
