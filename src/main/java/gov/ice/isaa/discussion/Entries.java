package gov.ice.isaa.discussion;

import gov.ice.isaa.policy.Office;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

/** The entries of threads: added, never changed; later wordings stand beside them. */
@Component
class Entries {

    /** Every entry as it reads now. */
    private static final String AS_THEY_READ = """
            SELECT e.*, r.revised_at, CASE WHEN r.entry_id IS NULL THEN e.body ELSE r.body END AS words,
                   CASE WHEN r.entry_id IS NULL THEN e.rich ELSE r.rich END AS written
            FROM comment_entry e
            LEFT JOIN LATERAL (SELECT * FROM comment_revision r WHERE r.entry_id = e.id
                               ORDER BY r.number DESC LIMIT 1) r ON true
            """;

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the entry. The token of the browser's attempt is unique for each account. */
    void add(UUID threadId, Entry entry, UUID token) {
        jdbc.sql("""
                INSERT INTO comment_entry (id, thread_id, number, kind, office, author_account, author_name, body,
                                           rich, disposition, posted_at, token, outsider)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb), ?, ?, ?, ?)""")
                .params(
                        entry.id(),
                        threadId,
                        entry.number(),
                        entry.kind().name(),
                        entry.office().name())
                .params(entry.account(), entry.author(), entry.body())
                .param(rich(entry.said()))
                .param(name(entry.disposition()))
                .params(OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC), token)
                .param(entry.outsider())
                .update();
        addMentions(entry.id(), entry.said());
    }

    /** Gives the entry other words, or none. */
    void revise(Entry entry, CommentBody words, Instant now, UUID token) {
        jdbc.sql("""
                INSERT INTO comment_revision (entry_id, number, body, rich, revised_at, token)
                SELECT :entry, count(*) + 1, :body, CAST(:rich AS jsonb), :at, :token
                FROM comment_revision WHERE entry_id = :entry""")
                .param("entry", entry.id())
                .param("body", words.text())
                .param("rich", rich(words))
                .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("token", token)
                .update();
        addMentions(entry.id(), words);
    }

    /** Whether this attempt to change an entry was already written. */
    boolean revisedBy(UUID token) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM comment_revision WHERE token = ?)")
                .param(token)
                .query(Boolean.class)
                .single();
    }

    /** How the entry read before, oldest first, without how it reads now. */
    List<Wording> before(Entry entry) {
        List<Wording> all = jdbc.sql("""
                SELECT body, rich, posted_at AS at, 0 AS number FROM comment_entry WHERE id = :entry
                UNION ALL SELECT body, rich, revised_at, number FROM comment_revision WHERE entry_id = :entry
                ORDER BY number""")
                .param("entry", entry.id())
                .query((row, i) -> new Wording(
                        said(row.getString("rich"), row.getString("body")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
        return all.subList(0, all.size() - 1);
    }

    /** Whom a wording names is told of it; that a later one does not changes nothing of it. */
    private void addMentions(UUID entryId, CommentBody words) {
        for (CommentBody.Mention mention : words.mentions()) {
            jdbc.sql("INSERT INTO comment_mention (entry_id, office, account) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                    .param(entryId)
                    .param(mention instanceof CommentBody.Mention.OfOffice(Office office) ? office.name() : null)
                    .param(mention instanceof CommentBody.Mention.OfPerson(String account) ? account : null)
                    .update();
        }
    }

    /** The words as JSON, where plain text does not say it all. */
    private static @Nullable String rich(CommentBody words) {
        return words.isPlain() ? null : CommentJson.write(words).toString();
    }

    private static CommentBody said(@Nullable String rich, String body) {
        return rich == null ? CommentBody.plain(body) : CommentJson.read(rich);
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
                .sql(AS_THEY_READ + """
                JOIN comment_thread t ON t.id = e.thread_id
                WHERE t.agreement_id = ? ORDER BY t.id, e.number""")
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
        return jdbc.sql(AS_THEY_READ + "WHERE e.thread_id = ? ORDER BY e.number")
                .param(threadId)
                .query((row, i) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String disposition = row.getString("disposition");
        OffsetDateTime revised = row.getObject("revised_at", OffsetDateTime.class);
        return new Entry(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                Entry.Kind.valueOf(row.getString("kind")),
                Office.valueOf(row.getString("office")),
                row.getString("author_account"),
                row.getString("author_name"),
                row.getString("outsider"),
                said(row.getString("written"), row.getString("words")),
                disposition == null ? null : Disposition.valueOf(disposition),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                revised == null ? null : revised.toInstant());
    }

    private static @Nullable String name(@Nullable Disposition disposition) {
        return disposition == null ? null : disposition.name();
    }
}
