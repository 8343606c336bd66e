package gov.ice.isaa.trail;

import java.time.Instant;

/**
 * A statement of where the chain stood: its last record, that record's hash, and when this was said.
 *
 * @param sequence the last record, and with that the number of records, since there are no gaps
 * @param hash the hash of that record, in lower-case hexadecimal
 */
public record Checkpoint(long sequence, String hash, Instant madeAt) {

    /** The text that is signed, as it stands at the top of an exported file. */
    public String statement() {
        return """
                ISAA trail checkpoint
                records: %d
                hash: %s
                made: %s
                """.formatted(sequence, hash, madeAt);
    }
}
