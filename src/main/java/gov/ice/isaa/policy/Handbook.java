package gov.ice.isaa.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The Handbook's answer to a case: one question, one determination, always with its reasons. */
public final class Handbook {

    /** The rule set that decides; it changes whenever a determination could come out differently. */
    public static final String VERSION = "2026.3";

    private Handbook() {}

    /**
     * Holds every rule against the facts. Never throws: what is unknown stays open. Answers to questions that do not
     * matter are left out, of the determination's facts as well.
     */
    public static Determination determine(CaseFacts known) {
        var standing = Questionnaire.relevant(Standing.of(known));
        var findings = new ArrayList<Finding>(64);
        ScopePolicy.explain(standing, findings);
        return standing.routes() ? routed(standing, findings) : unrouted(standing, findings);
    }

    private static Determination unrouted(Standing standing, List<Finding> findings) {
        return determination(standing, findings, Set.of(), List.of(), List.of());
    }

    private static Determination routed(Standing standing, List<Finding> findings) {
        var agents = ExecutiveAgentPolicy.of(standing);
        var signatures = SignatoryPolicy.of(standing, agents);
        var stakeholders = StakeholderPolicy.of(standing);
        findings.addAll(agents.findings());
        findings.addAll(signatures.findings());
        findings.addAll(stakeholders.findings());
        return determination(
                standing, findings, agents.categories().keySet(), signatures.slots(), stakeholders.engagements());
    }

    private static Determination determination(
            Standing standing,
            List<Finding> findings,
            Set<ExecutiveAgent> agents,
            List<SignatureSlot> signatures,
            List<Engagement> engagements) {
        return new Determination(
                VERSION,
                standing.facts(),
                standing.outcome(),
                standing.contradictions(),
                standing.claim().conditions(),
                findings,
                Questionnaire.unanswered(standing),
                agents,
                signatures,
                engagements,
                ScopePolicy.duties(standing),
                ScopePolicy.referrals(standing),
                ScopePolicy.advice(standing));
    }
}
