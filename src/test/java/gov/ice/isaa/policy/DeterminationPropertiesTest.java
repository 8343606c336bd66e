package gov.ice.isaa.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** What holds for every case, tried on many thousand combinations of facts; the seed is fixed. */
class DeterminationPropertiesTest {

    private static final int CASES = 20_000;
    /** No exemption as often as all others together, or routing would hardly be reached. */
    private static final List<Exemption> EXEMPTIONS = exemptions();

    private final RandomGenerator random = RandomGeneratorFactory.getDefault().create(4006);

    @Test
    void no_facts_make_it_throw_and_what_stops_always_stops() {
        for (int i = 0; i < CASES; i++) {
            var facts = anyFacts();
            var determination = Handbook.determine(facts);
            var classification = facts.classification();
            assertThat(determination.outcome() == Outcome.STOPPED_CLASSIFIED)
                    .as("%s", facts)
                    .isEqualTo(classification != null && classification.stops());
        }
    }

    @Test
    void in_scope_always_has_an_Executive_Agent_with_a_signature_or_asks_for_the_category() {
        for (int i = 0; i < CASES; i++) {
            var determination = Handbook.determine(anyFacts());
            if (determination.outcome() != Outcome.IN_SCOPE) {
                continue;
            }
            var open = determination.openQuestions();
            assertThat(!determination.executiveAgents().isEmpty()
                            || open.contains(Question.CATEGORIES)
                            || open.contains(Question.LAW_ENFORCEMENT_OFFICE))
                    .as("%s", determination.facts())
                    .isTrue();
            assertThat(determination.signatures())
                    .as("%s", determination.facts())
                    .extracting(SignatureSlot::agent)
                    .containsAll(determination.executiveAgents());
        }
    }

    @Test
    void a_further_yes_never_removes_a_required_office() {
        int tried = 0;
        for (int i = 0; i < CASES; i++) {
            var facts = anyFacts().classified(Classification.UNCLASSIFIED);
            var before = Handbook.determine(facts);
            var question = anyYesOrNoQuestion();
            if (!before.needsAgreement() || facts.answered(question) || decidesScope(question)) {
                continue;
            }
            tried++;
            assertThat(Handbook.determine(facts.with(question, Answer.YES)).requiredOffices())
                    .as("%s then %s", facts, question)
                    .containsAll(before.requiredOffices());
        }
        assertThat(tried).isGreaterThan(200);
    }

    @Test
    void an_open_outcome_always_names_the_questions_or_contradictions_that_decide_it() {
        for (int i = 0; i < CASES; i++) {
            var determination = Handbook.determine(anyFacts());
            if (determination.outcome() == Outcome.OPEN) {
                assertThat(determination.openQuestions().isEmpty()
                                && determination.contradictions().isEmpty())
                        .as("%s", determination.facts())
                        .isFalse();
            }
        }
    }

    @Test
    void every_rule_applies_to_some_case_and_not_to_another() {
        var applied = EnumSet.noneOf(Rule.class);
        var ruledOut = EnumSet.noneOf(Rule.class);
        for (int i = 0; i < CASES; i++) {
            var determination = Handbook.determine(anyFacts());
            for (Finding finding : determination.findings()) {
                (finding.verdict() == Verdict.APPLIES ? applied : ruledOut).add(finding.rule());
            }
        }
        var deciding = EnumSet.range(Rule.SC_01, Rule.SG_08);
        assertThat(applied).isEqualTo(deciding);
        // These hold for whatever becomes an agreement, and are not considered for anything else.
        deciding.removeAll(ruledOut);
        assertThat(deciding)
                .containsExactlyInAnyOrder(
                        Rule.SC_23, Rule.ST_01, Rule.ST_05, Rule.ST_06, Rule.ST_16, Rule.SG_07, Rule.SG_08);
    }

    @Test
    void dropping_irrelevant_answers_leaves_nothing_more_to_drop() {
        for (int i = 0; i < CASES; i++) {
            var relevant = Questionnaire.relevant(anyFacts());
            assertThat(Questionnaire.relevant(relevant)).isEqualTo(relevant);
        }
    }

    private static List<Exemption> exemptions() {
        var all = new ArrayList<>(Arrays.asList(Exemption.values()));
        all.add(null);
        Arrays.stream(Exemption.values()).map(any -> Exemption.NONE).forEach(all::add);
        return all;
    }

    private CaseFacts anyFacts() {
        var answers = new EnumMap<Question, Answer>(Question.class);
        for (Question question : Question.values()) {
            if (question.yesOrNo()) {
                answers.put(question, any(List.of(Answer.YES, Answer.YES, Answer.NO, Answer.UNKNOWN)));
            }
        }
        var classifications = new ArrayList<Classification>(Arrays.asList(Classification.values()));
        classifications.add(null);
        // Most cases are unclassified, or the other rules would hardly be reached.
        var classification = random.nextInt(4) == 0 ? any(classifications) : Classification.UNCLASSIFIED;
        return new CaseFacts(
                classification,
                // One kind of party is what most cases have, and what some exemptions ask for.
                random.nextBoolean() ? Set.of(any(List.of(PartyKind.values()))) : some(PartyKind.values()),
                any(EXEMPTIONS),
                any(Arrays.asList(null, new ParentAgreement("ISAA-2026-0001", true), new ParentAgreement("X", false))),
                any(Arrays.asList(null, LocalDate.of(2026, 12, 23))),
                some(Category.values()),
                some(ExecutiveAgent.HSI, ExecutiveAgent.ERO),
                some(Office.HSI_DOMESTIC, Office.ERO_FIELD, Office.MA_PROCUREMENT),
                answers);
    }

    /** What decides scope may well take a case out of it, and its offices with it. */
    private static boolean decidesScope(Question question) {
        return question.topic() == Topic.SHARING || question.topic() == Topic.EXEMPTIONS;
    }

    private Question anyYesOrNoQuestion() {
        return any(Arrays.stream(Question.values()).filter(Question::yesOrNo).toList());
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    private <T> Set<T> some(T... values) {
        var chosen = new HashSet<T>();
        for (T value : values) {
            if (random.nextInt(4) == 0) {
                chosen.add(value);
            }
        }
        return chosen;
    }
}
