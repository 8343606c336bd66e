package gov.ice.isaa.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.support.UserMistake;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate EFFECTIVE = LocalDate.of(2024, 11, 1);

    @Test
    void a_complete_review_passes() {
        assertThat(check(TODAY, answers(), "", Outcome.AFFIRM, "Superintendent", TODAY))
                .isEqualTo(TODAY);
    }

    @Test
    void a_review_needs_its_date() {
        refused(null, answers(), "", Outcome.AFFIRM, "Superintendent", TODAY, "Enter the date");
    }

    @Test
    void a_review_is_not_done_in_the_future_or_before_the_agreement() {
        refused(TODAY.plusDays(1), answers(), "", Outcome.AFFIRM, "Superintendent", TODAY, "in the future");
        refused(EFFECTIVE.minusDays(1), answers(), "", Outcome.AFFIRM, "Superintendent", TODAY, "before");
    }

    @Test
    void every_question_is_answered() {
        for (Question question : Question.values()) {
            Map<Question, Boolean> answers = answers();
            answers.remove(question);
            refused(TODAY, answers, "", Outcome.AFFIRM, "Superintendent", TODAY, question.text());
        }
    }

    @Test
    void a_no_is_explained_in_the_findings() {
        Map<Question, Boolean> answers = answers();
        answers.put(Question.TRAINING, false);
        refused(TODAY, answers, "  ", Outcome.AFFIRM, "Superintendent", TODAY, "findings");
        assertThat(check(TODAY, answers, "Training lapsed", Outcome.AFFIRM, "Superintendent", TODAY))
                .isEqualTo(TODAY);
    }

    @Test
    void an_outcome_is_chosen() {
        refused(TODAY, answers(), "", null, "Superintendent", TODAY, "affirm, modify or terminate");
    }

    @Test
    void to_affirm_takes_the_recipient_in_writing() {
        refused(TODAY, answers(), "", Outcome.AFFIRM, "", TODAY, "who affirmed");
        refused(TODAY, answers(), "", Outcome.AFFIRM, "Superintendent", null, "who affirmed");
        refused(TODAY, answers(), "", Outcome.AFFIRM, "Superintendent", TODAY.plusDays(1), "future");
        assertThat(check(TODAY, answers(), "", Outcome.MODIFY, "", null)).isEqualTo(TODAY);
        assertThat(check(TODAY, answers(), "", Outcome.TERMINATE, "", null)).isEqualTo(TODAY);
    }

    @Test
    void texts_have_their_limits() {
        refused(TODAY, answers(), "x".repeat(4001), Outcome.MODIFY, "", null, "too long");
        refused(TODAY, answers(), "", Outcome.MODIFY, "x".repeat(201), null, "too long");
    }

    private static void refused(
            @Nullable LocalDate done,
            Map<Question, Boolean> answers,
            String findings,
            @Nullable Outcome outcome,
            String by,
            @Nullable LocalDate on,
            String said) {
        assertThatThrownBy(() -> check(done, answers, findings, outcome, by, on))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining(said);
    }

    private static LocalDate check(
            @Nullable LocalDate done,
            Map<Question, Boolean> answers,
            String findings,
            @Nullable Outcome outcome,
            String by,
            @Nullable LocalDate on) {
        return ReviewRules.check(new ReviewFindings(done, answers, findings, outcome, by, on), EFFECTIVE, TODAY);
    }

    private static Map<Question, Boolean> answers() {
        Map<Question, Boolean> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            answers.put(question, true);
        }
        return answers;
    }
}
