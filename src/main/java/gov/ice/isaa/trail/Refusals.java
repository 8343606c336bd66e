package gov.ice.isaa.trail;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps a record of what somebody asked for without being the one who may. Its transactions run beside those of the
 * callers, who hold a connection of the portal's pool already: it has a few of its own, so that however many are refused
 * at once, none waits for a connection that only another of them could give back.
 */
@Component
public class Refusals implements AutoCloseable {

    private static final int CONNECTIONS = 2;

    private final HikariDataSource connections = new HikariDataSource();
    private final TransactionTemplate transaction;
    private final Trail trail;

    Refusals(JdbcConnectionDetails database) {
        connections.setPoolName("refusals");
        connections.setJdbcUrl(database.getJdbcUrl());
        connections.setUsername(database.getUsername());
        connections.setPassword(database.getPassword());
        connections.setMaximumPoolSize(CONNECTIONS);
        connections.setMinimumIdle(0);
        connections.addDataSourceProperty("logServerErrorDetail", "false");
        transaction = new TransactionTemplate(new DataSourceTransactionManager(connections));
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        trail = new PostgresTrail(new JdbcTemplate(connections));
    }

    /**
     * Records the attempt in a transaction of its own, because the caller's is about to roll back, and returns what the
     * caller throws.
     *
     * @param action what was asked for, such as {@code clearance.decide}
     * @param subject what it was asked of, such as an agreement number
     */
    public AccessDeniedException refuse(String action, String subject) {
        transaction.executeWithoutResult(
                status -> trail.append(TrailEvent.of("access.refused", subject).with("asked", action)));
        return new AccessDeniedException("This is for somebody else to do.");
    }

    @Override
    public void close() {
        connections.close();
    }
}
