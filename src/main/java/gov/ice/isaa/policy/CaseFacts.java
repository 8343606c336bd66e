package gov.ice.isaa.policy;

import java.time.LocalDate;
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
 * @param exemption the exemption that is said to fit, {@link Exemption#NONE} for none; null while nobody has said
 * @param parent the agreement that the case follows on; null while none is named
 * @param transferredOn the day on which bulk data is or was handed over; null while nobody has said
 * @param categories the categories of information involved
 * @param lawEnforcementOffices whose law enforcement information it is: HSI, ERO or both
 * @param stewards other offices that know the data or are its stewards
 * @param answers answers to the yes-or-no questions
 */
public record CaseFacts(
        @Nullable Classification classification,
        Set<PartyKind> parties,
        @Nullable Exemption exemption,
        @Nullable ParentAgreement parent,
        @Nullable LocalDate transferredOn,
        Set<Category> categories,
        Set<ExecutiveAgent> lawEnforcementOffices,
        Set<Office> stewards,
        Map<Question, Answer> answers) {

    /** Nothing known. */
    public static final CaseFacts NONE =
            new CaseFacts(null, Set.of(), null, null, null, Set.of(), Set.of(), Set.of(), Map.of());

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
        stewards = InOrder.copy(stewards, Office.class);
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
            case EXEMPTION -> exemption != null;
            case PARENT_AGREEMENT -> parent != null;
            case TRANSFERRED_ON -> transferredOn != null;
            case CATEGORIES -> !categories.isEmpty();
            case LAW_ENFORCEMENT_OFFICE -> !lawEnforcementOffices.isEmpty();
            case STEWARDS -> !stewards.isEmpty();
            default -> answers.containsKey(question);
        };
    }

    /** Whether a party outside DHS takes part; unknown while no party is named (SC-01, SC-03). */
    public Answer outsideDhs() {
        if (parties.isEmpty()) {
            return Answer.UNKNOWN;
        }
        for (PartyKind party : parties) {
            if (party.externalToDhs()) {
                return Answer.YES;
            }
        }
        return Answer.NO;
    }

    /** Whether ICE gives information or access: yes as soon as one is, no only when both are denied (SC-01, SC-02). */
    public Answer gives() {
        if (yes(Question.GIVES_INFORMATION) || yes(Question.GIVES_SYSTEM_ACCESS)) {
            return Answer.YES;
        }
        if (yes(Question.RECEIVES_ONLY)) {
            return Answer.NO;
        }
        return answered(Question.GIVES_INFORMATION) && answered(Question.GIVES_SYSTEM_ACCESS)
                ? Answer.NO
                : Answer.UNKNOWN;
    }

    /** Whether a foreign government or an international organization is a party (ST-12, ST-13, SG-04). */
    public boolean foreign() {
        for (PartyKind party : parties) {
            if (party.foreign()) {
                return true;
            }
        }
        return false;
    }

    /** Whether information of the category is involved. */
    boolean has(Category category) {
        return categories.contains(category);
    }

    /** These facts with another classification. */
    public CaseFacts classified(@Nullable Classification changed) {
        var copy = new Copy(this);
        copy.classification = changed;
        return copy.facts();
    }

    /** These facts with exactly these kinds of parties. */
    public CaseFacts with(PartyKind... changed) {
        var copy = new Copy(this);
        copy.parties = Set.copyOf(Arrays.asList(changed));
        return copy.facts();
    }

    /** These facts with another exemption said to fit; null takes the answer back. */
    public CaseFacts exempt(@Nullable Exemption changed) {
        var copy = new Copy(this);
        copy.exemption = changed;
        return copy.facts();
    }

    /** These facts following on another agreement; null for none. */
    public CaseFacts following(@Nullable ParentAgreement changed) {
        var copy = new Copy(this);
        copy.parent = changed;
        return copy.facts();
    }

    /** These facts with the bulk data handed over on another day; null for no day known. */
    public CaseFacts transferred(@Nullable LocalDate changed) {
        var copy = new Copy(this);
        copy.transferredOn = changed;
        return copy.facts();
    }

    /** These facts with exactly these categories. */
    public CaseFacts with(Category... changed) {
        var copy = new Copy(this);
        copy.categories = Set.copyOf(Arrays.asList(changed));
        return copy.facts();
    }

    /** These facts with the law enforcement information held by exactly these Executive Agents' offices. */
    public CaseFacts heldBy(ExecutiveAgent... changed) {
        var copy = new Copy(this);
        copy.lawEnforcementOffices = Set.copyOf(Arrays.asList(changed));
        return copy.facts();
    }

    /** These facts with exactly these offices that know the data. */
    public CaseFacts knownTo(Office... changed) {
        var copy = new Copy(this);
        copy.stewards = Set.copyOf(Arrays.asList(changed));
        return copy.facts();
    }

    /** These facts with one answer changed; {@link Answer#UNKNOWN} takes an answer back. */
    public CaseFacts with(Question question, Answer answer) {
        var copy = new Copy(this);
        copy.answers = new EnumMap<>(Question.class);
        copy.answers.putAll(answers);
        copy.answers.put(question, answer);
        return copy.facts();
    }

    /** These facts without the answers to some questions. */
    CaseFacts without(Set<Question> forgotten) {
        var copy = new Copy(this);
        copy.answers = new EnumMap<>(Question.class);
        copy.answers.putAll(answers);
        for (Question question : forgotten) {
            switch (question) {
                case CLASSIFICATION -> copy.classification = null;
                case PARTIES -> copy.parties = Set.of();
                case EXEMPTION -> copy.exemption = null;
                case PARENT_AGREEMENT -> copy.parent = null;
                case TRANSFERRED_ON -> copy.transferredOn = null;
                case CATEGORIES -> copy.categories = Set.of();
                case LAW_ENFORCEMENT_OFFICE -> copy.lawEnforcementOffices = Set.of();
                case STEWARDS -> copy.stewards = Set.of();
                default -> copy.answers.remove(question);
            }
        }
        return copy.facts();
    }

    /** The facts with one of them to be changed. */
    private static final class Copy {

        private @Nullable Classification classification;
        private Set<PartyKind> parties;
        private @Nullable Exemption exemption;
        private @Nullable ParentAgreement parent;
        private @Nullable LocalDate transferredOn;
        private Set<Category> categories;
        private Set<ExecutiveAgent> lawEnforcementOffices;
        private Set<Office> stewards;
        private Map<Question, Answer> answers;

        private Copy(CaseFacts from) {
            this.classification = from.classification;
            this.parties = from.parties;
            this.exemption = from.exemption;
            this.parent = from.parent;
            this.transferredOn = from.transferredOn;
            this.categories = from.categories;
            this.lawEnforcementOffices = from.lawEnforcementOffices;
            this.stewards = from.stewards;
            this.answers = from.answers;
        }

        private CaseFacts facts() {
            return new CaseFacts(
                    classification,
                    parties,
                    exemption,
                    parent,
                    transferredOn,
                    categories,
                    lawEnforcementOffices,
                    stewards,
                    answers);
        }
    }
}
