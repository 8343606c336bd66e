package gov.ice.isaa.intake;

import gov.ice.isaa.policy.Determination;
import gov.ice.isaa.support.StoredJson;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The determinations of requests, appended and never changed. */
@Component
class DeterminationLog {

    private final JdbcClient jdbc;

    DeterminationLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Appends beside the earlier ones; the caller holds the request's lock. */
    RecordedDetermination append(UUID request, Determination determination, String account, Instant now) {
        int sequence = jdbc.sql("SELECT count(*) + 1 FROM request_determination WHERE request_id = ?")
                .param(request)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        INSERT INTO request_determination
                            (id, request_id, sequence, decided_at, decided_by, rules_version, outcome, facts, result)
                        VALUES (:id, :request, :sequence, :at, :by, :rules, :outcome, :facts::jsonb, :result::jsonb)""")
                .param("id", UUID.randomUUID())
                .param("request", request)
                .param("sequence", sequence)
                .param("at", Timestamp.from(now))
                .param("by", account)
                .param("rules", determination.rulesVersion())
                .param("outcome", determination.outcome().name())
                .param("facts", StoredJson.write(determination.facts()))
                .param("result", StoredJson.write(determination))
                .update();
        return new RecordedDetermination(sequence, now, account, determination);
    }

    /** All determinations of the request, the latest first. */
    List<RecordedDetermination> of(UUID request) {
        return latest(request, Integer.MAX_VALUE);
    }

    Optional<RecordedDetermination> latest(UUID request) {
        return latest(request, 1).stream().findFirst();
    }

    private List<RecordedDetermination> latest(UUID request, int most) {
        return jdbc.sql("""
                        SELECT sequence, decided_at, decided_by, result FROM request_determination
                        WHERE request_id = ? ORDER BY sequence DESC LIMIT ?""")
                .param(request)
                .param(most)
                .query((row, index) -> new RecordedDetermination(
                        row.getInt("sequence"),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getString("decided_by"),
                        StoredJson.read(row.getString("result"), Determination.class)))
                .list();
    }
}
