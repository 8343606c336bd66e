package gov.ice.isaa.discussion;

import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.people.CurrentUser;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the current person has read in each thread, on whatever computer. */
@Service
@Transactional
public class Reading {

    private final Agreements agreements;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;

    Reading(Agreements agreements, CurrentUser currentUser, JdbcClient jdbc) {
        this.agreements = agreements;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    /** The number of the last entry read, by thread; threads never looked at are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> soFar(UUID agreementId) {
        Map<UUID, Integer> read = new HashMap<>();
        jdbc.sql("""
                SELECT r.thread_id, r.entry FROM comment_read r JOIN comment_thread t ON t.id = r.thread_id
                WHERE r.account = ? AND t.agreement_id = ?""").params(currentUser.require().account(), agreementId).query(row -> {
            read.put(row.getObject("thread_id", UUID.class), row.getInt("entry"));
        });
        return read;
    }

    /** Has read these threads up to these entries. Threads of other agreements, and entries that are not there, count for nothing. */
    public void upTo(UUID agreementId, Map<UUID, Integer> entries) {
        agreements.guardVisible(agreementId);
        jdbc.sql("""
                INSERT INTO comment_read (account, thread_id, entry)
                SELECT ?, t.id, least(r.entry, t.last_entry)
                FROM unnest(?, ?) AS r (thread_id, entry) JOIN comment_thread t ON t.id = r.thread_id
                WHERE t.agreement_id = ? AND r.entry > 0
                ORDER BY t.id
                ON CONFLICT (account, thread_id) DO UPDATE SET entry = greatest(comment_read.entry, excluded.entry)""")
                .params(
                        currentUser.require().account(),
                        entries.keySet().toArray(UUID[]::new),
                        entries.values().toArray(Integer[]::new),
                        agreementId)
                .update();
    }
}
