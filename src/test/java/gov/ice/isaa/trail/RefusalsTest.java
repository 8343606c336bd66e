package gov.ice.isaa.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.support.Acting;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

@PortalTest
class RefusalsTest {

    @Autowired
    Refusals refusals;

    @Autowired
    TrailRecords records;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource pool;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void a_refusal_is_recorded_although_the_work_it_ends_is_rolled_back() {
        transaction.executeWithoutResult(status -> {
            refusals.refuse("agreement.read", subject);
            status.setRollbackOnly();
        });

        assertThat(records.find(TrailFilter.subject(subject), 0, 10))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.action()).isEqualTo("access.refused");
                    assertThat(record.account()).isEqualTo(Acting.PORTAL.account());
                    assertThat(record.facts()).containsEntry("asked", "agreement.read");
                });
    }

    /** Everybody holds a connection before the first is refused, so that none is left for the refusals. */
    @Test
    @Timeout(25)
    void as_many_refusals_at_once_as_the_pool_has_connections_do_not_wait_for_each_other() throws Exception {
        int everybody = connections();
        CyclicBarrier all = new CyclicBarrier(everybody);
        Callable<AccessDeniedException> refused = () -> transaction.execute(status -> {
            jdbc.sql("SELECT 1").query(Integer.class).single();
            meet(all);
            return refusals.refuse("agreement.read", subject);
        });

        try (var threads = Executors.newFixedThreadPool(everybody)) {
            List<Future<AccessDeniedException>> done = threads.invokeAll(
                    Stream.generate(() -> refused).limit(everybody).toList());
            for (Future<AccessDeniedException> each : done) {
                assertThat(each.get()).isNotNull();
            }
        }

        assertThat(records.find(TrailFilter.subject(subject), 0, 100)).hasSize(everybody);
    }

    private int connections() throws SQLException {
        return pool.unwrap(HikariDataSource.class).getMaximumPoolSize();
    }

    private static void meet(CyclicBarrier all) {
        try {
            all.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
