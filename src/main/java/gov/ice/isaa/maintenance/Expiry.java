package gov.ice.isaa.maintenance;

import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.EndReason;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Ends agreements whose end date has come (MA-07). Every node looks once an hour, so that a portal that was down at
 * midnight still does it on the day; a row is locked by the node that ends it, and passed over by the others.
 */
@Component
class Expiry {

    private static final Logger log = LoggerFactory.getLogger(Expiry.class);

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Agreements agreements;
    private final AgencyTime time;
    private final Trail trail;
    private final Live live;

    Expiry(
            JdbcClient jdbc,
            TransactionOperations transaction,
            Agreements agreements,
            AgencyTime time,
            Trail trail,
            Live live) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.agreements = agreements;
        this.time = time;
        this.trail = trail;
        this.live = live;
    }

    @Scheduled(cron = "${isaa.maintenance.expire-at:0 1 * * * *}")
    void endWhatIsDue() {
        jdbc.sql("SELECT id FROM agreement WHERE phase = 'IN_FORCE' AND expires_on <= :today ORDER BY expires_on, id")
                .param("today", time.today())
                .query(UUID.class)
                .list()
                .forEach(this::end);
    }

    /** One agreement, one transaction: what keeps one from ending keeps no other. */
    private void end(UUID id) {
        try {
            transaction.executeWithoutResult(status -> jdbc.sql("""
                            SELECT number, expires_on FROM agreement
                            WHERE id = :id AND phase = 'IN_FORCE' AND expires_on <= :today
                            FOR UPDATE SKIP LOCKED""")
                    .param("id", id)
                    .param("today", time.today())
                    .query((row, number) ->
                            new Due(row.getString("number"), row.getObject("expires_on", LocalDate.class)))
                    .optional()
                    .ifPresent(due -> end(id, due)));
        } catch (RuntimeException e) {
            log.error("The agreement {} could not be ended on its date", id, e);
        }
    }

    private void end(UUID id, Due due) {
        agreements.end(id, EndReason.EXPIRED, due.endsOn());
        trail.append(TrailEvent.of("agreement.expired", due.number()).with("endedOn", due.endsOn()));
        live.publish(Agreements.topic(id), "expired");
    }

    private record Due(String number, LocalDate endsOn) {}
}
