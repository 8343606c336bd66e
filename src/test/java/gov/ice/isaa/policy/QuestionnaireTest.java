package gov.ice.isaa.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class QuestionnaireTest {

    @Test
    void classification_is_asked_before_anything_else() {
        assertThat(Questionnaire.questions(CaseFacts.NONE)).containsExactly(Question.CLASSIFICATION);
    }

    @Test
    void what_only_matters_in_scope_is_not_asked_before_scope_is_known() {
        assertThat(Questionnaire.questions(CaseFacts.NONE.classified(Classification.UNCLASSIFIED)))
                .containsExactly(
                        Question.CLASSIFICATION,
                        Question.PARTIES,
                        Question.RECEIVES_ONLY,
                        Question.GIVES_INFORMATION,
                        Question.GIVES_SYSTEM_ACCESS);
    }

    @Test
    void the_LEIS_Service_is_asked_about_only_with_law_enforcement_information() {
        var facts = Cases.inScope().with(Category.BUSINESS_OPERATIONS);

        assertThat(Questionnaire.questions(facts))
                .doesNotContain(Question.LEIS_SERVICE, Question.LAW_ENFORCEMENT_OFFICE);
        assertThat(Questionnaire.questions(facts.with(Category.LAW_ENFORCEMENT)))
                .contains(Question.LEIS_SERVICE, Question.LAW_ENFORCEMENT_OFFICE);
    }

    @Test
    void an_answer_to_a_question_that_no_longer_matters_is_dropped() {
        var facts = Cases.plain().with(Question.LEIS_SERVICE, Answer.YES).with(Category.HOMELAND_SECURITY);

        var relevant = Questionnaire.relevant(facts);

        assertThat(relevant.answered(Question.LEIS_SERVICE)).isFalse();
        assertThat(relevant.lawEnforcementOffices()).isEmpty();
        assertThat(relevant.categories()).containsExactly(Category.HOMELAND_SECURITY);
    }

    @Test
    void a_complete_case_has_nothing_left_to_ask() {
        assertThat(Questionnaire.unanswered(Cases.plain())).isEmpty();
    }

    @Test
    void facts_refuse_an_answer_that_a_question_cannot_have() {
        assertThatIllegalArgumentException().isThrownBy(() -> CaseFacts.NONE.with(Question.CATEGORIES, Answer.YES));
        assertThatIllegalArgumentException().isThrownBy(() -> CaseFacts.NONE.heldBy(ExecutiveAgent.MA));
    }
}
