package gov.ice.isaa.policy;

import static gov.ice.isaa.policy.Question.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which questions a case needs: only what earlier answers leave open is asked. */
public final class Questionnaire {

    /** Offices that hold information of their own; the Key Stakeholders among them are engaged for other reasons. */
    public static final List<Office> STEWARDS_OF_DATA = List.of(
            Office.HSI_DOMESTIC,
            Office.HSI_INTEL,
            Office.HSI_LEISI,
            Office.HSI_IO,
            Office.ERO_FIELD,
            Office.ERO_ENFORCEMENT,
            Office.MA_PROCUREMENT,
            Office.OPR);

    private static final Question[] ALL = Question.values();

    private Questionnaire() {}

    /** The questions that matter for these facts, answered or not, in the order of asking. */
    public static List<Question> questions(CaseFacts facts) {
        return questions(Standing.of(facts), false);
    }

    /** The questions that matter and have no answer yet. */
    public static List<Question> unanswered(CaseFacts facts) {
        return unanswered(Standing.of(facts));
    }

    static List<Question> unanswered(Standing standing) {
        return questions(standing, true);
    }

    /** Whether the question matters, given the answers to those before it. */
    public static boolean asks(Question question, CaseFacts facts) {
        return asks(question, Standing.of(facts));
    }

    static boolean asks(Question question, Standing standing) {
        return decides(question, standing) == question;
    }

    /**
     * What has to be answered next before the question is settled: the question itself where it matters, an earlier one
     * while nobody knows whether it does; null where it does not matter.
     */
    static @Nullable Question decides(Question question, Standing standing) {
        if (standing.asked().contains(question)) {
            return question;
        }
        if (standing.next() != null) {
            return standing.next();
        }
        if (!standing.routes() || (question == NEW_PURPOSE && standing.reached() == Outcome.EXEMPT)) {
            return null;
        }
        return decidesRouting(question, standing.facts());
    }

    /** These facts without answers to questions that no longer matter, so that a forgotten answer decides nothing. */
    public static CaseFacts relevant(CaseFacts facts) {
        return relevant(Standing.of(facts)).facts();
    }

    static Standing relevant(Standing standing) {
        var forgotten = EnumSet.noneOf(Question.class);
        for (Question question : ALL) {
            if (standing.facts().answered(question) && !asks(question, standing)) {
                forgotten.add(question);
            }
        }
        // An answer that goes may make another one irrelevant.
        return forgotten.isEmpty()
                ? standing
                : relevant(Standing.of(standing.facts().without(forgotten)));
    }

    private static List<Question> questions(Standing standing, boolean openOnly) {
        var questions = new ArrayList<Question>();
        for (Question question : ALL) {
            if (!(openOnly && standing.facts().answered(question)) && asks(question, standing)) {
                questions.add(question);
            }
        }
        return questions;
    }

    private static @Nullable Question decidesRouting(Question question, CaseFacts facts) {
        return switch (question) {
            case OTHER_COMPONENTS,
                    CATEGORIES,
                    INTELLIGENCE_COMMUNITY,
                    PERSONAL_INFORMATION,
                    PROTECTED_CLASSES,
                    PERSONAL_CHARACTERISTICS,
                    FIRST_AMENDMENT,
                    NOVEL_LEGAL_QUESTION,
                    OTHERS_KNOW_DATA,
                    BULK -> question;
            case COMPONENT_AGREEMENT -> after(OTHER_COMPONENTS, Answer.YES, question, facts);
            case LAW_ENFORCEMENT_OFFICE, LEIS_SERVICE ->
                ofCategory(question, facts.has(Category.LAW_ENFORCEMENT), facts);
            case ICE_SECURITY ->
                ofCategory(
                        question,
                        facts.has(Category.LAW_ENFORCEMENT) || facts.has(Category.BUSINESS_OPERATIONS),
                        facts);
            case CHIS -> ofCategory(question, facts.has(Category.IMMIGRATION_ADMINISTRATION), facts);
            case NEW_PURPOSE ->
                facts.yes(BULK)
                        ? after(PERSONAL_INFORMATION, Answer.YES, question, facts)
                        : after(BULK, Answer.YES, question, facts);
            case DE_IDENTIFIED -> after(PERSONAL_INFORMATION, Answer.NO, question, facts);
            case TECHNICAL_CONNECTION -> facts.yes(GIVES_SYSTEM_ACCESS) ? null : question;
            case CONGRESS_OR_MEDIA ->
                facts.parties().contains(PartyKind.FEDERAL) || facts.parties().contains(PartyKind.PRIVATE)
                        ? question
                        : null;
            case STEWARDS -> after(OTHERS_KNOW_DATA, Answer.YES, question, facts);
            // What decides scope was asked before, if it matters at all.
            default -> null;
        };
    }

    /** The question where the earlier one has the answer that calls for it. */
    private static @Nullable Question after(Question earlier, Answer calls, Question question, CaseFacts facts) {
        Answer answer = facts.answer(earlier);
        if (answer == Answer.UNKNOWN) {
            return earlier;
        }
        return answer == calls ? question : null;
    }

    private static @Nullable Question ofCategory(Question question, boolean involved, CaseFacts facts) {
        if (facts.categories().isEmpty()) {
            return CATEGORIES;
        }
        return involved ? question : null;
    }
}
