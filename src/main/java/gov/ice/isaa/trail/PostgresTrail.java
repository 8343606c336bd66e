package gov.ice.isaa.trail;

import gov.ice.isaa.support.Acting;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The trail in PostgreSQL. A record is announced at once and chained by the database as the transaction commits, so that
 * writers stand in line only for their commits.
 */
@Component
class PostgresTrail implements Trail {

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_FACT = 4000;
    private static final String APPEND = "SELECT trail.append(?, ?, ?, ?, ?, ?), " + SharedFlush.LATER;

    private final JdbcOperations jdbc;

    PostgresTrail(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void append(TrailEvent event) {
        append(Acting.now(), event);
    }

    @Override
    public void append(Acting acting, TrailEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A trail record is written in the transaction of the change it tells of.");
        }
        SharedFlush.atTheEnd(jdbc);
        jdbc.query(
                APPEND,
                statement -> {
                    statement.setString(1, storable(acting.account()));
                    statement.setString(2, acting.roles());
                    statement.setString(3, event.action());
                    statement.setString(4, shortened(storable(event.subject()), LONGEST_SUBJECT));
                    statement.setObject(5, event.facts().keySet().toArray(String[]::new));
                    statement.setObject(6, values(event.facts()));
                },
                row -> {});
    }

    private static String[] values(Map<String, String> facts) {
        return facts.values().stream()
                .map(value -> shortened(storable(value), LONGEST_FACT))
                .toArray(String[]::new);
    }

    /** PostgreSQL keeps no NUL character; hostile input must not be able to suppress its own record. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
