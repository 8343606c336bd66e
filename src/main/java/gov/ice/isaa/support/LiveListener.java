package gov.ice.isaa.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * This node's one listening connection, outside the pool. It wakes by NOTIFY, looks for itself every few seconds, and
 * after a lost connection listens again first and reads what it missed second.
 */
@Component
class LiveListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveListener.class);
    private static final int WAIT_MS = 5_000;
    private static final int RETRY_MS = 500;
    private static final String KEPT = "1 hour";
    private static final int LOOKS_BETWEEN_PRUNING = 500;

    private final Live live;
    private final JdbcConnectionDetails database;
    private final LiveCursor cursor = new LiveCursor();
    private volatile @Nullable CountDownLatch stopped;

    LiveListener(Live live, JdbcConnectionDetails database) {
        this.live = live;
        this.database = database;
    }

    /** Takes the position before it returns, so that whatever is published afterwards is delivered. */
    @Override
    public void start() {
        try (Connection connection = connect()) {
            cursor.start(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Live signals cannot be read from the database.", e);
        }
        var stop = new CountDownLatch(1);
        stopped = stop;
        Thread.ofPlatform().daemon().name("live-listener").start(() -> listen(stop));
    }

    @Override
    public void stop() {
        CountDownLatch stop = stopped;
        if (stop != null) {
            stop.countDown();
        }
        stopped = null;
    }

    @Override
    public boolean isRunning() {
        return stopped != null;
    }

    private void listen(CountDownLatch stop) {
        try {
            do {
                try (Connection connection = connect()) {
                    follow(connection, stop);
                } catch (SQLException e) {
                    if (stop.getCount() > 0) {
                        log.warn("The live connection was lost and is made again: {}", e.getMessage());
                    }
                }
            } while (!stop.await(RETRY_MS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Connection connection, CountDownLatch stop) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET application_name = 'isaa-live'");
            statement.execute("LISTEN " + Live.CHANNEL);
        }
        PGConnection postgres = connection.unwrap(PGConnection.class);
        for (int look = 0; stop.getCount() > 0; look++) {
            List<LiveSignal> fresh = cursor.read(connection);
            fresh.forEach(live::deliver);
            if (look % LOOKS_BETWEEN_PRUNING == 0) {
                prune(connection);
            }
            postgres.getNotifications(WAIT_MS);
        }
    }

    private static void prune(Connection connection) throws SQLException {
        // The database's clock, because the signals of all nodes carry it.
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM live_signal WHERE at < now() - interval '" + KEPT + "'");
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", Objects.requireNonNullElse(database.getUsername(), ""));
        properties.setProperty("password", Objects.requireNonNullElse(database.getPassword(), ""));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }
}
