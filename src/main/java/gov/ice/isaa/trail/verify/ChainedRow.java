package gov.ice.isaa.trail.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * One record in PostgreSQL's binary COPY format: for each column its length in four bytes, then its bytes. That is the
 * very form in which texts enter the hash, so they are hashed where they lie.
 */
final class ChainedRow {

    /** The columns in the order this class reads them. */
    static final String COLUMNS =
            "sequence, recorded_at, previous_hash, hash, action, account, roles, action, subject, facts";

    private static final int HASH = 32;
    private static final long POSTGRES_EPOCH_MICROSECONDS = 946_684_800_000_000L;

    private final ByteBuffer row;
    private final long sequence;
    private final long recordedAt;
    private final int previousHash;
    private final int hash;
    private final int action;
    private final int actionLength;
    private final int texts;

    ChainedRow(ByteBuffer row) {
        this.row = row;
        int at = row.position() + Short.BYTES;
        sequence = row.getLong(at + Integer.BYTES);
        at += Integer.BYTES + Long.BYTES;
        recordedAt = row.getLong(at + Integer.BYTES) + POSTGRES_EPOCH_MICROSECONDS;
        at += Integer.BYTES + Long.BYTES;
        previousHash = at + Integer.BYTES;
        at += Integer.BYTES + HASH;
        hash = at + Integer.BYTES;
        at += Integer.BYTES + HASH;
        actionLength = row.getInt(at);
        action = at + Integer.BYTES;
        texts = action + actionLength;
    }

    long sequence() {
        return sequence;
    }

    boolean follows(byte[] hashBefore) {
        return equal(previousHash, hashBefore);
    }

    boolean hasHash(byte[] expected) {
        return equal(hash, expected);
    }

    /** Computes the record's hash as the function {@code trail.hash_of} does. */
    byte[] computeHash(MessageDigest sha256, ByteBuffer scratch) {
        scratch.clear();
        scratch.put(row.array(), previousHash, HASH).putLong(sequence).putLong(recordedAt);
        sha256.update(scratch.array(), 0, scratch.position());
        sha256.update(row.array(), texts, row.limit() - texts);
        return sha256.digest();
    }

    boolean hasAction(byte[] name) {
        return actionLength == name.length && equal(action, name);
    }

    /** The subject and the facts of this record, as text. */
    String[] subjectAndFacts() {
        String[] found = new String[5];
        int at = texts;
        for (int i = 0; i < found.length; i++) {
            int length = row.getInt(at);
            found[i] = new String(row.array(), at + Integer.BYTES, length, StandardCharsets.UTF_8);
            at += Integer.BYTES + length;
        }
        return new String[] {found[3], found[4]};
    }

    private boolean equal(int at, byte[] expected) {
        return Arrays.equals(row.array(), at, at + expected.length, expected, 0, expected.length);
    }
}
