package gov.ice.isaa.policy;

import static gov.ice.isaa.policy.Question.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which questions a case needs: only what earlier answers leave open is asked. */
public final class Questionnaire {

    private Questionnaire() {}

    /** The questions that matter for these facts, answered or not, in the order of asking. */
    public static List<Question> questions(CaseFacts facts) {
        return Arrays.stream(Question.values())
                .filter(question -> asks(question, facts))
                .toList();
    }

    /** The questions that matter and have no answer yet. */
    public static List<Question> unanswered(CaseFacts facts) {
        return questions(facts).stream()
                .filter(question -> !facts.answered(question))
                .toList();
    }

    /** Whether the question matters, given the answers to those before it. */
    public static boolean asks(Question question, CaseFacts facts) {
        return decides(question, facts).filter(question::equals).isPresent();
    }

    /**
     * What has to be answered next before the question is settled: the question itself where it matters, an earlier one
     * while nobody knows whether it does; empty where it does not matter.
     */
    static Optional<Question> decides(Question question, CaseFacts facts) {
        if (question == CLASSIFICATION || facts.classification() == null) {
            return Optional.of(CLASSIFICATION);
        }
        if (facts.classification().stops()) {
            return Optional.empty();
        }
        return switch (question) {
            case CLASSIFICATION, PARTIES -> Optional.of(question);
            case GIVES_INFORMATION, GIVES_SYSTEM_ACCESS ->
                facts.outsideDhs() == Answer.NO ? Optional.empty() : Optional.of(question);
            default ->
                decidesScope(facts).or(() -> inScope(facts) ? decidesInScope(question, facts) : Optional.empty());
        };
    }

    /** These facts without answers to questions that no longer matter, so that a forgotten answer decides nothing. */
    public static CaseFacts relevant(CaseFacts facts) {
        var pruned = facts;
        // An answer that goes may make another irrelevant; the order of the questions lets one pass suffice.
        for (Question question : Question.values()) {
            if (facts.answered(question) && !asks(question, pruned)) {
                pruned = without(question, pruned);
            }
        }
        return pruned;
    }

    /** The question that scope hangs on; empty once it is known. */
    private static Optional<Question> decidesScope(CaseFacts facts) {
        if (facts.outsideDhs() == Answer.NO || facts.gives() == Answer.NO || inScope(facts)) {
            return Optional.empty();
        }
        if (facts.outsideDhs() == Answer.UNKNOWN) {
            return Optional.of(PARTIES);
        }
        return Optional.of(facts.answered(GIVES_INFORMATION) ? GIVES_SYSTEM_ACCESS : GIVES_INFORMATION);
    }

    private static boolean inScope(CaseFacts facts) {
        return facts.outsideDhs() == Answer.YES && facts.gives() == Answer.YES;
    }

    private static Optional<Question> decidesInScope(Question question, CaseFacts facts) {
        return switch (question) {
            case LAW_ENFORCEMENT_OFFICE, LEIS_SERVICE -> ofCategory(question, Category.LAW_ENFORCEMENT, facts);
            case CHIS -> ofCategory(question, Category.IMMIGRATION_ADMINISTRATION, facts);
            case DE_IDENTIFIED ->
                switch (facts.answer(PERSONAL_INFORMATION)) {
                    case YES -> Optional.empty();
                    case NO -> Optional.of(question);
                    case UNKNOWN -> Optional.of(PERSONAL_INFORMATION);
                };
            case TECHNICAL_CONNECTION -> facts.yes(GIVES_SYSTEM_ACCESS) ? Optional.empty() : Optional.of(question);
            case CONGRESS_OR_MEDIA ->
                facts.parties().contains(PartyKind.FEDERAL) || facts.parties().contains(PartyKind.PRIVATE)
                        ? Optional.of(question)
                        : Optional.empty();
            default -> Optional.of(question);
        };
    }

    private static Optional<Question> ofCategory(Question question, Category category, CaseFacts facts) {
        if (facts.categories().isEmpty()) {
            return Optional.of(CATEGORIES);
        }
        return facts.categories().contains(category) ? Optional.of(question) : Optional.empty();
    }

    private static CaseFacts without(Question question, CaseFacts facts) {
        return switch (question) {
            case CLASSIFICATION -> facts.classified(null);
            case PARTIES -> facts.with(new PartyKind[0]);
            case CATEGORIES -> facts.with(new Category[0]);
            case LAW_ENFORCEMENT_OFFICE -> facts.heldBy();
            default -> facts.with(question, Answer.UNKNOWN);
        };
    }
}
