package gov.ice.isaa.policy;

import static gov.ice.isaa.policy.Cases.inScope;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScopePolicyTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DHS_COMPONENT")
    @Shows(Rule.SC_01)
    void giving_information_to_any_party_outside_DHS_is_in_scope(PartyKind party) {
        var determination = Handbook.determine(inScope().with(party));

        assertThat(determination.outcome()).isEqualTo(Outcome.IN_SCOPE);
        assertThat(determination.applies(Rule.SC_01)).isTrue();
    }

    @Test
    @Shows(Rule.SC_01)
    void giving_only_access_to_a_system_is_in_scope() {
        var determination = Handbook.determine(
                inScope().with(Question.GIVES_INFORMATION, Answer.NO).with(Question.GIVES_SYSTEM_ACCESS, Answer.YES));

        assertThat(determination.outcome()).isEqualTo(Outcome.IN_SCOPE);
    }

    @Test
    @Shows({Rule.SC_02, Rule.SC_23})
    void only_receiving_is_out_of_scope_and_the_offices_own_procedures_apply() {
        var determination = Handbook.determine(
                inScope().with(Question.RECEIVES_ONLY, Answer.YES).with(Question.GIVES_INFORMATION, Answer.NO));

        assertThat(determination.outcome()).isEqualTo(Outcome.OUT_OF_SCOPE);
        assertThat(determination.applies(Rule.SC_02)).isTrue();
        assertThat(determination.applies(Rule.SC_23)).isTrue();
        assertThat(determination.requiredOffices()).isEmpty();
    }

    @Test
    @Shows({Rule.SC_03, Rule.SC_23})
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
    @Shows(Rule.SC_22)
    void a_case_that_is_or_may_be_classified_stops_and_names_where_to_go(Classification classification) {
        var determination = Handbook.determine(Cases.plain().classified(classification));

        assertThat(determination.outcome()).isEqualTo(Outcome.STOPPED_CLASSIFIED);
        assertThat(determination.advice()).anyMatch(advice -> advice.contains("HSDN") && advice.contains("C-LAN"));
        assertThat(determination.advice()).anyMatch(advice -> advice.contains("HSI Intel"));
    }

    @Test
    @Shows(Rule.SC_22)
    void a_stopped_case_keeps_no_other_fact() {
        var determination = Handbook.determine(Cases.plain().classified(Classification.CLASSIFIED));

        assertThat(determination.facts()).isEqualTo(CaseFacts.NONE.classified(Classification.CLASSIFIED));
    }

    @Test
    void every_rule_that_applies_cites_the_Handbook_in_a_sentence() {
        assertThat(Handbook.determine(Cases.plain()).applied()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.rule().id()).matches("[A-Z]{2}-\\d{2}");
            assertThat(finding.rule().section().title()).isNotBlank();
            assertThat(finding.sentence()).endsWith(".");
        });
    }

    @Test
    @Shows(Rule.SC_18)
    void a_single_small_release_without_exemption_or_routine_use_goes_to_the_FOIA_Unit() {
        var once = inScope().with(Question.LASTING, Answer.NO);

        var referred = Handbook.determine(once.with(Question.ROUTINE_USE, Answer.NO));
        var covered = Handbook.determine(once.with(Question.ROUTINE_USE, Answer.YES));

        assertThat(Handbook.determine(once).openQuestions()).containsExactly(Question.ROUTINE_USE);
        assertThat(referred.outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(referred.applies(Rule.SC_18)).isTrue();
        assertThat(referred.referrals()).containsExactly(Referral.FOIA);
        assertThat(covered.outcome()).isEqualTo(Outcome.OUT_OF_SCOPE);
        assertThat(covered.applies(Rule.SC_18)).isFalse();
    }

    @Test
    @Shows(Rule.SC_18)
    void a_bulk_transfer_needs_an_agreement_even_when_it_happens_once() {
        var bulk = inScope().with(Question.LASTING, Answer.NO).with(Question.BULK, Answer.YES);

        assertThat(Handbook.determine(bulk).outcome()).isEqualTo(Outcome.IN_SCOPE);
    }

    @Test
    @Shows(Rule.SC_19)
    void bulk_PII_for_a_new_purpose_goes_to_the_Data_Access_Review_Council_and_stakeholders_take_part() {
        var bulk = Cases.plain()
                .with(Question.BULK, Answer.YES)
                .with(Question.PERSONAL_INFORMATION, Answer.YES)
                .with(Question.NEW_PURPOSE, Answer.YES);

        var determination = Handbook.determine(bulk);

        assertThat(determination.outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(determination.applies(Rule.SC_19)).isTrue();
        assertThat(determination.referrals()).contains(Referral.DARC);
        assertThat(determination.requiredOffices()).contains(Office.IGP_PRIVACY);
        assertThat(determination.advice().getFirst()).contains("IGP");
        for (Question condition : List.of(Question.BULK, Question.PERSONAL_INFORMATION, Question.NEW_PURPOSE)) {
            assertThat(Handbook.determine(bulk.with(condition, Answer.NO)).outcome())
                    .as("%s", condition)
                    .isEqualTo(Outcome.IN_SCOPE);
        }
    }

    @Test
    @Shows(Rule.SC_20)
    void several_components_or_international_parties_are_cleared_at_the_DHS_level_and_stay_on_record() {
        for (CaseFacts facts : List.of(
                Cases.plain().with(Question.OTHER_COMPONENTS, Answer.YES),
                Cases.plain().with(PartyKind.FOREIGN_GOVERNMENT),
                Cases.plain().with(PartyKind.INTERNATIONAL_ORGANIZATION))) {
            var determination = Handbook.determine(facts);
            assertThat(determination.outcome()).isEqualTo(Outcome.IN_SCOPE);
            assertThat(determination.applies(Rule.SC_20)).isTrue();
            assertThat(determination.referrals()).containsExactly(Referral.DHS_LEVEL);
            assertThat(determination.requiredOffices()).isNotEmpty();
        }
        assertThat(Handbook.determine(Cases.plain()).referrals()).isEmpty();
    }

    @Test
    @Shows(Rule.SC_21)
    void another_components_agreement_needs_a_third_party_clause_and_the_Executive_Agents_review() {
        var determination = Handbook.determine(Cases.plain()
                .with(Question.OTHER_COMPONENTS, Answer.YES)
                .with(Question.COMPONENT_AGREEMENT, Answer.YES));

        assertThat(determination.applies(Rule.SC_21)).isTrue();
        assertThat(determination.duties())
                .extracting(Duty::sentence)
                .anyMatch(sentence -> sentence.contains("third-party clause"))
                .anyMatch(sentence -> sentence.contains("Memorandum of Record"));
        assertThat(determination.executiveAgents()).isNotEmpty();
    }

    @Test
    void only_receiving_and_giving_as_well_is_a_contradiction_that_decides_nothing() {
        var both = inScope().with(Question.RECEIVES_ONLY, Answer.YES);

        var determination = Handbook.determine(both);

        assertThat(determination.outcome()).isEqualTo(Outcome.OPEN);
        assertThat(determination.contradictions())
                .singleElement()
                .satisfies(contradiction -> assertThat(contradiction.between())
                        .containsExactly(Question.RECEIVES_ONLY, Question.GIVES_INFORMATION));
        assertThat(Questionnaire.questions(both)).contains(Question.RECEIVES_ONLY, Question.GIVES_INFORMATION);
    }

    @Test
    void further_contradictions_are_named() {
        var nothing = inScope().with(Question.GIVES_INFORMATION, Answer.NO);
        var standing = Cases.given()
                .exempt(Exemption.AD_HOC)
                .with(Question.INDIVIDUAL_REQUEST, Answer.NO)
                .with(Question.LASTING, Answer.NO);
        var continuing = Cases.given()
                .exempt(Exemption.ROUTINE)
                .with(Question.NO_CASE_DATA, Answer.NO)
                .with(Question.SINGLE_CASE, Answer.YES)
                .with(Question.CONTINUING, Answer.YES)
                .with(Question.LASTING, Answer.NO);

        for (CaseFacts facts : List.of(nothing, standing, continuing)) {
            var determination = Handbook.determine(facts);
            assertThat(determination.outcome()).as("%s", facts).isEqualTo(Outcome.OPEN);
            assertThat(determination.contradictions()).hasSize(1);
        }
    }
}
