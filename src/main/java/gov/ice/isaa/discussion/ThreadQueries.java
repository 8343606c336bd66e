package gov.ice.isaa.discussion;

import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Rule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Threads as pages show them. Whoever calls has asked about need to know. */
@Component
class ThreadQueries {

    private static final String THREADS = """
            SELECT t.*, p.block_id AS place_block, p.start_at, p.end_block_id, p.end_at, p.confidence, p.detached
            FROM comment_thread t
            LEFT JOIN LATERAL (SELECT * FROM comment_place p WHERE p.thread_id = t.id AND p.version <= :version
                               ORDER BY p.version DESC, p.attempt DESC LIMIT 1) p ON true
            """;

    private final JdbcClient jdbc;
    private final Entries entries;

    ThreadQueries(JdbcClient jdbc, Entries entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    /** All threads of the draft, seen beside this version, in the order they were opened. */
    List<ThreadView> ofDraft(UUID agreementId, int version) {
        Map<UUID, List<Entry>> said = entries.ofDraft(agreementId);
        return jdbc.sql(THREADS + "WHERE t.agreement_id = :agreementId ORDER BY t.opened_at, t.number")
                .param("version", version)
                .param("agreementId", agreementId)
                .query((row, i) -> thread(row, said.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    /** One thread, seen beside this version of its draft. */
    Optional<ThreadView> one(UUID threadId, int version) {
        return jdbc.sql(THREADS + "WHERE t.id = :id")
                .param("version", version)
                .param("id", threadId)
                .query((row, i) -> thread(row, entries.ofThread(threadId)))
                .optional();
    }

    /** The numbers of the office's open concerns, in order. */
    List<Integer> openConcerns(UUID agreementId, Office office) {
        return jdbc.sql("""
                SELECT number FROM comment_thread
                WHERE agreement_id = ? AND office = ? AND state = 'OPEN' AND kind = 'CONCERN' ORDER BY number""")
                .params(agreementId, office.name())
                .query(Integer.class)
                .list();
    }

    /** The agreement whose draft the thread belongs to. */
    Optional<UUID> agreementOf(UUID threadId) {
        return jdbc.sql("SELECT agreement_id FROM comment_thread WHERE id = ?")
                .param(threadId)
                .query(UUID.class)
                .optional();
    }

    private static ThreadView thread(ResultSet row, List<Entry> said) throws SQLException {
        String disposition = row.getString("disposition");
        return new ThreadView(
                row.getObject("id", UUID.class),
                row.getObject("agreement_id", UUID.class),
                row.getInt("number"),
                Office.valueOf(row.getString("office")),
                ThreadKind.valueOf(row.getString("kind")),
                row.getString("proposed"),
                row.getString("rule") == null ? null : Rule.valueOf(row.getString("rule")),
                row.getInt("made_on_version"),
                row.getString("section_key"),
                row.getString("quote"),
                row.getString("place_block") == null ? null : Places.place(row, "place_block"),
                ThreadState.valueOf(row.getString("state")),
                disposition == null ? null : Disposition.valueOf(disposition),
                said);
    }
}
