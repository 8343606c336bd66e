package gov.ice.isaa.trail;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Waits for the disk on behalf of a transaction that records something. Such transactions commit one after the other, for
 * each holds the head of the chain; if each also waited for the disk meanwhile, all would wait for all. So the head goes on
 * as soon as the commit is written, and an ordinary commit behind it, which many share, makes everything written so far
 * safe before the caller, or any other listener of the transaction, learns that it is done. The log is written in order: a
 * crash in between takes nothing that was acknowledged, and no record without those after it.
 */
final class SharedFlush implements TransactionSynchronization {

    /** The head of the chain need not wait for the disk; {@link #afterCommit} does. For the transaction alone. */
    static final String LATER = "set_config('synchronous_commit', 'off', true)";

    private static final String NOW = "SELECT pg_logical_emit_message(true, 'trail', '')";

    private final JdbcOperations jdbc;

    private SharedFlush(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the caller's transaction wait once, however many records it appends. */
    static void atTheEnd(JdbcOperations jdbc) {
        if (TransactionSynchronizationManager.getSynchronizations().stream().noneMatch(SharedFlush.class::isInstance)) {
            TransactionSynchronizationManager.registerSynchronization(new SharedFlush(jdbc));
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** @throws org.springframework.dao.DataAccessException when it cannot be known that the change is safe */
    @Override
    public void afterCommit() {
        jdbc.execute((ConnectionCallback<Boolean>) SharedFlush::commit);
    }

    private static boolean commit(Connection connection) throws SQLException {
        boolean commitsAlone = connection.getAutoCommit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            return statement.execute(NOW);
        } finally {
            connection.setAutoCommit(commitsAlone);
        }
    }
}
