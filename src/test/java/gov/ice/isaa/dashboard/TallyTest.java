package gov.ice.isaa.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SampleClearance;
import gov.ice.isaa.SampleSignatures;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementAccess;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.EndReason;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.clearance.ClearanceLists;
import gov.ice.isaa.clearance.Clearances;
import gov.ice.isaa.clearance.OverdueReview;
import gov.ice.isaa.clearance.ReviewView;
import gov.ice.isaa.clearance.RoundView;
import gov.ice.isaa.clearance.Verdict;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.WorkItem;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.SqlFilter;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecord;
import gov.ice.isaa.trail.TrailRecords;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class TallyTest {

    @Autowired
    Tally tally;

    @Autowired
    Dashboards dashboards;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementAccess access;

    @Autowired
    SampleClearance clearance;

    @Autowired
    SampleSignatures signatures;

    @Autowired
    Clearances clearances;

    @Autowired
    ClearanceLists lists;

    @Autowired
    AgencyTime time;

    @Autowired
    TrailRecords records;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void sign_in() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
    }

    @AfterEach
    void sign_out() {
        SignIn.out();
    }

    @Test
    void the_numbers_are_those_of_the_agreements_whatever_happens_to_them() {
        UUID id = agreements.open(SampleAgreements.STATE_POLICE).id();
        assertCountedRight();
        agreements.beginDevelopment(id);
        agreements.beginClearance(id);
        assertCountedRight();
        tally.fold();
        assertCountedRight();
        agreements.beginSignature(id);
        agreements.execute(id, time.today(), time.today().plusDays(30));
        agreements.reviewNext(id, time.today().plusDays(20));
        assertCountedRight();
        agreements.reviewNext(id, time.today().minusDays(1));
        tally.fold();
        assertCountedRight();
        agreements.end(id, EndReason.MUTUAL_CONSENT, time.today());
        assertCountedRight();
    }

    @Test
    void a_review_past_its_date_is_counted_at_its_office_until_it_is_given() {
        RoundView round = clearance.circulated(SampleAgreements.STATE_POLICE);
        assertCountedRight();
        jdbc.sql("UPDATE office_review SET asked_on = asked_on - 90, due_on = due_on - 90 WHERE round_id = ?"
                        + " AND asked_on IS NOT NULL")
                .param(round.id())
                .update();
        assertThat(overdue(DemoPeople.HSI_EAD)).isPositive();
        assertCountedRight();
        tally.fold();
        assertCountedRight();
        jdbc.sql("UPDATE agreement SET named_people_only = TRUE WHERE id = ?")
                .param(round.agreementId())
                .update();
        assertCountedRight();
        tally.fold();
        jdbc.sql("UPDATE agreement SET named_people_only = FALSE, executive_agents = ARRAY['HSI', 'ERO'] WHERE id = ?")
                .param(round.agreementId())
                .update();
        assertCountedRight();
        long before = overdue(DemoPeople.HSI_EAD);
        ReviewView open =
                round.reviews().stream().filter(ReviewView::open).findFirst().orElseThrow();
        SignIn.as(SampleClearance.decider(open));
        clearances.decide(open.id(), Verdict.CONCUR, "");
        assertThat(overdue(DemoPeople.HSI_EAD)).isEqualTo(before - 1);
        assertCountedRight();
        tally.fold();
        assertCountedRight();
    }

    @Test
    void an_agreement_for_named_people_is_counted_for_them_alone() {
        Person named = DemoPeople.HSI_EAD;
        long before = inNegotiation(named);
        long othersBefore = inNegotiation(DemoPeople.IGP_COORDINATOR);

        AgreementView agreement = agreements.open(SampleAgreements.STATE_POLICE);
        jdbc.sql("UPDATE agreement SET named_people_only = TRUE, named_people = ARRAY[:account] WHERE id = :id")
                .param("account", named.account())
                .param("id", agreement.id())
                .update();

        assertThat(inNegotiation(named)).isEqualTo(before + 1);
        assertThat(inNegotiation(DemoPeople.IGP_COORDINATOR)).isEqualTo(othersBefore);
        assertCountedRight();
    }

    @Test
    void an_executive_agent_opens_no_other_ones_dashboard() {
        SignIn.as(DemoPeople.HSI_EAD);

        assertThat(dashboards.open()).containsExactly(ExecutiveAgent.HSI);
        assertThatThrownBy(() -> dashboards.numbers(ExecutiveAgent.ERO)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_program_officer_opens_no_dashboard() {
        assertThatThrownBy(() -> dashboards.numbers(ExecutiveAgent.HSI)).isInstanceOf(AccessDeniedException.class);
        assertThat(records.find(TrailFilter.subject("HSI"), 0, 1))
                .extracting(TrailRecord::action, TrailRecord::account)
                .containsExactly(tuple("access.refused", DemoPeople.HSI_PROGRAM_OFFICER.account()));
    }

    @Test
    void the_director_sees_whatever_waits_for_an_executive_agent() {
        SignIn.as(DemoPeople.DIRECTOR);
        int before = dashboards.countAwaitingSignature(ExecutiveAgent.HSI);

        AgreementView agents = clearance.cleared(SampleAgreements.STATE_POLICE);
        AgreementView theirs = clearance.cleared(SampleSignatures.AGENT_AND_DIRECTOR);

        SignIn.as(DemoPeople.DIRECTOR);
        assertThat(dashboards.countAwaitingSignature(ExecutiveAgent.HSI)).isEqualTo(before + 2);
        assertThat(dashboards.awaitingSignature(ExecutiveAgent.HSI, before, 2))
                .extracting(WorkItem::link)
                .containsExactly(
                        "agreements/" + agents.number() + "/signature", "agreements/" + theirs.number() + "/signature");
    }

    @Test
    void an_agreement_waits_for_its_executive_agent_until_that_one_signs() {
        AgreementView cleared = clearance.cleared(SampleSignatures.TWO_AGENTS);
        SignIn.as(DemoPeople.HSI_EAD);
        int before = dashboards.countAwaitingSignature(ExecutiveAgent.HSI);

        signatures.sign(cleared, DemoPeople.ERO_EAD);
        SignIn.as(DemoPeople.HSI_EAD);
        assertThat(dashboards.countAwaitingSignature(ExecutiveAgent.HSI)).isEqualTo(before);

        signatures.sign(cleared, DemoPeople.HSI_EAD);
        assertThat(dashboards.countAwaitingSignature(ExecutiveAgent.HSI)).isEqualTo(before - 1);
    }

    @Test
    void oversight_sees_no_number_of_what_is_not_signed() {
        SignIn.as(DemoPeople.OVERSIGHT);

        assertThat(dashboards.numbers(ExecutiveAgent.HSI).phases())
                .containsOnlyKeys(Phase.IN_FORCE, Phase.TERMINATED, Phase.EXPIRED);
    }

    @Test
    void initiation_is_no_row_for_a_request_is_no_agreement_yet() {
        assertThat(tally.count(ExecutiveAgent.HSI, DemoPeople.HSI_EAD).phases())
                .containsKey(Phase.NEGOTIATION)
                .doesNotContainKey(Phase.INITIATION);
    }

    private long inNegotiation(Person person) {
        return tally.count(ExecutiveAgent.HSI, person).phases().get(Phase.NEGOTIATION);
    }

    private long overdue(Person person) {
        return tally.count(ExecutiveAgent.HSI, person).overdueAtOffices().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private void assertCountedRight() {
        for (Person person :
                new Person[] {DemoPeople.HSI_EAD, DemoPeople.IGP_COORDINATOR, DemoPeople.OVERSIGHT, DemoPeople.DIRECTOR
                }) {
            DashboardNumbers numbers = tally.count(ExecutiveAgent.HSI, person);
            numbers.phases()
                    .forEach((phase, number) -> assertThat(number)
                            .as("%s as %s", phase, person.account())
                            .isEqualTo(counted(person, "a.phase = '" + phase + "'")));
            LocalDate today = time.today();
            LocalDate ahead = today.plusDays(90);
            assertThat(numbers.reviewsOverdue()).isEqualTo(inForce(person, "a.next_review_on < '" + today + "'"));
            assertThat(numbers.reviewsDue())
                    .isEqualTo(inForce(person, "a.next_review_on BETWEEN '" + today + "' AND '" + ahead + "'"));
            assertThat(numbers.expiring())
                    .isEqualTo(inForce(person, "a.expires_on BETWEEN '" + today + "' AND '" + ahead + "'"));
            assertThat(numbers.overdueAtOffices()).as(person.account()).isEqualTo(late(person));
        }
    }

    private Map<Office, Long> late(Person person) {
        SqlFilter visible = access.visibleTo(person)
                .and(SqlFilter.of("a.executive_agents @> ARRAY[CAST(:agent AS text)]", "agent", "HSI"));
        return lists.overdue(visible, EnumSet.allOf(Office.class), 0, Integer.MAX_VALUE).stream()
                .collect(Collectors.groupingBy(OverdueReview::office, Collectors.counting()));
    }

    private long inForce(Person person, String condition) {
        return counted(person, "a.phase = 'IN_FORCE' AND " + condition);
    }

    private long counted(Person person, String condition) {
        SqlFilter visible = access.visibleTo(person);
        return jdbc.sql("SELECT count(*) FROM agreement a WHERE 'HSI' = ANY(a.executive_agents) AND " + condition
                        + " AND (" + visible.sql() + ")")
                .params(visible.parameters())
                .query(Long.class)
                .single();
    }
}
