package gov.ice.isaa.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a node has read the signals. Sequence numbers commit out of order, so the cursor is a transaction horizon:
 * below it every transaction has ended and was read; above it the signals already given are remembered.
 */
final class LiveCursor {

    /** The horizon and the rows come from one statement, hence from one snapshot. */
    private static final String READ = """
            SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint, s.sequence, s.tx::text::bigint, s.topic, s.payload
            FROM (SELECT) AS now LEFT JOIN live_signal s ON s.tx >= ?::text::xid8
            ORDER BY s.sequence""";

    private static final String START = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private final Map<Long, Long> transactionOfGiven = new HashMap<>();
    private long horizon;

    /** Starts at the present: what is committed now has been given, whatever is committed later has not. */
    void start(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(START)) {
            row.next();
            horizon = row.getLong(1);
        }
        read(connection);
    }

    /** The signals committed since the last call, in the order of their sequence. */
    List<LiveSignal> read(Connection connection) throws SQLException {
        List<LiveSignal> fresh = new ArrayList<>();
        long next = horizon;
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, Long.toUnsignedString(horizon));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    next = row.getLong(1);
                    long sequence = row.getLong(2);
                    if (!row.wasNull() && transactionOfGiven.putIfAbsent(sequence, row.getLong(3)) == null) {
                        fresh.add(new LiveSignal(sequence, row.getString(4), row.getString(5)));
                    }
                }
            }
        }
        horizon = next;
        transactionOfGiven.values().removeIf(transaction -> transaction < horizon);
        return fresh;
    }
}
