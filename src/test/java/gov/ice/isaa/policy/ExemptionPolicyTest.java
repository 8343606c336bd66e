package gov.ice.isaa.policy;

import static gov.ice.isaa.policy.Cases.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExemptionPolicyTest {

    private static final ParentAgreement IN_FORCE = new ParentAgreement("ISAA-2025-0007", true);
    private static final ParentAgreement EXPIRED = new ParentAgreement("ISAA-2021-0003", false);

    @ParameterizedTest
    @CsvSource({
        "COURT, GOES_TO_COURT, SC_04",
        "LEGAL, GENERATED_BY_OPLA, SC_05",
        "FOIA_OR_PRIVACY_ACT, INDIVIDUAL_REQUEST, SC_06",
        "COMPLIANCE, COMPLIANCE_BODY, SC_11",
        "SENSITIVE, EAD_APPROVED, SC_10",
        "SECTION_287G, DELEGATES_287G, SC_14",
    })
    @Shows({Rule.SC_04, Rule.SC_05, Rule.SC_06, Rule.SC_10, Rule.SC_11, Rule.SC_14})
    void an_exemption_with_one_condition_holds_with_it_fails_without_it_and_waits_for_it(
            Exemption exemption, Question condition, Rule rule) {
        var claimed = given().exempt(exemption);

        var waiting = Handbook.determine(claimed);
        var holds = Handbook.determine(claimed.with(condition, Answer.YES));
        var fails = Handbook.determine(claimed.with(condition, Answer.NO).with(Question.LASTING, Answer.YES));

        assertThat(waiting.outcome()).isEqualTo(Outcome.OPEN);
        assertThat(waiting.openQuestions()).containsExactly(condition);
        assertThat(holds.outcome()).isEqualTo(Outcome.EXEMPT);
        assertThat(holds.applies(rule)).isTrue();
        assertThat(holds.applies(Rule.SC_23)).isTrue();
        assertThat(holds.conditions()).extracting(Condition::met).containsOnly(Answer.YES);
        assertThat(fails.outcome()).isEqualTo(Outcome.IN_SCOPE);
        assertThat(fails.findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.verdict()).isEqualTo(Verdict.DOES_NOT_APPLY);
            assertThat(finding.sentence()).startsWith("It is not exempt");
        });
    }

    @Test
    @Shows(Rule.SC_06)
    void a_request_under_FOIA_or_the_Privacy_Act_goes_to_the_FOIA_Unit() {
        var determination = Handbook.determine(
                given().exempt(Exemption.FOIA_OR_PRIVACY_ACT).with(Question.INDIVIDUAL_REQUEST, Answer.YES));

        assertThat(determination.referrals()).containsExactly(Referral.FOIA);
    }

    @Test
    @Shows(Rule.SC_07)
    void a_vendor_needs_a_contract_and_only_what_its_service_needs() {
        var vendor =
                given().with(PartyKind.PRIVATE).exempt(Exemption.VENDOR).with(Question.VENDOR_CONTRACT, Answer.YES);

        assertThat(outcome(vendor.with(Question.NEEDED_FOR_CONTRACT, Answer.YES)))
                .isEqualTo(Outcome.EXEMPT);
        assertThat(outcome(vendor.with(Question.NEEDED_FOR_CONTRACT, Answer.NO).with(Question.LASTING, Answer.YES)))
                .isEqualTo(Outcome.IN_SCOPE);
        assertThat(Handbook.determine(vendor.with(Question.VENDOR_CONTRACT, Answer.NO))
                        .openQuestions())
                .as("what the service needs is not asked without a contract")
                .doesNotContain(Question.NEEDED_FOR_CONTRACT);
    }

    @Test
    @Shows({Rule.SC_08, Rule.ST_07})
    void a_single_request_of_the_press_is_exempt_and_its_contacts_are_a_duty() {
        var press = given().with(PartyKind.PRIVATE)
                .exempt(Exemption.AD_HOC)
                .with(Question.INDIVIDUAL_REQUEST, Answer.YES)
                .with(Question.CONGRESS_OR_MEDIA, Answer.YES);

        var determination = Handbook.determine(press);

        assertThat(determination.outcome()).isEqualTo(Outcome.EXEMPT);
        assertThat(determination.applies(Rule.SC_08)).isTrue();
        assertThat(determination.duties()).extracting(Duty::rule).containsExactly(Rule.ST_07);
        assertThat(outcome(press.with(Question.INDIVIDUAL_REQUEST, Answer.NO).with(Question.LASTING, Answer.YES)))
                .isEqualTo(Outcome.IN_SCOPE);
    }

    @Test
    @Shows(Rule.SC_09)
    void routine_activity_covers_one_case_that_ends_and_nothing_that_continues() {
        var routine = given().with(PartyKind.LOCAL)
                .exempt(Exemption.ROUTINE)
                .with(Question.NO_CASE_DATA, Answer.NO)
                .with(Question.SINGLE_CASE, Answer.YES);

        assertThat(outcome(routine.with(Question.CONTINUING, Answer.NO))).isEqualTo(Outcome.EXEMPT);
        var continuing =
                Handbook.determine(routine.with(Question.CONTINUING, Answer.YES).with(Question.LASTING, Answer.YES));
        assertThat(continuing.outcome()).isEqualTo(Outcome.IN_SCOPE);
        assertThat(continuing.conditions())
                .anyMatch(condition -> condition.sentence().contains("never continual or enduring"));
        assertThat(outcome(routine.with(Question.SINGLE_CASE, Answer.NO).with(Question.LASTING, Answer.YES)))
                .as("several cases through a task force")
                .isEqualTo(Outcome.IN_SCOPE);
    }

    @Test
    @Shows(Rule.SC_09)
    void training_material_and_local_systems_without_ICE_data_are_routine() {
        assertThat(outcome(given().exempt(Exemption.ROUTINE).with(Question.NO_CASE_DATA, Answer.YES)))
                .isEqualTo(Outcome.EXEMPT);
    }

    @Test
    @Shows(Rule.SC_10)
    void nobody_can_state_the_approval_that_sensitive_activity_waits_for() {
        assertThat(Question.EAD_APPROVED.recorded()).isTrue();
        assertThat(Question.values()).filteredOn(Question::recorded).hasSize(1);
    }

    @Test
    @Shows(Rule.SC_12)
    void a_liaison_is_exempt_under_an_executed_agreement_or_another_clearance_only() {
        var liaison = given().exempt(Exemption.LIAISON).with(Question.CREATES_LIAISON, Answer.NO);
        var uncleared = liaison.with(Question.OTHER_CLEARANCE, Answer.NO);

        assertThat(outcome(liaison.with(Question.OTHER_CLEARANCE, Answer.YES))).isEqualTo(Outcome.EXEMPT);
        assertThat(outcome(uncleared.following(IN_FORCE))).isEqualTo(Outcome.EXEMPT);
        assertThat(Handbook.determine(uncleared).openQuestions()).containsExactly(Question.PARENT_AGREEMENT);
        assertThat(outcome(uncleared.following(EXPIRED).with(Question.LASTING, Answer.YES)))
                .isEqualTo(Outcome.IN_SCOPE);
    }

    @Test
    @Shows(Rule.SC_12)
    void the_agreement_that_creates_a_liaison_is_not_exempt() {
        var creates = given().exempt(Exemption.LIAISON)
                .with(Question.CREATES_LIAISON, Answer.YES)
                .with(Question.LASTING, Answer.YES);

        assertThat(outcome(creates)).isEqualTo(Outcome.IN_SCOPE);
    }

    @Test
    @Shows(Rule.SC_13)
    void bulk_data_in_an_exigent_threat_owes_an_agreement_five_business_days_after_the_transfer() {
        var threat = exigent()
                .with(Question.BULK, Answer.YES)
                .with(Question.BULK_COVERED, Answer.NO)
                .with(Question.LATER_APPROVED, Answer.NO)
                // Wednesday before Thanksgiving: Thursday the 26th is a holiday.
                .transferred(LocalDate.of(2026, 11, 25))
                .with(Category.HOMELAND_SECURITY);

        var determination = Handbook.determine(threat);

        assertThat(determination.outcome()).isEqualTo(Outcome.EXEMPT);
        assertThat(determination.applies(Rule.SC_13)).isTrue();
        assertThat(due(determination)).containsExactly(LocalDate.of(2026, 12, 3));
        assertThat(determination.needsAgreement()).isTrue();
        assertThat(determination.executiveAgents()).containsExactly(ExecutiveAgent.HSI);
        assertThat(determination.requiredOffices()).contains(Office.IGP_RECORDS, Office.OPR_SECURITY);
    }

    @Test
    @Shows(Rule.SC_13)
    void an_exigent_threat_without_uncovered_bulk_data_owes_no_agreement() {
        assertThat(Handbook.determine(exigent().with(Question.BULK, Answer.NO)).needsAgreement())
                .isFalse();
        var covered = exigent()
                .with(Question.BULK, Answer.YES)
                .with(Question.BULK_COVERED, Answer.YES)
                .following(IN_FORCE);
        assertThat(Handbook.determine(covered).outcome()).isEqualTo(Outcome.EXEMPT);
        assertThat(Handbook.determine(covered).needsAgreement()).isFalse();
        assertThat(Handbook.determine(covered.following(EXPIRED)).openQuestions())
                .as("an agreement that ended covers nothing")
                .containsExactly(Question.LATER_APPROVED);
    }

    @Test
    @Shows(Rule.SC_13)
    void an_official_may_set_another_day_and_only_an_official_determines_the_threat() {
        var later = exigent()
                .with(Question.BULK, Answer.YES)
                .with(Question.BULK_COVERED, Answer.NO)
                .with(Question.LATER_APPROVED, Answer.YES);

        assertThat(Handbook.determine(later).needsAgreement()).isTrue();
        assertThat(due(Handbook.determine(later))).isEmpty();
        assertThat(outcome(later.with(Question.THREAT_DETERMINED, Answer.NO).with(Question.LASTING, Answer.YES)))
                .isEqualTo(Outcome.IN_SCOPE);
    }

    @Test
    @Shows(Rule.SC_14)
    void only_State_and_local_agencies_make_287g_agreements() {
        var delegation = given().exempt(Exemption.SECTION_287G)
                .with(Question.DELEGATES_287G, Answer.YES)
                .with(Question.LASTING, Answer.YES);

        assertThat(outcome(delegation.with(PartyKind.STATE, PartyKind.LOCAL))).isEqualTo(Outcome.EXEMPT);
        assertThat(outcome(delegation.with(PartyKind.PRIVATE))).isEqualTo(Outcome.IN_SCOPE);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"ISA", "ICA", "SLA"})
    @Shows(Rule.SC_15)
    void follow_on_agreements_are_exempt_under_an_agreement_in_force_only(Exemption exemption) {
        var followOn =
                given().exempt(exemption).with(Question.PARENT_ISA, Answer.YES).with(Question.LASTING, Answer.YES);

        assertThat(outcome(followOn.following(IN_FORCE))).isEqualTo(Outcome.EXEMPT);
        assertThat(outcome(followOn.following(EXPIRED))).isEqualTo(Outcome.IN_SCOPE);
        assertThat(Handbook.determine(followOn).openQuestions()).contains(Question.PARENT_AGREEMENT);
    }

    @Test
    @Shows(Rule.SC_15)
    void an_Interface_Control_Agreement_needs_its_ISA_as_well() {
        var ica = given().exempt(Exemption.ICA).following(IN_FORCE).with(Question.LASTING, Answer.YES);

        assertThat(outcome(ica)).isEqualTo(Outcome.OPEN);
        assertThat(outcome(ica.with(Question.PARENT_ISA, Answer.NO))).isEqualTo(Outcome.IN_SCOPE);
    }

    @Test
    @Shows(Rule.SC_16)
    void an_Interagency_Agreement_is_between_Federal_agencies_for_services_with_a_bona_fide_need() {
        var iaa = given().with(PartyKind.FEDERAL)
                .exempt(Exemption.IAA)
                .with(Question.GOODS_OR_SERVICES, Answer.YES)
                .with(Question.BONA_FIDE_NEED, Answer.YES)
                .with(Question.LASTING, Answer.YES);

        assertThat(outcome(iaa)).isEqualTo(Outcome.EXEMPT);
        assertThat(outcome(iaa.with(Question.BONA_FIDE_NEED, Answer.NO))).isEqualTo(Outcome.IN_SCOPE);
        assertThat(outcome(iaa.with(PartyKind.STATE))).isEqualTo(Outcome.IN_SCOPE);
    }

    @Test
    @Shows(Rule.SC_17)
    void a_customs_assistance_agreement_is_with_a_foreign_customs_administration_and_with_CBP() {
        var cmaa = given().with(PartyKind.FOREIGN_GOVERNMENT)
                .exempt(Exemption.CMAA)
                .with(Question.FOREIGN_CUSTOMS, Answer.YES)
                .with(Question.WITH_CBP, Answer.YES)
                .with(Question.LASTING, Answer.YES);

        assertThat(outcome(cmaa)).isEqualTo(Outcome.EXEMPT);
        assertThat(outcome(cmaa.with(Question.WITH_CBP, Answer.NO))).isEqualTo(Outcome.IN_SCOPE);
        assertThat(outcome(cmaa.with(PartyKind.INTERNATIONAL_ORGANIZATION))).isEqualTo(Outcome.IN_SCOPE);
    }

    @ParameterizedTest
    @EnumSource(Exemption.class)
    void an_exemption_decides_nothing_where_the_case_is_out_of_scope_anyway(Exemption exemption) {
        var inside = given().with(PartyKind.DHS_COMPONENT).exempt(exemption);

        assertThat(Handbook.determine(inside).outcome()).isEqualTo(Outcome.OUT_OF_SCOPE);
        assertThat(Handbook.determine(inside).facts().exemption()).isNull();
    }

    private static CaseFacts exigent() {
        return given().exempt(Exemption.EXIGENT_THREAT).with(Question.THREAT_DETERMINED, Answer.YES);
    }

    private static List<LocalDate> due(Determination determination) {
        return determination.duties().stream()
                .map(Duty::due)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Outcome outcome(CaseFacts facts) {
        return Handbook.determine(facts).outcome();
    }
}
