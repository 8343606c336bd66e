package gov.ice.isaa.discussion;

import gov.ice.isaa.policy.Office;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries of threads: added, never changed. */
@Component
class Entries {

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the entry. The token of the browser's attempt is unique for each account. */
    void add(UUID threadId, Entry entry, UUID token) {
        jdbc.sql("""
                INSERT INTO comment_entry (id, thread_id, number, kind, office, author_account, author_name, body,
                                           disposition, posted_at, token, outsider)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        entry.id(),
                        threadId,
                        entry.number(),
                        entry.kind().name(),
                        entry.office().name())
                .params(entry.account(), entry.author(), entry.body())
                .param(name(entry.disposition()))
                .params(OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC), token)
                .param(entry.outsider())
                .update();
    }

    /** The thread that this attempt was already written to. */
    Optional<UUID> threadOf(String account, UUID token) {
        return jdbc.sql("SELECT thread_id FROM comment_entry WHERE author_account = ? AND token = ?")
                .params(account, token)
                .query(UUID.class)
                .optional();
    }

    /** The entries of all threads of a draft, in order, by thread. */
    Map<UUID, List<Entry>> ofDraft(UUID agreementId) {
        return jdbc
                .sql("""
                SELECT e.* FROM comment_entry e JOIN comment_thread t ON t.id = e.thread_id
                WHERE t.agreement_id = ? ORDER BY t.number, e.number""")
                .param(agreementId)
                .query((row, i) -> Map.entry(row.getObject("thread_id", UUID.class), entry(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The entries of one thread, in order. */
    List<Entry> ofThread(UUID threadId) {
        return jdbc.sql("SELECT * FROM comment_entry WHERE thread_id = ? ORDER BY number")
                .param(threadId)
                .query((row, i) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String disposition = row.getString("disposition");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                Entry.Kind.valueOf(row.getString("kind")),
                Office.valueOf(row.getString("office")),
                row.getString("author_account"),
                row.getString("author_name"),
                row.getString("outsider"),
                row.getString("body"),
                disposition == null ? null : Disposition.valueOf(disposition),
                row.getObject("posted_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable String name(@Nullable Disposition disposition) {
        return disposition == null ? null : disposition.name();
    }
}
