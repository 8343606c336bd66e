package gov.ice.isaa.reporting;

import gov.ice.isaa.agreement.AgreementAccess;
import gov.ice.isaa.agreement.AgreementType;
import gov.ice.isaa.agreement.InForce;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.SqlFilter;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The inventory as of a date, read from the agreements by a cursor (MA-09). Runs inside the caller's transaction. */
@Component
class InventoryRows implements ReportRows {

    /**
     * Which Executive Agents answer for which category (CA-02…05). An agreement stands once under each pair; where none
     * fits, as for ICE security (CA-06), under its first. Of a date before the phase of today began, only the dates tell
     * how it stood.
     */
    private static final String LISTED = """
            WITH listed AS (
                SELECT a.id, a.number, a.title, a.type, a.marking, a.party_names, a.information, a.categories,
                       a.executive_agents, a.effective_on, a.expires_on,
                       COALESCE(pair.agent, a.executive_agents[1], '') AS agent,
                       COALESCE(pair.category, a.categories[1], '') AS category,
                       CASE WHEN {in force} OR a.effective_on > :asOf THEN
                       COALESCE((SELECT min(r.due_on) FROM maintenance_review r
                                 WHERE r.agreement_id = a.id AND (r.done_on IS NULL OR r.done_on > :asOf)),
                                a.next_review_on) END AS next_review_on,
                       CASE WHEN {in force} THEN 'IN_FORCE'
                            WHEN a.ended_on <= :asOf THEN a.phase
                            WHEN a.effective_on <= :asOf THEN 'EXPIRED'
                            WHEN a.phase_since > :asOf THEN 'BEFORE'
                            WHEN a.phase = 'IN_FORCE' THEN 'SIGNED'
                            ELSE a.phase END AS standing
                FROM agreement a
                LEFT JOIN LATERAL (
                    SELECT p.agent, p.category
                    FROM (VALUES ('HSI', 'LAW_ENFORCEMENT'), ('ERO', 'LAW_ENFORCEMENT'), ('HSI', 'HOMELAND_SECURITY'),
                                 ('ERO', 'IMMIGRATION_ADMINISTRATION'), ('MA', 'BUSINESS_OPERATIONS')) p(agent, category)
                    WHERE p.agent = ANY(a.executive_agents) AND p.category = ANY(a.categories)) pair ON TRUE
                WHERE LEAST(a.opened_on, a.effective_on) <= :asOf AND %s)
            """.replace("{in force}", InForce.on(":asOf"));

    private static final String SHOWN = """
             FROM listed WHERE (CAST(:shownAgent AS text) IS NULL OR agent = :shownAgent)
                           AND (CAST(:shownCategory AS text) IS NULL OR category = :shownCategory)
            """;

    private static final String ORDER = """
             array_position(ARRAY['HSI', 'ERO', 'MA'], agent),
             array_position(ARRAY['LAW_ENFORCEMENT', 'HOMELAND_SECURITY', 'IMMIGRATION_ADMINISTRATION',
                                  'BUSINESS_OPERATIONS'], category)
            """;

    private static final int FETCH = 500;

    private final JdbcClient jdbc;
    private final AgreementAccess access;

    InventoryRows(JdbcClient jdbc, AgreementAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.INVENTORY;
    }

    @Override
    public List<String> markings(ReportRequest request, Person person) {
        return query(request, person, "SELECT DISTINCT marking" + SHOWN)
                .query(String.class)
                .list();
    }

    @Override
    public String summary(ReportRequest request, Person person) {
        return query(
                        request,
                        person,
                        "SELECT count(DISTINCT id) AS listed,"
                                + " count(DISTINCT id) FILTER (WHERE standing = 'IN_FORCE') AS in_force" + SHOWN)
                .query((row, index) -> String.format(
                        Locale.US,
                        "Agreements: %,d, of which in force: %,d. One with several categories stands under each of them.",
                        row.getLong("listed"),
                        row.getLong("in_force")))
                .single();
    }

    @Override
    public Stream<Record> counts(ReportRequest request, Person person) {
        return query(
                request,
                person,
                "SELECT agent, category, count(*) AS listed,"
                        + " count(*) FILTER (WHERE standing = 'IN_FORCE') AS in_force" + SHOWN
                        + " GROUP BY agent, category ORDER BY " + ORDER)
                .query((row, index) -> (Record) new InventoryCount(
                        "counts",
                        "Summary",
                        agent(row.getString("agent")),
                        category(row.getString("category")),
                        String.format(Locale.US, "%,d", row.getLong("listed")),
                        String.format(Locale.US, "%,d", row.getLong("in_force"))))
                .stream();
    }

    @Override
    public Stream<Record> rows(ReportRequest request, Person person) {
        return query(request, person, "SELECT *" + SHOWN + " ORDER BY " + ORDER + ", number")
                .withFetchSize(FETCH)
                .query((row, index) -> (Record) row(row))
                .stream();
    }

    private JdbcClient.StatementSpec query(ReportRequest request, Person person, String select) {
        SqlFilter filter = request.filter().and(access.visibleTo(person));
        return jdbc.sql(LISTED.formatted(filter.sql()) + select)
                .params(filter.parameters())
                .param("asOf", request.asOf())
                .param(
                        "shownAgent",
                        request.executiveAgent() == null
                                ? null
                                : request.executiveAgent().name())
                .param(
                        "shownCategory",
                        request.category() == null ? null : request.category().name());
    }

    private static InventoryRow row(ResultSet row) throws SQLException {
        String heading = agent(row.getString("agent")) + " · " + category(row.getString("category"));
        return new InventoryRow(
                heading,
                heading,
                row.getString("number"),
                row.getString("title"),
                type(AgreementType.valueOf(row.getString("type"))),
                row.getString("party_names"),
                names(row.getArray("categories"), InventoryRows::category),
                names(
                        row.getArray("executive_agents"),
                        name -> ExecutiveAgent.valueOf(name).shortName()),
                standing(row.getString("standing")),
                AgencyTime.shortDate(row.getObject("effective_on", LocalDate.class)),
                AgencyTime.shortDate(row.getObject("expires_on", LocalDate.class)),
                AgencyTime.shortDate(row.getObject("next_review_on", LocalDate.class)),
                row.getString("information"));
    }

    /** As short as the column; the usual kinds are known by their letters. */
    private static String type(AgreementType type) {
        return switch (type) {
            case MOU, MOA, MOC, LOI -> type.name();
            case PILOT -> "Pilot";
            case OTHER -> "Other";
        };
    }

    private static String standing(String standing) {
        return switch (standing) {
            case "BEFORE" -> "Not yet in force";
            case "SIGNED" -> "Signed, not yet effective";
            default -> Phase.valueOf(standing).title();
        };
    }

    private static String agent(String name) {
        return name.isEmpty()
                ? "No Executive Agent"
                : ExecutiveAgent.valueOf(name).office().title();
    }

    private static String category(String name) {
        return name.isEmpty() ? "No category" : Category.valueOf(name).title();
    }

    private static String names(Array array, Function<String, String> shown) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(shown).collect(Collectors.joining("; "));
    }
}
