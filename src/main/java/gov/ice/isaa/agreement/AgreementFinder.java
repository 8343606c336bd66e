package gov.ice.isaa.agreement;

import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.SqlFilter;
import gov.ice.isaa.support.database.PlannedForValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds agreements, the newest number first. A planner cannot know which words and conditions go together, and either way
 * is slow where it guesses wrong: so it is first looked among the newest numbers. Where those do not fill the page, what
 * they held says how many more would, and through everything is only looked where that is quicker.
 */
@Component
public class AgreementFinder {

    private static final int NEWEST = 2_000;

    /** Walking through so many newest numbers takes as long as fetching what the index knows of everything. */
    private static final int MOST_WALKED = 10_000;

    private static final String AMONG_NEWEST = """
            WITH found AS (
                SELECT a.id, a.number
                FROM (SELECT a.* FROM agreement a WHERE (%1$s) ORDER BY a.number DESC LIMIT %3$d) a
                WHERE (%2$s))
            """;

    /** Materialized, so that the planner does not walk the numbers in the hope of meeting enough matches early. */
    private static final String AMONG_ALL = """
            WITH found AS MATERIALIZED (SELECT a.id, a.number FROM agreement a WHERE (%1$s) AND (%2$s))
            """;

    private static final String PAGE = """
            SELECT a.*, (SELECT m.number FROM agreement m WHERE m.id = a.modifies_id) AS modifies,
                   (SELECT m.number FROM agreement m WHERE m.modifies_id = a.id AND m.phase = 'IN_FORCE') AS modified_by
            FROM (SELECT id FROM found ORDER BY number DESC OFFSET :offset LIMIT :limit) page
            JOIN agreement a ON a.id = page.id ORDER BY a.number DESC""";

    private static final String COUNT = "SELECT count(*) FROM (SELECT FROM found LIMIT :limit) counted";

    private final JdbcClient jdbc;
    private final PlannedForValues planned;

    AgreementFinder(JdbcClient jdbc, PlannedForValues planned) {
        this.jdbc = jdbc;
        this.planned = planned;
    }

    /**
     * What is sought.
     *
     * @param words what stands in number, title, parties, information or use, as for a web search; empty for anything
     * @param scope a condition on {@code isaa.agreement a} that an index in the order of numbers serves
     * @param filter every other condition, need to know among them
     */
    public record Sought(String words, SqlFilter scope, SqlFilter filter) {

        private boolean isOneWord() {
            return words.strip().matches("\\S+");
        }
    }

    /** One page of what is found; within a transaction. */
    public List<AgreementRow> page(Sought sought, int offset, int limit) {
        planned.begin();
        List<AgreementRow> rows = page(sought.scope(), asWords(sought), offset, limit);
        boolean partOfAWord =
                rows.isEmpty() && sought.isOneWord() && (offset == 0 || count(sought.scope(), asWords(sought), 1) == 0);
        return partOfAWord ? amongAll(sought.scope(), asPartOfAWord(sought), offset, limit) : rows;
    }

    /** How many are found, up to this many; within a transaction. */
    public int count(Sought sought, int most) {
        planned.begin();
        int found = count(sought.scope(), asWords(sought), most);
        return found == 0 && sought.isOneWord() ? count(sought.scope(), asPartOfAWord(sought), most) : found;
    }

    private List<AgreementRow> page(SqlFilter scope, SqlFilter filter, int offset, int limit) {
        List<AgreementRow> rows = amongNewest(NEWEST, scope, filter, offset, limit);
        if (rows.size() < limit && !rows.isEmpty()) {
            long enough = 5L * NEWEST * (offset + limit) / 4 / (offset + rows.size());
            rows = enough > MOST_WALKED ? List.of() : amongNewest(enough, scope, filter, offset, limit);
        }
        return rows.size() == limit ? rows : amongAll(scope, filter, offset, limit);
    }

    private List<AgreementRow> amongNewest(long newest, SqlFilter scope, SqlFilter filter, int offset, int limit) {
        return page(AMONG_NEWEST.formatted(scope.sql(), filter.sql(), newest), scope, filter, offset, limit);
    }

    private List<AgreementRow> amongAll(SqlFilter scope, SqlFilter filter, int offset, int limit) {
        return page(AMONG_ALL.formatted(scope.sql(), filter.sql()), scope, filter, offset, limit);
    }

    private int count(SqlFilter scope, SqlFilter filter, int most) {
        boolean newestSuffice = most <= NEWEST && count(AMONG_NEWEST, scope, filter, most) == most;
        return newestSuffice ? most : count(AMONG_ALL, scope, filter, most);
    }

    private List<AgreementRow> page(String found, SqlFilter scope, SqlFilter filter, int offset, int limit) {
        return jdbc.sql(found + PAGE)
                .params(parameters(scope, filter))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, index) -> row(row))
                .list();
    }

    private int count(String among, SqlFilter scope, SqlFilter filter, int most) {
        return jdbc.sql(among.formatted(scope.sql(), filter.sql(), NEWEST) + COUNT)
                .params(parameters(scope, filter))
                .param("limit", most)
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> parameters(SqlFilter scope, SqlFilter filter) {
        return scope.and(filter).parameters();
    }

    /** Words, the last of which may be the beginning of one. */
    private static SqlFilter asWords(Sought sought) {
        return sought.words().isBlank()
                ? sought.filter()
                : SqlFilter.of("a.search_vector @@ search_query(:words)", "words", sought.words())
                        .and(sought.filter());
    }

    /** How one word is looked for that no word begins with. */
    private static SqlFilter asPartOfAWord(Sought sought) {
        return SqlFilter.of(
                        "a.search_text ILIKE :pattern",
                        "pattern",
                        "%" + escaped(sought.words().strip()) + "%")
                .and(sought.filter());
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static AgreementRow row(ResultSet row) throws SQLException {
        return new AgreementRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                AgreementType.valueOf(row.getString("type")),
                Phase.valueOf(row.getString("phase")),
                Office.valueOf(row.getString("program_office")),
                Arrays.stream((String[]) row.getArray("executive_agents").getArray())
                        .map(ExecutiveAgent::valueOf)
                        .toList(),
                row.getString("party_names"),
                row.getObject("phase_since", LocalDate.class),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("next_review_on", LocalDate.class),
                row.getString("modifies"),
                row.getString("modified_by"));
    }
}
