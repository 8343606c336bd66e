package gov.ice.isaa.intake;

import gov.ice.isaa.policy.Answer;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.policy.Question;
import java.util.stream.Collectors;

/** The answer to any question in words, and its transfer from one set of facts to another. */
public final class FactAnswers {

    private FactAnswers() {}

    /** The answer in words; "Not known yet" for none. */
    public static String of(Question question, CaseFacts facts) {
        var classification = facts.classification();
        if (!facts.answered(question)) {
            return Answer.UNKNOWN.title();
        }
        return switch (question) {
            case CLASSIFICATION -> classification == null ? Answer.UNKNOWN.title() : classification.title();
            case PARTIES -> facts.parties().stream().map(PartyKind::title).collect(Collectors.joining(", "));
            case CATEGORIES -> facts.categories().stream().map(Category::title).collect(Collectors.joining(", "));
            case LAW_ENFORCEMENT_OFFICE ->
                facts.lawEnforcementOffices().stream()
                        .map(ExecutiveAgent::shortName)
                        .collect(Collectors.joining(", "));
            default -> facts.answer(question).title();
        };
    }

    /** The facts with the one answer taken from other facts. */
    public static CaseFacts copy(Question question, CaseFacts from, CaseFacts into) {
        return switch (question) {
            case CLASSIFICATION -> into.classified(from.classification());
            case PARTIES -> into.with(from.parties().toArray(PartyKind[]::new));
            case CATEGORIES -> into.with(from.categories().toArray(Category[]::new));
            case LAW_ENFORCEMENT_OFFICE ->
                into.heldBy(from.lawEnforcementOffices().toArray(ExecutiveAgent[]::new));
            default -> into.with(question, from.answer(question));
        };
    }
}
