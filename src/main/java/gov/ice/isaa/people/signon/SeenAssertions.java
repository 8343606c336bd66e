package gov.ice.isaa.people.signon;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The assertions accepted until they expire, on all nodes. */
@Component
class SeenAssertions {

    private final JdbcClient jdbc;
    private final Clock clock;

    SeenAssertions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Remembers the assertion until it can no longer be valid. Throws {@link Refusal} when it was accepted before. */
    @Transactional
    public void accept(String issuer, String assertionId, Instant expiresAt) {
        jdbc.sql("DELETE FROM seen_assertion WHERE expires_at < :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        int added = jdbc.sql("""
                        INSERT INTO seen_assertion (issuer, assertion_id, expires_at)
                        VALUES (:issuer, :id, :expires) ON CONFLICT DO NOTHING
                        """)
                .param("issuer", issuer)
                .param("id", assertionId)
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        Refusal.unless(added == 1, Reason.REPLAYED);
    }
}
