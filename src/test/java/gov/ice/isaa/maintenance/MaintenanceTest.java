package gov.ice.isaa.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.InLine;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.EndReason;
import gov.ice.isaa.agreement.NoSuchAgreement;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.people.WorkItem;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecords;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class MaintenanceTest {

    @Autowired
    Maintenance maintenance;

    @Autowired
    Agreements agreements;

    @Autowired
    AgencyTime time;

    @Autowired
    ReviewWork work;

    @Autowired
    TrailRecords trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InLine inLine;

    private LocalDate today;

    @BeforeEach
    void actAsOfficer() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        today = time.today();
    }

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void an_agreement_that_comes_into_force_is_due_for_review_two_years_after_its_effective_date() {
        AgreementView agreement = inForceSince(LocalDate.of(2026, 3, 1));

        assertThat(agreement.nextReviewOn()).isEqualTo(LocalDate.of(2028, 3, 1));
        assertThat(maintenance.history(agreement.id()))
                .singleElement()
                .satisfies(review -> assertThat(review.dueOn()).isEqualTo(LocalDate.of(2028, 3, 1)));
    }

    @Test
    void a_recorded_review_is_kept_and_the_next_one_is_due_two_years_after_it() {
        AgreementView agreement = inForceSince(today.minusYears(2).minusDays(10));
        record(agreement, affirmed(today.minusDays(3)));

        assertThat(maintenance.history(agreement.id()))
                .extracting(ReviewView::doneOn, ReviewView::dueOn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                null, today.minusDays(3).plusYears(2)),
                        org.assertj.core.groups.Tuple.tuple(
                                today.minusDays(3),
                                today.minusYears(2).minusDays(10).plusYears(2)));
        assertThat(agreements.require(agreement.id()).nextReviewOn())
                .isEqualTo(today.minusDays(3).plusYears(2));
    }

    @Test
    void recording_a_review_leaves_its_record_in_the_trail() {
        AgreementView agreement = inForceSince(today.minusYears(1));
        record(agreement, affirmed(today));

        assertThat(trail.find(TrailFilter.subject(agreement.number()), 0, 50))
                .filteredOn(record -> record.action().equals("review.recorded"))
                .singleElement()
                .satisfies(record -> assertThat(record.facts()).containsEntry("outcome", "AFFIRM"));
    }

    @Test
    void an_agreement_not_reviewed_in_time_is_overdue_and_waits_for_its_officer() {
        AgreementView agreement = inForceSince(today.minusYears(3));

        assertThat(maintenance.planned(ReviewQuery.OVERDUE, 0, 1000))
                .extracting(ReviewDue::number)
                .contains(agreement.number());
        assertThat(maintenance.planned(ReviewQuery.dueWithin(90), 0, 1000))
                .extracting(ReviewDue::number)
                .doesNotContain(agreement.number());
        assertThat(work.waitingFor(DemoPeople.HSI_PROGRAM_OFFICER))
                .extracting(WorkItem::link)
                .contains("agreements/" + agreement.number() + "/review");
        assertThat(work.waitingFor(DemoPeople.ERO_PROGRAM_OFFICER))
                .extracting(WorkItem::link)
                .doesNotContain("agreements/" + agreement.number() + "/review");
    }

    @ParameterizedTest(name = "due in {0} days, asked for {1} days: {2}")
    @CsvSource({"0, 90, true", "90, 90, true", "91, 90, false", "30, 30, true", "31, 30, false"})
    void the_span_of_days_counts_from_today_and_includes_its_last_day(int dueIn, int within, boolean listed) {
        AgreementView agreement = inForceSince(today.plusDays(dueIn).minusYears(2));

        assertThat(agreement.nextReviewOn()).isEqualTo(today.plusDays(dueIn));
        assertThat(maintenance.planned(ReviewQuery.dueWithin(within), 0, 1000).stream()
                        .anyMatch(due -> due.number().equals(agreement.number())))
                .isEqualTo(listed);
    }

    @Test
    void an_agreement_that_ended_is_no_longer_due() {
        AgreementView agreement = inForceSince(today.minusYears(3));
        agreements.end(agreement.id(), EndReason.values()[0], today);

        assertThat(maintenance.planned(ReviewQuery.OVERDUE, 0, 1000))
                .extracting(ReviewDue::number)
                .doesNotContain(agreement.number());
        assertThatThrownBy(() -> record(agreement, affirmed(today)))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("in force");
    }

    @Test
    void only_those_who_need_to_know_find_a_review() {
        AgreementView agreement = inForceSince(today.minusYears(3));
        for (var seer : Map.of(
                        DemoPeople.IGP_COORDINATOR, true,
                        DemoPeople.HSI_EAD, true,
                        DemoPeople.OVERSIGHT, true,
                        DemoPeople.ERO_EAD, false,
                        DemoPeople.ERO_PROGRAM_OFFICER, false,
                        DemoPeople.SYSTEM_ADMINISTRATOR, false)
                .entrySet()) {
            SignIn.as(seer.getKey());
            assertThat(maintenance.planned(ReviewQuery.OVERDUE, 0, 1000).stream()
                            .anyMatch(due -> due.number().equals(agreement.number())))
                    .as(seer.getKey().name())
                    .isEqualTo(seer.getValue());
        }
        SignIn.as(DemoPeople.ERO_PROGRAM_OFFICER);
        assertThatThrownBy(() -> maintenance.history(agreement.id())).isInstanceOf(NoSuchAgreement.class);
        assertThatThrownBy(() -> record(agreement, affirmed(today))).isInstanceOf(NoSuchAgreement.class);
    }

    @Test
    void those_who_may_only_read_cannot_record() {
        AgreementView agreement = inForceSince(today.minusYears(1));
        for (var reader :
                new gov.ice.isaa.people.Person[] {DemoPeople.OVERSIGHT, DemoPeople.HSI_EAD, DemoPeople.IGP_PRIVACY}) {
            SignIn.as(reader);
            assertThatThrownBy(() -> record(agreement, affirmed(today)))
                    .as(reader.name())
                    .isInstanceOf(AccessDeniedException.class);
        }
        SignIn.as(DemoPeople.IGP_COORDINATOR);
        record(agreement, affirmed(today));
    }

    @Test
    void lists_are_narrowed_to_an_executive_agent() {
        AgreementView agreement = inForceSince(today.minusYears(3));
        SignIn.as(DemoPeople.IGP_COORDINATOR);

        assertThat(maintenance.planned(new ReviewQuery(true, null, null, ExecutiveAgent.ERO), 0, 1000))
                .extracting(ReviewDue::number)
                .doesNotContain(agreement.number());
        assertThat(maintenance.count(new ReviewQuery(true, null, agreement.programOffice(), ExecutiveAgent.HSI)))
                .isPositive();
    }

    @Test
    void the_database_refuses_a_second_planned_review_and_a_half_recorded_one() {
        AgreementView agreement = inForceSince(today.minusYears(1));

        assertThatThrownBy(() -> jdbc.sql(
                                "INSERT INTO maintenance_review (id, agreement_id, program_office, due_on, version)"
                                        + " VALUES (gen_random_uuid(), :agreement, 'HSI_DOMESTIC', '2030-01-01', 0)")
                        .param("agreement", agreement.id())
                        .update())
                .hasMessageContaining("maintenance_review_planned");
        assertThatThrownBy(() -> jdbc.sql(
                                "UPDATE maintenance_review SET done_on = '2026-01-01' WHERE agreement_id = :agreement")
                        .param("agreement", agreement.id())
                        .update())
                .hasMessageContaining("violates check constraint");
    }

    private AgreementView inForceSince(LocalDate effective) {
        AgreementView opened = agreements.open(SampleAgreements.STATE_POLICE);
        agreements.beginDevelopment(opened.id());
        agreements.beginClearance(opened.id());
        agreements.beginSignature(opened.id());
        agreements.execute(opened.id(), effective, null);
        return agreements.require(opened.id());
    }

    @Test
    void a_review_recorded_meanwhile_is_not_recorded_a_second_time_on_the_next_one() {
        AgreementView agreement = inForceSince(today.minusYears(2));
        UUID onTheForm = planned(agreement);
        Throwable told = inLine.behind(
                DemoPeople.HSI_PROGRAM_OFFICER,
                () -> maintenance.record(agreement.id(), onTheForm, affirmed(today)),
                DemoPeople.IGP_COORDINATOR,
                () -> maintenance.record(agreement.id(), onTheForm, affirmed(today)));

        assertThat(told).isInstanceOf(UserMistake.class).hasMessageContaining("recorded already");
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        assertThat(maintenance.history(agreement.id())).hasSize(2);
    }

    @Test
    void a_review_of_another_agreement_is_none_of_this_one() {
        AgreementView one = inForceSince(today.minusYears(2));
        AgreementView other = inForceSince(today.minusYears(2));

        assertThatThrownBy(() -> maintenance.record(one.id(), planned(other), affirmed(today)))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("no such review");
    }

    @Test
    void reviews_of_other_offices_take_no_place_in_the_list_of_an_officer() {
        for (int i = 0; i < 3; i++) {
            inForceSince(today.minusYears(4));
        }
        AgreementView ours = inForceSince(today.minusYears(3));
        jdbc.sql("UPDATE agreement SET program_office = 'HSI_INTEL' WHERE id = ?")
                .param(ours.id())
                .update();
        Person both = new Person(
                "intel-officer",
                "HSI Intel Officer",
                Set.of(Role.PROGRAM_OFFICER, Role.IGP_COORDINATOR),
                Set.of(Office.HSI_INTEL));

        assertThat(maintenance.atOfficesOf(both, ReviewQuery.OVERDUE, 1))
                .extracting(ReviewDue::programOffice)
                .containsExactly(Office.HSI_INTEL);
    }

    @Test
    void an_attempt_to_record_without_being_the_one_who_may_is_kept() {
        AgreementView agreement = inForceSince(today.minusYears(1));
        SignIn.as(DemoPeople.OVERSIGHT);
        assertThatThrownBy(() -> record(agreement, affirmed(today))).isInstanceOf(AccessDeniedException.class);

        assertThat(trail.find(TrailFilter.subject(agreement.number()), 0, 1))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.action()).isEqualTo("access.refused");
                    assertThat(record.facts()).containsEntry("asked", "review.record");
                    assertThat(record.account()).isEqualTo("oversight");
                });
    }

    private void record(AgreementView agreement, ReviewFindings findings) {
        maintenance.record(agreement.id(), planned(agreement), findings);
    }

    private UUID planned(AgreementView agreement) {
        return jdbc.sql("SELECT id FROM maintenance_review WHERE agreement_id = ? AND done_on IS NULL")
                .param(agreement.id())
                .query(UUID.class)
                .single();
    }

    private static ReviewFindings affirmed(LocalDate done) {
        return new ReviewFindings(
                done,
                Arrays.stream(Question.values()).collect(Collectors.toMap(Function.identity(), question -> true)),
                "",
                Outcome.AFFIRM,
                "Superintendent",
                done);
    }
}
