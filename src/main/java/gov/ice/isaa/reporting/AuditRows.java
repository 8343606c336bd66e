package gov.ice.isaa.reporting;

import gov.ice.isaa.agreement.AgreementAccess;
import gov.ice.isaa.agreement.InForce;
import gov.ice.isaa.maintenance.Outcome;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.SqlFilter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the biennial reviews stood on a date, read by a cursor (MA-01, MA-06). Runs inside the caller's transaction. */
@Component
class AuditRows implements ReportRows {

    /** An agreement for which nobody planned a review is held to the one it owes: two years after it took effect. */
    private static final String LISTED = """
            WITH reviewed AS (
                SELECT a.id, a.number, a.title, a.marking, a.party_names, a.program_office, {in force} AS in_force,
                       COALESCE(r.due_on, a.next_review_on, CAST(a.effective_on + INTERVAL '2 years' AS date)) AS due_on,
                       CASE WHEN r.done_on <= :asOf THEN r.done_on END AS done_on,
                       CASE WHEN r.done_on <= :asOf THEN r.outcome END AS outcome,
                       CASE WHEN r.done_on <= :asOf THEN r.findings ELSE '' END AS findings,
                       r.done_on <= :asOf AND NOT (r.supports_mission AND r.terms_consistent AND r.parties_adhere
                                                   AND r.training_current AND r.reporting_valid) AS answered_no
                FROM agreement a LEFT JOIN maintenance_review r ON r.agreement_id = a.id
                WHERE a.effective_on <= :asOf AND %s),
            listed AS (
                SELECT *,
                       CASE WHEN done_on > due_on THEN 'DONE_LATE'
                            WHEN done_on IS NOT NULL THEN 'DONE'
                            WHEN due_on < :asOf THEN 'OVERDUE'
                            WHEN due_on <= CAST(:asOf AS date) + 90 THEN 'DUE'
                            ELSE 'LATER' END AS standing
                FROM reviewed
                WHERE done_on > CAST(:asOf AS date) - INTERVAL '2 years'
                   OR (done_on IS NULL AND in_force))
            """.replace("{in force}", InForce.on(":asOf"));

    private static final int FETCH = 500;

    private final JdbcClient jdbc;
    private final AgreementAccess access;

    AuditRows(JdbcClient jdbc, AgreementAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.MAINTENANCE_AUDIT;
    }

    @Override
    public List<String> markings(ReportRequest request, Person person) {
        return query(request, person, "SELECT DISTINCT marking FROM listed")
                .query(String.class)
                .list();
    }

    @Override
    public String summary(ReportRequest request, Person person) {
        return query(request, person, "SELECT " + Counts.COLUMNS + " FROM listed")
                .query((row, index) -> {
                    Counts all = Counts.of(row);
                    return String.format(
                            Locale.US,
                            "Agreements in force: %,d. Reviews done in two years: %,d, with findings: %,d. Due within 90"
                                    + " days: %,d. Overdue: %,d.",
                            all.inForce(),
                            all.done(),
                            all.withFindings(),
                            all.due(),
                            all.overdue());
                })
                .single();
    }

    @Override
    public Stream<Record> counts(ReportRequest request, Person person) {
        return query(
                request,
                person,
                "SELECT program_office, " + Counts.COLUMNS
                        + " FROM listed GROUP BY program_office ORDER BY program_office")
                .query((row, index) -> (Record) Counts.of(row)
                        .line(Office.valueOf(row.getString("program_office")).title()))
                .stream();
    }

    @Override
    public Stream<Record> rows(ReportRequest request, Person person) {
        return query(request, person, """
                        SELECT * FROM listed WHERE standing <> 'LATER'
                        ORDER BY program_office, array_position(ARRAY['OVERDUE', 'DUE', 'DONE_LATE', 'DONE'], standing),
                                 due_on, number""")
                .withFetchSize(FETCH)
                .query((row, index) -> (Record) row(row, request.asOf()))
                .stream();
    }

    private JdbcClient.StatementSpec query(ReportRequest request, Person person, String select) {
        SqlFilter filter = request.filter().and(access.visibleTo(person));
        return jdbc.sql(LISTED.formatted(filter.sql()) + select)
                .params(filter.parameters())
                .param("asOf", request.asOf());
    }

    private static AuditRow row(ResultSet row, LocalDate asOf) throws SQLException {
        String office = Office.valueOf(row.getString("program_office")).title();
        LocalDate due = row.getObject("due_on", LocalDate.class);
        String outcome = row.getString("outcome");
        return new AuditRow(
                office,
                office,
                row.getString("number"),
                row.getString("title"),
                row.getString("party_names"),
                AgencyTime.shortDate(due),
                AgencyTime.shortDate(row.getObject("done_on", LocalDate.class)),
                standing(row.getString("standing"), asOf.toEpochDay() - due.toEpochDay()),
                outcome == null ? "" : Outcome.valueOf(outcome).decided(),
                row.getString("findings"));
    }

    private static String standing(String standing, long daysPast) {
        return switch (standing) {
            case "OVERDUE" ->
                daysPast == 1 ? "Overdue by 1 day" : String.format(Locale.US, "Overdue by %,d days", daysPast);
            case "DUE" ->
                daysPast == 0 ? "Due that day" : daysPast == -1 ? "Due in 1 day" : "Due in " + -daysPast + " days";
            case "DONE_LATE" -> "Done late";
            default -> "Done";
        };
    }

    /** The counts of an office, or of all. */
    private record Counts(long inForce, long done, long due, long overdue, long withFindings, long onTime) {

        static final String COLUMNS = """
                count(DISTINCT id) FILTER (WHERE in_force) AS in_force,
                count(*) FILTER (WHERE standing IN ('DONE', 'DONE_LATE')) AS done,
                count(*) FILTER (WHERE standing = 'DUE') AS due,
                count(*) FILTER (WHERE standing = 'OVERDUE') AS overdue,
                count(*) FILTER (WHERE answered_no) AS with_findings,
                count(*) FILTER (WHERE standing = 'DONE') AS on_time""";

        static Counts of(ResultSet row) throws SQLException {
            return new Counts(
                    row.getLong("in_force"),
                    row.getLong("done"),
                    row.getLong("due"),
                    row.getLong("overdue"),
                    row.getLong("with_findings"),
                    row.getLong("on_time"));
        }

        AuditCount line(String office) {
            return new AuditCount(
                    "counts",
                    "Summary",
                    office,
                    number(inForce),
                    number(done),
                    number(due),
                    number(overdue),
                    number(withFindings),
                    done == 0 ? "–" : Math.round(100.0 * onTime / done) + "%");
        }

        private static String number(long count) {
            return String.format(Locale.US, "%,d", count);
        }
    }
}
