package gov.ice.isaa.policy;

import static gov.ice.isaa.policy.Cases.inScope;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScopePolicyTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DHS_COMPONENT")
    void giving_information_to_any_party_outside_DHS_is_in_scope(PartyKind party) {
        var determination = Handbook.determine(inScope().with(party));

        assertThat(determination.outcome()).isEqualTo(Outcome.IN_SCOPE);
        assertThat(determination.applies(Rule.SC_01)).isTrue();
    }

    @Test
    void giving_only_access_to_a_system_is_in_scope() {
        var determination = Handbook.determine(
                inScope().with(Question.GIVES_INFORMATION, Answer.NO).with(Question.GIVES_SYSTEM_ACCESS, Answer.YES));

        assertThat(determination.outcome()).isEqualTo(Outcome.IN_SCOPE);
    }

    @Test
    void only_receiving_is_out_of_scope_and_the_offices_own_procedures_apply() {
        var determination = Handbook.determine(inScope().with(Question.GIVES_INFORMATION, Answer.NO));

        assertThat(determination.outcome()).isEqualTo(Outcome.OUT_OF_SCOPE);
        assertThat(determination.applies(Rule.SC_02)).isTrue();
        assertThat(determination.applies(Rule.SC_23)).isTrue();
        assertThat(determination.requiredOffices()).isEmpty();
    }

    @Test
    void sharing_with_another_component_alone_is_out_of_scope_and_a_memorandum_of_record_is_offered() {
        var determination = Handbook.determine(inScope().with(PartyKind.DHS_COMPONENT));

        assertThat(determination.outcome()).isEqualTo(Outcome.OUT_OF_SCOPE);
        assertThat(determination.applies(Rule.SC_03)).isTrue();
        assertThat(determination.advice()).anyMatch(advice -> advice.contains("Memorandum of Record"));
        assertThat(determination.advice()).anyMatch(advice -> advice.contains("OPLA"));
        assertThat(determination.advice()).anyMatch(advice -> advice.contains("ISSGB"));
    }

    @Test
    void a_component_beside_an_outside_party_leaves_the_case_in_scope() {
        var determination = Handbook.determine(inScope().with(PartyKind.DHS_COMPONENT, PartyKind.TRIBAL));

        assertThat(determination.outcome()).isEqualTo(Outcome.IN_SCOPE);
    }

    @Test
    void sharing_inside_DHS_is_decided_before_anybody_asks_what_is_given() {
        var determination = Handbook.determine(
                CaseFacts.NONE.classified(Classification.UNCLASSIFIED).with(PartyKind.DHS_COMPONENT));

        assertThat(determination.outcome()).isEqualTo(Outcome.OUT_OF_SCOPE);
        assertThat(determination.openQuestions()).isEmpty();
    }

    @Test
    void a_question_that_is_not_asked_is_not_called_open() {
        var inside = Handbook.determine(
                CaseFacts.NONE.classified(Classification.UNCLASSIFIED).with(PartyKind.DHS_COMPONENT));

        assertThat(inside.findings()).noneMatch(finding -> finding.verdict() == Verdict.OPEN);
        assertThat(Handbook.determine(CaseFacts.NONE).findings())
                .filteredOn(finding -> finding.verdict() == Verdict.OPEN)
                .allSatisfy(finding -> assertThat(finding.sentence()).contains(Question.CLASSIFICATION.wording()));
    }

    @Test
    void an_answer_that_no_longer_matters_decides_nothing() {
        var forgotten = inScope().with(PartyKind.DHS_COMPONENT).with(Category.HOMELAND_SECURITY);

        assertThat(Handbook.determine(forgotten).facts())
                .isEqualTo(
                        CaseFacts.NONE.classified(Classification.UNCLASSIFIED).with(PartyKind.DHS_COMPONENT));
    }

    @Test
    void an_unknown_answer_is_not_a_no() {
        var determination = Handbook.determine(inScope()
                .with(Question.GIVES_INFORMATION, Answer.NO)
                .with(Question.GIVES_SYSTEM_ACCESS, Answer.UNKNOWN));

        assertThat(determination.outcome()).isEqualTo(Outcome.OPEN);
        assertThat(determination.openQuestions()).containsExactly(Question.GIVES_SYSTEM_ACCESS);
    }

    @Test
    void nothing_known_leaves_only_the_classification_to_ask() {
        var determination = Handbook.determine(CaseFacts.NONE);

        assertThat(determination.outcome()).isEqualTo(Outcome.OPEN);
        assertThat(determination.openQuestions()).containsExactly(Question.CLASSIFICATION);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNCLASSIFIED")
    void a_case_that_is_or_may_be_classified_stops_and_names_where_to_go(Classification classification) {
        var determination = Handbook.determine(Cases.plain().classified(classification));

        assertThat(determination.outcome()).isEqualTo(Outcome.STOPPED_CLASSIFIED);
        assertThat(determination.advice()).anyMatch(advice -> advice.contains("HSDN") && advice.contains("C-LAN"));
        assertThat(determination.advice()).anyMatch(advice -> advice.contains("HSI Intel"));
    }

    @Test
    void a_stopped_case_keeps_no_other_fact() {
        var determination = Handbook.determine(Cases.plain().classified(Classification.CLASSIFIED));

        assertThat(determination.facts())
                .isEqualTo(new CaseFacts(Classification.CLASSIFIED, Set.of(), Set.of(), Set.of(), Map.of()));
    }

    @Test
    void every_rule_that_applies_cites_the_Handbook_in_a_sentence() {
        assertThat(Handbook.determine(Cases.plain()).applied()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.rule().id()).matches("[A-Z]{2}-\\d{2}");
            assertThat(finding.rule().section().title()).isNotBlank();
            assertThat(finding.sentence()).endsWith(".");
        });
    }
}
