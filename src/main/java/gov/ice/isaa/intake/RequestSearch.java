package gov.ice.isaa.intake;

import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.SqlFilter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of requests that the current person may see, page by page, those changed last first. */
@Component
public class RequestSearch {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    RequestSearch(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /** A page of the requests whose number, subject or party holds the text; any status for null. */
    public List<RequestRow> page(String text, @Nullable RequestStatus status, int offset, int limit) {
        SqlFilter filter = filter(text, status);
        return jdbc.sql("""
                        SELECT number, subject, party_name, program_office, status, received_at, changed_at
                        FROM request r WHERE %s
                        ORDER BY changed_at DESC, number DESC LIMIT :limit OFFSET :offset""".formatted(filter.sql()))
                .params(filter.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> new RequestRow(
                        row.getString("number"),
                        row.getString("subject"),
                        row.getString("party_name"),
                        Office.valueOf(row.getString("program_office")),
                        RequestStatus.valueOf(row.getString("status")),
                        row.getTimestamp("received_at").toInstant(),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    /** How many requests {@link #page} finds in all. */
    public int count(String text, @Nullable RequestStatus status) {
        SqlFilter filter = filter(text, status);
        return jdbc.sql("SELECT count(*) FROM request r WHERE " + filter.sql())
                .params(filter.parameters())
                .query(Integer.class)
                .single();
    }

    private SqlFilter filter(String text, @Nullable RequestStatus status) {
        SqlFilter filter = RequestAccess.visibleTo(currentUser.require());
        if (!text.isBlank()) {
            filter = filter.and(SqlFilter.of("r.search_text LIKE :requestText", "requestText", contains(text)));
        }
        if (status != null) {
            filter = filter.and(SqlFilter.of("r.status = :requestStatus", "requestStatus", status.name()));
        }
        return filter;
    }

    private static String contains(String text) {
        String literal = text.strip().toLowerCase(Locale.US).replaceAll("([\\\\%_])", "\\\\$1");
        return "%" + literal + "%";
    }
}
