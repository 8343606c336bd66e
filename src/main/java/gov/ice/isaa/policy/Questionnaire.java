package gov.ice.isaa.policy;

import java.util.Arrays;
import java.util.List;

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
        if (question == Question.CLASSIFICATION) {
            return true;
        }
        if (facts.classification() != Classification.UNCLASSIFIED) {
            return false;
        }
        return switch (question) {
            case CLASSIFICATION, PARTIES -> true;
            case GIVES_INFORMATION, GIVES_SYSTEM_ACCESS -> facts.outsideDhs() != Answer.NO;
            default -> inScope(facts) && asksInScope(question, facts);
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

    private static boolean inScope(CaseFacts facts) {
        return facts.outsideDhs() == Answer.YES && facts.gives() == Answer.YES;
    }

    private static boolean asksInScope(Question question, CaseFacts facts) {
        return switch (question) {
            case LAW_ENFORCEMENT_OFFICE, LEIS_SERVICE -> facts.categories().contains(Category.LAW_ENFORCEMENT);
            case CHIS -> facts.categories().contains(Category.IMMIGRATION_ADMINISTRATION);
            case DE_IDENTIFIED -> facts.answer(Question.PERSONAL_INFORMATION) == Answer.NO;
            case TECHNICAL_CONNECTION -> !facts.yes(Question.GIVES_SYSTEM_ACCESS);
            case CONGRESS_OR_MEDIA ->
                facts.parties().contains(PartyKind.FEDERAL) || facts.parties().contains(PartyKind.PRIVATE);
            default -> true;
        };
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
