package gov.ice.isaa.trail;

import com.zaxxer.hikari.HikariDataSource;
import gov.ice.isaa.support.Acting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Several at once who record through the portal's own {@link Trail}, each record in a transaction of its own. */
public final class TrailWriters implements AutoCloseable {

    private final HikariDataSource connections = new HikariDataSource();
    private final ExecutorService threads;
    private final int writers;
    private final TransactionTemplate transaction;
    private final Trail trail;

    public TrailWriters(DataSource database, int writers) {
        this.writers = writers;
        threads = Executors.newFixedThreadPool(writers);
        connections.setDataSource(database);
        connections.setMaximumPoolSize(writers);
        connections.setConnectionTimeout(2_000);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(connections));
        trail = new PostgresTrail(new JdbcTemplate(connections));
    }

    /** Appends that many records by each writer and waits for all of them. */
    public void write(int recordsEach) throws InterruptedException, ExecutionException {
        write(recordsEach, subject -> {});
    }

    /** The same, telling the subject of each record once it is acknowledged, from the writer's thread. */
    void write(int recordsEach, Consumer<String> acknowledged) throws InterruptedException, ExecutionException {
        List<Callable<Void>> work = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            var acting = new Acting("writer-" + writer, "PROGRAM_OFFICER");
            work.add(() -> {
                for (int i = 0; i < recordsEach; i++) {
                    String subject = "ISAA-2026-%04d of %s".formatted(i, acting.account());
                    transaction.executeWithoutResult(status -> trail.append(
                            acting,
                            TrailEvent.of("agreement.moved", subject)
                                    .with("from", "DEVELOPMENT")
                                    .with("to", "CLEARANCE")));
                    acknowledged.accept(subject);
                }
                return null;
            });
        }
        for (Future<Void> done : threads.invokeAll(work)) {
            done.get();
        }
    }

    @Override
    public void close() {
        threads.close();
        connections.close();
    }
}
