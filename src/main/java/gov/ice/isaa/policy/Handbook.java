package gov.ice.isaa.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The Handbook's answer to a case: one question, one determination, always with its reasons. */
public final class Handbook {

    /** The rule set that decides; it changes whenever a determination could come out differently. */
    public static final String VERSION = "2026.2";

    private Handbook() {}

    /**
     * Holds every rule against the facts. Never throws: what is unknown stays open. Answers to questions that do not
     * matter are left out, of the determination's facts as well.
     */
    public static Determination determine(CaseFacts known) {
        var facts = Questionnaire.relevant(known);
        var scope = ScopePolicy.of(facts);
        return switch (scope.outcome()) {
            // Nothing that was said beside the classification is carried on.
            case STOPPED_CLASSIFIED -> outside(CaseFacts.NONE.classified(facts.classification()), scope);
            case OUT_OF_SCOPE -> outside(facts, scope);
            case IN_SCOPE, OPEN -> routed(facts, scope);
        };
    }

    private static Determination outside(CaseFacts facts, ScopePolicy.Scope scope) {
        return new Determination(
                VERSION,
                facts,
                scope.outcome(),
                scope.findings(),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                scope.advice());
    }

    private static Determination routed(CaseFacts facts, ScopePolicy.Scope scope) {
        var agents = ExecutiveAgentPolicy.of(facts);
        var signatures = SignatoryPolicy.of(facts, agents);
        var stakeholders = StakeholderPolicy.of(facts);
        var findings = new ArrayList<>(scope.findings());
        findings.addAll(agents.findings());
        findings.addAll(signatures.findings());
        findings.addAll(stakeholders.findings());
        return new Determination(
                VERSION,
                facts,
                scope.outcome(),
                findings,
                Questionnaire.unanswered(facts),
                agents.categories().keySet(),
                signatures.slots(),
                stakeholders.engagements(),
                scope.advice());
    }
}
