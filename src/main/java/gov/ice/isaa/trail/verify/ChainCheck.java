package gov.ice.isaa.trail.verify;

import gov.ice.isaa.trail.SignedCheckpoint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Follows the chain from its first record to the head, and the checkpoints along with it, stopping at the first fault. */
final class ChainCheck {

    private static final byte[] FILE_STORED = "file.stored".getBytes(StandardCharsets.US_ASCII);
    private static final int PROGRESS_EVERY = 100_000;
    private static final int COPY_HEADER = 19;

    private final NavigableMap<Long, List<SignedCheckpoint>> checkpoints = new TreeMap<>();
    private final StoredFileFacts files = new StoredFileFacts();
    private final MessageDigest sha256;
    private final ByteBuffer scratch = ByteBuffer.allocate(64);
    private final LongConsumer progress;
    private long last;
    private byte[] lastHash;

    ChainCheck(List<SignedCheckpoint> checkpoints, LongConsumer progress) throws GeneralSecurityException {
        checkpoints.forEach(checkpoint -> this.checkpoints
                .computeIfAbsent(checkpoint.checkpoint().sequence(), sequence -> new ArrayList<>())
                .add(checkpoint));
        this.progress = progress;
        this.sha256 = MessageDigest.getInstance("SHA-256");
        this.lastHash = sha256.digest("ISAA audit trail".getBytes(StandardCharsets.US_ASCII));
    }

    /** How many records were followed without a fault. */
    long verified() {
        return last;
    }

    /** The hashes of stored files as the records give them, by the file's id. */
    Map<String, String> fileHashes() {
        return files.hashes();
    }

    /** Follows the whole chain. Null when it is whole. */
    @Nullable
    Finding follow(Connection connection) throws SQLException {
        CopyOut rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (SELECT " + ChainedRow.COLUMNS
                        + " FROM trail.trail_record ORDER BY sequence) TO STDOUT (FORMAT binary)");
        Finding fault = null;
        boolean first = true;
        for (byte[] bytes = rows.readFromCopy(); bytes != null; bytes = rows.readFromCopy()) {
            ByteBuffer row = ByteBuffer.wrap(bytes);
            if (first) {
                row.position(COPY_HEADER);
                first = false;
            }
            // After a fault the rest is only read off, so that the connection can be used again.
            if (fault == null && row.remaining() > Short.BYTES) {
                fault = check(new ChainedRow(row));
            }
        }
        return fault == null ? checkEnd(connection) : fault;
    }

    private @Nullable Finding check(ChainedRow row) {
        long expected = last + 1;
        if (row.sequence() != expected) {
            return record(expected, "it is missing; the next one there is record " + row.sequence() + ".");
        }
        if (!row.follows(lastHash)) {
            return record(expected, "it does not follow the record before it.");
        }
        byte[] hash = row.computeHash(sha256, scratch);
        if (!row.hasHash(hash)) {
            return record(expected, "its content is not what was recorded.");
        }
        for (SignedCheckpoint checkpoint : checkpoints.getOrDefault(expected, List.of())) {
            if (!checkpoint.checkpoint().hash().equals(HexFormat.of().formatHex(hash))) {
                return record(expected, "the signed checkpoint made of it has another hash: the chain was rewritten.");
            }
        }
        if (row.hasAction(FILE_STORED)) {
            files.add(row.subjectAndFacts());
        }
        last = expected;
        lastHash = hash;
        if (last % PROGRESS_EVERY == 0) {
            progress.accept(last);
        }
        return null;
    }

    private @Nullable Finding checkEnd(Connection connection) throws SQLException {
        if (!checkpoints.isEmpty() && checkpoints.lastKey() > last) {
            return record(
                    last + 1,
                    "it is missing; a signed checkpoint says that there were " + checkpoints.lastKey()
                            + " records: the end was cut off.");
        }
        try (var statement = connection.createStatement();
                var head = statement.executeQuery("SELECT sequence, hash FROM trail.head")) {
            if (!head.next()) {
                return record(last, "the head of the chain is missing.");
            }
            if (head.getLong(1) > last) {
                return record(
                        last + 1, "it is missing; the head says that there were " + head.getLong(1) + " records.");
            }
            if (head.getLong(1) < last || !MessageDigest.isEqual(head.getBytes(2), lastHash)) {
                return record(last, "the head of the chain does not point at it.");
            }
        }
        return null;
    }

    private static Finding record(long sequence, String why) {
        return new Finding("Record " + sequence, why);
    }
}
