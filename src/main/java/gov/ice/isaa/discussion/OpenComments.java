package gov.ice.isaa.discussion;

import gov.ice.isaa.support.SqlFilter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Comments that wait for a disposition, counted across agreements, each time in one query. Callers narrow the agreements to
 * those the person may see.
 */
@Component
@Transactional(readOnly = true)
public class OpenComments {

    /** The other party speaks through an office, which is not the one that asks. */
    private static final String ORIGIN = "CASE WHEN said.outsider IS NULL THEN t.office ELSE 'OTHER_PARTY' END";

    private static final String COUNTS =
            "count(*) AS open_comments, count(*) FILTER (WHERE t.kind = 'CONCERN') AS blocking";

    private static final String WAITING = """
             FROM comment_thread t
            JOIN comment_entry said ON said.thread_id = t.id AND said.number = 1
            JOIN agreement a ON a.id = t.agreement_id
            WHERE t.state = 'OPEN' AND t.kind <> 'NOTE' AND a.phase IN ('NEGOTIATION', 'DEVELOPMENT', 'CLEARANCE')
              AND (CAST(:origin AS text) IS NULL OR %s = :origin) AND (NOT :blocking OR t.kind = 'CONCERN') AND (%s)
            """;

    private final JdbcClient jdbc;

    OpenComments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The counts of each office that has any, in the order of the offices.
     *
     * @param agreements a condition on {@code isaa.agreement a}
     */
    public List<OfficeCount> byOffice(SqlFilter agreements) {
        return waiting(ORIGIN + " AS origin, " + COUNTS, agreements, CommentQuery.ALL, "GROUP BY 1")
                .query((row, i) -> count(row))
                .stream()
                .sorted((one, other) -> one.origin().compareTo(other.origin()))
                .toList();
    }

    /** One page of the agreements with open comments that are asked for: those that are blocked first, then by number. */
    public List<WaitingDraft> drafts(SqlFilter agreements, CommentQuery query, int offset, int limit) {
        return waiting(
                        "a.number, a.title, " + COUNTS,
                        agreements,
                        query,
                        "GROUP BY a.number, a.title ORDER BY count(*) FILTER (WHERE t.kind = 'CONCERN') > 0 DESC, a.number"
                                + " OFFSET :offset LIMIT :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, i) -> new WaitingDraft(
                        row.getString("number"),
                        row.getString("title"),
                        row.getLong("open_comments"),
                        row.getLong("blocking")))
                .list();
    }

    /** How many agreements have open comments that are asked for. */
    public int countDrafts(SqlFilter agreements, CommentQuery query) {
        return waiting("count(DISTINCT a.id)", agreements, query, "")
                .query(Integer.class)
                .single();
    }

    /** The counts of every agreement with open comments, office by office, in the order of the numbers. */
    List<OfficesWaiting> officesByDraft(SqlFilter agreements) {
        Map<String, OfficesWaiting> drafts = new LinkedHashMap<>();
        waiting(
                        "a.number, a.title, " + ORIGIN + " AS origin, " + COUNTS,
                        agreements,
                        CommentQuery.ALL,
                        "GROUP BY a.number, a.title, 3 ORDER BY a.number")
                .query((ResultSet row) -> {
                    String title = row.getString("title");
                    drafts.computeIfAbsent(
                                    row.getString("number"),
                                    number -> new OfficesWaiting(number, title, new ArrayList<>()))
                            .offices()
                            .add(count(row));
                });
        return List.copyOf(drafts.values());
    }

    /** One agreement's open comments, office by office. */
    record OfficesWaiting(String number, String title, List<OfficeCount> offices) {}

    private StatementSpec waiting(String columns, SqlFilter agreements, CommentQuery query, String order) {
        return jdbc.sql("SELECT " + columns + WAITING.formatted(ORIGIN, agreements.sql()) + order)
                .params(agreements.parameters())
                .param("origin", query.origin() == null ? null : query.origin().key())
                .param("blocking", query.blocking());
    }

    private static OfficeCount count(ResultSet row) throws SQLException {
        return new OfficeCount(
                Origin.named(row.getString("origin")).orElseThrow(),
                row.getLong("open_comments"),
                row.getLong("blocking"));
    }
}
