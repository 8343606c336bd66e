package gov.ice.isaa.policy;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a case; immutable. An empty set, a missing answer and no classification each mean "not known yet".
 *
 * @param classification whether anything is classified; null while nobody has said
 * @param parties the kinds of parties that would receive information or access
 * @param categories the categories of information involved
 * @param lawEnforcementOffices whose law enforcement information it is: HSI, ERO or both
 * @param answers answers to the yes-or-no questions
 */
public record CaseFacts(
        @Nullable Classification classification,
        Set<PartyKind> parties,
        Set<Category> categories,
        Set<ExecutiveAgent> lawEnforcementOffices,
        Map<Question, Answer> answers) {

    /** Nothing known. */
    public static final CaseFacts NONE = new CaseFacts(null, Set.of(), Set.of(), Set.of(), Map.of());

    /**
     * Copies everything and drops answers that say nothing.
     *
     * @throws IllegalArgumentException when a question without a yes-or-no answer is answered so, or law enforcement
     *     information is said to be neither HSI's nor ERO's
     */
    public CaseFacts {
        parties = InOrder.copy(parties, PartyKind.class);
        categories = InOrder.copy(categories, Category.class);
        lawEnforcementOffices = InOrder.copy(lawEnforcementOffices, ExecutiveAgent.class);
        if (lawEnforcementOffices.contains(ExecutiveAgent.MA)) {
            throw new IllegalArgumentException("Law enforcement information is HSI's or ERO's");
        }
        var known = new EnumMap<Question, Answer>(Question.class);
        answers.forEach((question, answer) -> {
            if (!question.yesOrNo()) {
                throw new IllegalArgumentException(question + " has no yes-or-no answer");
            }
            if (answer != Answer.UNKNOWN) {
                known.put(question, answer);
            }
        });
        answers = Collections.unmodifiableMap(known);
    }

    /** The answer to a yes-or-no question; unknown when nobody has answered. */
    public Answer answer(Question question) {
        return answers.getOrDefault(question, Answer.UNKNOWN);
    }

    /** Whether the question was answered with yes. */
    public boolean yes(Question question) {
        return answer(question) == Answer.YES;
    }

    /** Whether anything at all is known about the question. */
    public boolean answered(Question question) {
        return switch (question) {
            case CLASSIFICATION -> classification != null;
            case PARTIES -> !parties.isEmpty();
            case CATEGORIES -> !categories.isEmpty();
            case LAW_ENFORCEMENT_OFFICE -> !lawEnforcementOffices.isEmpty();
            default -> answers.containsKey(question);
        };
    }

    /** Whether a party outside DHS takes part; unknown while no party is named (SC-01, SC-03). */
    public Answer outsideDhs() {
        if (parties.isEmpty()) {
            return Answer.UNKNOWN;
        }
        return parties.stream().anyMatch(PartyKind::externalToDhs) ? Answer.YES : Answer.NO;
    }

    /** Whether ICE gives information or access: yes as soon as one is, no only when both are denied (SC-01, SC-02). */
    public Answer gives() {
        if (yes(Question.GIVES_INFORMATION) || yes(Question.GIVES_SYSTEM_ACCESS)) {
            return Answer.YES;
        }
        return answered(Question.GIVES_INFORMATION) && answered(Question.GIVES_SYSTEM_ACCESS)
                ? Answer.NO
                : Answer.UNKNOWN;
    }

    /** Whether a foreign government or an international organization is a party (ST-12, ST-13, SG-04). */
    public boolean foreign() {
        return parties.stream().anyMatch(PartyKind::foreign);
    }

    /** These facts with another classification. */
    public CaseFacts classified(@Nullable Classification changed) {
        return new CaseFacts(changed, parties, categories, lawEnforcementOffices, answers);
    }

    /** These facts with exactly these kinds of parties. */
    public CaseFacts with(PartyKind... changed) {
        return new CaseFacts(
                classification, Set.copyOf(Arrays.asList(changed)), categories, lawEnforcementOffices, answers);
    }

    /** These facts with exactly these categories. */
    public CaseFacts with(Category... changed) {
        return new CaseFacts(
                classification, parties, Set.copyOf(Arrays.asList(changed)), lawEnforcementOffices, answers);
    }

    /** These facts with the law enforcement information held by exactly these Executive Agents' offices. */
    public CaseFacts heldBy(ExecutiveAgent... changed) {
        return new CaseFacts(classification, parties, categories, Set.copyOf(Arrays.asList(changed)), answers);
    }

    /** These facts with one answer changed; {@link Answer#UNKNOWN} takes an answer back. */
    public CaseFacts with(Question question, Answer answer) {
        var changed = new EnumMap<Question, Answer>(Question.class);
        changed.putAll(answers);
        changed.put(question, answer);
        return new CaseFacts(classification, parties, categories, lawEnforcementOffices, changed);
    }
}
