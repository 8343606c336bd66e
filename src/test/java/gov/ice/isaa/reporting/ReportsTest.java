package gov.ice.isaa.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.VeraPdf;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.EndReason;
import gov.ice.isaa.maintenance.Maintenance;
import gov.ice.isaa.maintenance.Outcome;
import gov.ice.isaa.maintenance.Question;
import gov.ice.isaa.maintenance.ReviewFindings;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class ReportsTest {

    @Autowired
    Reports reports;

    @Autowired
    Agreements agreements;

    @Autowired
    Maintenance maintenance;

    @Autowired
    TrailRecords trail;

    @Autowired
    AgencyTime time;

    @Autowired
    AuditRows audit;

    @Autowired
    JdbcClient jdbc;

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

    @ParameterizedTest
    @EnumSource
    void a_report_from_the_database_conforms_and_is_recorded_with_its_hash(ReportKind kind) {
        inForceSince(today.minusYears(3));
        PrintedReport report = reports.print(request(kind, today), lines -> {});

        assertThat(VeraPdf.complaints(report.content())).isEmpty();
        assertThat(report.rows()).isPositive();
        assertThat(report.marking()).contains("FOR OFFICIAL USE ONLY");
        assertThat(trail.find(TrailFilter.subject(kind.title()), 0, 50))
                .filteredOn(record -> record.action().equals("report.run"))
                .anySatisfy(record -> assertThat(record.facts())
                        .containsEntry("sha256", report.sha256())
                        .containsEntry("asOf", today.toString()));
    }

    @ParameterizedTest(name = "{0} finds the agreement of HSI: {1}")
    @CsvSource({
        "hsi-program-officer, true",
        "hsi-program-approver, true",
        "ero-program-officer, false",
        "igp-coordinator, true",
        "hsi-ead, true",
        "ero-ead, false",
        "ma-ead, false",
        "ice-director, true",
        "oversight, true"
    })
    void a_report_lists_only_what_its_reader_needs_to_know(String account, boolean listed) {
        AgreementView agreement = inForceSince(today.minusYears(3));
        SignIn.as(DemoPeople.of(account));
        for (ReportKind kind : ReportKind.values()) {
            assertThat(table(request(kind, today)).contains(agreement.number()))
                    .as(kind.title())
                    .isEqualTo(listed);
        }
    }

    @ParameterizedTest
    @CsvSource({"igp-privacy", "opla", "clause-administrator", "system-administrator", "no-role", "hsi-io-ad"})
    void other_roles_read_no_reports(String account) {
        SignIn.as(DemoPeople.of(account));
        assertThatThrownBy(() -> reports.print(request(ReportKind.INVENTORY, today), lines -> {}))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reports.table(request(ReportKind.INVENTORY, today)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobody_signed_on_reads_no_reports() {
        SignIn.out();
        assertThatThrownBy(() -> reports.print(request(ReportKind.INVENTORY, today), lines -> {}))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_date_in_the_future_or_before_ice_began_is_refused_in_words() {
        assertThatThrownBy(() -> reports.print(request(ReportKind.INVENTORY, today.plusDays(1)), lines -> {}))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("future");
        assertThatThrownBy(() ->
                        reports.print(request(ReportKind.INVENTORY, ReportRequest.EARLIEST.minusDays(1)), lines -> {}))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("March 1, 2003");
    }

    @Test
    void an_agreement_stands_in_the_inventory_as_it_was_on_the_date() {
        AgreementView agreement = inForceSince(today.minusYears(3));

        assertThat(table(request(ReportKind.INVENTORY, today.minusYears(3).minusDays(1))))
                .doesNotContain(agreement.number());
        assertThat(line(request(ReportKind.INVENTORY, today.minusYears(1)), agreement.number()))
                .contains("\"In force\"");
        agreements.end(agreement.id(), gov.ice.isaa.agreement.EndReason.values()[0], today.minusDays(5));
        assertThat(line(request(ReportKind.INVENTORY, today.minusDays(6)), agreement.number()))
                .contains("\"In force\"");
        assertThat(line(request(ReportKind.INVENTORY, today), agreement.number()))
                .containsAnyOf("\"Terminated\"", "\"Expired\"");
    }

    @Test
    void the_audit_tells_overdue_from_done_and_repeats_findings() {
        AgreementView agreement = inForceSince(today.minusYears(2).minusDays(20));

        assertThat(line(request(ReportKind.MAINTENANCE_AUDIT, today), agreement.number()))
                .contains("Overdue by 20 days");
        maintenance.record(
                agreement.id(),
                maintenance.history(agreement.id()).getFirst().id(),
                new ReviewFindings(
                        today,
                        Arrays.stream(Question.values())
                                .collect(Collectors.toMap(
                                        Function.identity(), question -> question != Question.TRAINING)),
                        "Training had lapsed",
                        Outcome.MODIFY,
                        "",
                        null));
        assertThat(line(request(ReportKind.MAINTENANCE_AUDIT, today), agreement.number()))
                .contains("Done late", "To be modified", "Training had lapsed");
        assertThat(line(request(ReportKind.MAINTENANCE_AUDIT, today.minusDays(1)), agreement.number()))
                .as("as of the day before, it was still overdue")
                .contains("Overdue by 19 days");
    }

    @Test
    void filters_narrow_the_report_and_stand_on_it() throws IOException {
        AgreementView agreement = inForceSince(today.minusYears(1));
        SignIn.as(DemoPeople.IGP_COORDINATOR);
        var fitting = new ReportRequest(
                ReportKind.INVENTORY, today, ExecutiveAgent.HSI, Category.LAW_ENFORCEMENT, Office.HSI_DOMESTIC);
        var other = new ReportRequest(ReportKind.INVENTORY, today, ExecutiveAgent.MA, null, Office.HSI_LEISI);

        assertThat(table(fitting)).contains(agreement.number());
        PrintedReport none = reports.print(other, lines -> {});
        assertThat(none.rows()).isZero();
        try (PDDocument document = Loader.loadPDF(none.content())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("No agreement matches")
                    .contains("Executive Agent: M&A")
                    .contains(Office.HSI_LEISI.title());
        }
    }

    @Test
    void of_a_date_before_it_took_effect_the_inventory_says_only_what_is_known() {
        AgreementView agreement = inForceSince(today.minusDays(10));
        jdbc.sql("UPDATE agreement SET opened_on = ?, phase_since = ? WHERE id = ?")
                .params(today.minusDays(60), today.minusDays(12), agreement.id())
                .update();

        assertThat(line(request(ReportKind.INVENTORY, today.minusDays(30)), agreement.number()))
                .contains("\"Not yet in force\"");
        assertThat(line(request(ReportKind.INVENTORY, today.minusDays(11)), agreement.number()))
                .contains("\"Signed, not yet effective\"");
        assertThat(line(request(ReportKind.INVENTORY, today.minusDays(10)), agreement.number()))
                .contains("\"In force\"");
    }

    @Test
    void both_reports_agree_on_what_is_in_force_on_the_day_of_an_end() {
        AgreementView agreement = inForceSince(today.minusYears(1));
        jdbc.sql("UPDATE agreement SET expires_on = ? WHERE id = ?")
                .params(today.minusDays(3), agreement.id())
                .update();
        long before = auditedInForce(today.minusDays(4));

        assertThat(line(request(ReportKind.INVENTORY, today.minusDays(4)), agreement.number()))
                .contains("\"In force\"");
        assertThat(line(request(ReportKind.INVENTORY, today.minusDays(3)), agreement.number()))
                .contains("\"Expired\"")
                .as("an agreement that has ended is not reviewed any more")
                .doesNotContain(AgencyTime.shortDate(today.plusYears(1)));
        assertThat(auditedInForce(today.minusDays(3))).isEqualTo(before - 1);
        agreements.end(agreement.id(), EndReason.EXPIRED, today.minusDays(3));
        assertThat(auditedInForce(today.minusDays(3))).isEqualTo(before - 1);
        assertThat(auditedInForce(today.minusDays(4))).isEqualTo(before);
    }

    @Test
    void a_remark_without_a_no_is_no_review_with_findings() {
        AgreementView agreement = inForceSince(today.minusYears(1));
        long before = withFindings();
        maintenance.record(
                agreement.id(),
                maintenance.history(agreement.id()).getFirst().id(),
                new ReviewFindings(
                        today,
                        Arrays.stream(Question.values())
                                .collect(Collectors.toMap(Function.identity(), question -> true)),
                        "Everything in order",
                        Outcome.MODIFY,
                        "",
                        null));

        assertThat(withFindings()).isEqualTo(before);
    }

    @Test
    void kinds_of_agreements_are_shown_in_words() {
        AgreementView agreement = inForceSince(today.minusYears(1));
        jdbc.sql("UPDATE agreement SET type = 'PILOT' WHERE id = ?")
                .param(agreement.id())
                .update();

        assertThat(line(request(ReportKind.INVENTORY, today), agreement.number()))
                .contains("\"Pilot\"")
                .doesNotContain("PILOT");
    }

    @Test
    void a_table_says_its_marking_date_and_filters_above_the_columns() {
        inForceSince(today.minusYears(1));
        var narrowed = new ReportRequest(ReportKind.INVENTORY, today, ExecutiveAgent.HSI, null, null);

        assertThat(table(narrowed).lines().limit(5).collect(Collectors.joining("\n")))
                .contains("\"Marking\",\"UNCLASSIFIED//FOR OFFICIAL USE ONLY")
                .contains("\"Date\",\"As of " + AgencyTime.date(today))
                .contains("\"Filters\",\"Executive Agent: HSI");
    }

    @Test
    void an_attempt_to_read_reports_without_the_role_is_kept() {
        SignIn.as(DemoPeople.IGP_PRIVACY);
        assertThatThrownBy(() -> reports.table(request(ReportKind.INVENTORY, today)))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(trail.find(TrailFilter.subject(ReportKind.INVENTORY.title()), 0, 1))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.action()).isEqualTo("access.refused");
                    assertThat(record.account()).isEqualTo("igp-privacy");
                    assertThat(record.facts()).containsEntry("asked", "report.csv");
                });
    }

    private long auditedInForce(LocalDate asOf) {
        return audited(asOf, AuditCount::inForce);
    }

    private long withFindings() {
        return audited(today, AuditCount::withFindings);
    }

    private long audited(LocalDate asOf, Function<AuditCount, String> column) {
        try (var counts = audit.counts(request(ReportKind.MAINTENANCE_AUDIT, asOf), DemoPeople.IGP_COORDINATOR)) {
            return counts.map(AuditCount.class::cast)
                    .filter(count -> count.office().equals(Office.HSI_DOMESTIC.title()))
                    .mapToLong(count -> Long.parseLong(column.apply(count).replace(",", "")))
                    .sum();
        }
    }

    private ReportRequest request(ReportKind kind, LocalDate asOf) {
        return new ReportRequest(kind, asOf, null, null, null);
    }

    private String table(ReportRequest request) {
        return new String(reports.table(request).content(), StandardCharsets.UTF_8);
    }

    private String line(ReportRequest request, String number) {
        return table(request)
                .lines()
                .filter(line -> line.contains(number))
                .findFirst()
                .orElseThrow();
    }

    private AgreementView inForceSince(LocalDate effective) {
        AgreementView opened = agreements.open(SampleAgreements.STATE_POLICE);
        agreements.beginDevelopment(opened.id());
        agreements.beginClearance(opened.id());
        agreements.beginSignature(opened.id());
        agreements.execute(opened.id(), effective, null);
        return agreements.require(opened.id());
    }
}
