package gov.ice.isaa.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.maintenance.Maintenance;
import gov.ice.isaa.maintenance.Outcome;
import gov.ice.isaa.maintenance.Question;
import gov.ice.isaa.maintenance.ReviewFindings;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.AgencyTime;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each filter of a report alone leaves out what does not fit it, and the counts are those of the lines. */
@PortalTest
class ReportFiltersTest {

    @Autowired
    Reports reports;

    @Autowired
    InventoryRows inventory;

    @Autowired
    AuditRows audit;

    @Autowired
    Agreements agreements;

    @Autowired
    Maintenance maintenance;

    @Autowired
    AgencyTime time;

    @Autowired
    JdbcClient jdbc;

    private LocalDate today;

    @BeforeEach
    void act_as_officer() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        today = time.today();
    }

    @AfterEach
    void leave() {
        SignIn.out();
    }

    static Stream<Arguments> filters() {
        return Arrays.stream(ReportKind.values())
                .flatMap(kind -> Stream.of(
                        Arguments.of(kind, "executive_agents = ARRAY['ERO']", ExecutiveAgent.HSI, null, null),
                        Arguments.of(
                                kind, "categories = ARRAY['HOMELAND_SECURITY']", null, Category.LAW_ENFORCEMENT, null),
                        Arguments.of(kind, "program_office = 'HSI_LEISI'", null, null, Office.HSI_DOMESTIC)));
    }

    @ParameterizedTest(name = "{0}: not where {1}")
    @MethodSource("filters")
    void a_filter_alone_leaves_out_what_differs_in_it_alone(
            ReportKind kind, String different, ExecutiveAgent agent, Category category, Office office) {
        AgreementView fitting = dueIn(20);
        AgreementView other = dueIn(20);
        set(other, different);
        SignIn.as(DemoPeople.IGP_COORDINATOR);

        assertThat(table(new ReportRequest(kind, today, null, null, null))).contains(fitting.number(), other.number());
        assertThat(table(new ReportRequest(kind, today, agent, category, office)))
                .contains(fitting.number())
                .doesNotContain(other.number());
    }

    @Test
    void of_an_agreement_under_several_headings_a_filtered_inventory_shows_the_one_asked_for() {
        AgreementView both = dueIn(20);
        set(
                both,
                "executive_agents = ARRAY['HSI', 'ERO'],"
                        + " categories = ARRAY['LAW_ENFORCEMENT', 'IMMIGRATION_ADMINISTRATION']");
        SignIn.as(DemoPeople.IGP_COORDINATOR);

        assertThat(lines(both, null, null)).isEqualTo(3);
        assertThat(lines(both, ExecutiveAgent.ERO, null)).isEqualTo(2);
        assertThat(lines(both, null, Category.IMMIGRATION_ADMINISTRATION)).isEqualTo(1);
    }

    @Test
    void the_inventory_counts_by_executive_agent_and_category_what_is_listed_and_what_is_in_force() {
        List<Long> hsiBefore = inventoried(ExecutiveAgent.HSI, Category.LAW_ENFORCEMENT);
        List<Long> eroBefore = inventoried(ExecutiveAgent.ERO, Category.IMMIGRATION_ADMINISTRATION);
        dueIn(20);
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreements.open(SampleAgreements.STATE_POLICE);
        set(dueIn(20), "executive_agents = ARRAY['ERO'], categories = ARRAY['IMMIGRATION_ADMINISTRATION']");

        assertThat(inventoried(ExecutiveAgent.HSI, Category.LAW_ENFORCEMENT))
                .containsExactly(hsiBefore.get(0) + 2, hsiBefore.get(1) + 1);
        assertThat(inventoried(ExecutiveAgent.ERO, Category.IMMIGRATION_ADMINISTRATION))
                .containsExactly(eroBefore.get(0) + 1, eroBefore.get(1) + 1);
    }

    @Test
    void the_audit_counts_by_office_what_is_due_done_and_overdue() {
        List<Long> before = audited();
        dueIn(90);
        dueIn(0);
        dueIn(91);
        dueIn(-1);
        AgreementView late = dueIn(-30);
        maintenance.record(
                late.id(),
                maintenance.history(late.id()).getFirst().id(),
                new ReviewFindings(
                        today,
                        Arrays.stream(Question.values())
                                .collect(Collectors.toMap(
                                        Function.identity(), question -> question != Question.TRAINING)),
                        "Training had lapsed",
                        Outcome.MODIFY,
                        "",
                        null));

        assertThat(audited())
                .as("in force, done, due, overdue, with findings")
                .containsExactly(
                        before.get(0) + 5, before.get(1) + 1, before.get(2) + 2, before.get(3) + 1, before.get(4) + 1);
    }

    private List<Long> inventoried(ExecutiveAgent agent, Category category) {
        var request = new ReportRequest(ReportKind.INVENTORY, today, null, null, null);
        try (var counts = inventory.counts(request, DemoPeople.IGP_COORDINATOR)) {
            return counts.map(InventoryCount.class::cast)
                    .filter(count -> count.agents().equals(agent.office().title())
                            && count.categories().equals(category.title()))
                    .map(count -> List.of(number(count.count()), number(count.inForce())))
                    .findFirst()
                    .orElse(List.of(0L, 0L));
        }
    }

    private List<Long> audited() {
        var request = new ReportRequest(ReportKind.MAINTENANCE_AUDIT, today, null, null, null);
        try (var counts = audit.counts(request, DemoPeople.IGP_COORDINATOR)) {
            return counts.map(AuditCount.class::cast)
                    .filter(count -> count.office().equals(Office.HSI_DOMESTIC.title()))
                    .map(count -> Stream.of(
                                    count.inForce(), count.done(), count.due(), count.overdue(), count.withFindings())
                            .map(ReportFiltersTest::number)
                            .toList())
                    .findFirst()
                    .orElse(List.of(0L, 0L, 0L, 0L, 0L));
        }
    }

    private static long number(String shown) {
        return Long.parseLong(shown.replace(",", ""));
    }

    private long lines(AgreementView agreement, ExecutiveAgent agent, Category category) {
        return table(new ReportRequest(ReportKind.INVENTORY, today, agent, category, null))
                .lines()
                .filter(line -> line.contains(agreement.number()))
                .count();
    }

    private String table(ReportRequest request) {
        return new String(reports.table(request).content(), StandardCharsets.UTF_8);
    }

    private void set(AgreementView agreement, String columns) {
        jdbc.sql("UPDATE agreement SET " + columns + " WHERE id = ?")
                .param(agreement.id())
                .update();
    }

    /** An agreement in force whose first review is due so many days from today. */
    private AgreementView dueIn(int days) {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        AgreementView opened = agreements.open(SampleAgreements.STATE_POLICE);
        agreements.beginDevelopment(opened.id());
        agreements.beginClearance(opened.id());
        agreements.beginSignature(opened.id());
        agreements.execute(opened.id(), today.plusDays(days).minusYears(2), null);
        return agreements.require(opened.id());
    }
}
