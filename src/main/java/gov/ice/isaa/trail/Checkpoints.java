package gov.ice.isaa.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Takes signed checkpoints of the trail: in the database, and as files in the export folder. */
public class Checkpoints {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final CheckpointSigner signer;
    private final CheckpointFolder folder;
    private final Clock clock;

    Checkpoints(
            JdbcClient jdbc,
            TransactionOperations transaction,
            CheckpointSigner signer,
            CheckpointFolder folder,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.signer = signer;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * States where the chain stands now and exports the statement; where nothing was recorded since the newest
     * checkpoint, that one is exported again if its file is missing. Empty while the trail is empty.
     *
     * @throws java.io.UncheckedIOException when the folder cannot be written; the checkpoint is in the database then
     */
    public Optional<SignedCheckpoint> take() {
        Optional<SignedCheckpoint> taken =
                Optional.ofNullable(transaction.execute(status -> sign())).flatMap(sequence -> newest());
        taken.ifPresent(folder::export);
        return taken;
    }

    /** The newest checkpoint. */
    public Optional<SignedCheckpoint> newest() {
        return jdbc.sql("SELECT * FROM trail.checkpoint ORDER BY sequence DESC LIMIT 1")
                .query(Checkpoints::read)
                .optional();
    }

    private Long sign() {
        long certified = newest().map(newest -> newest.checkpoint().sequence()).orElse(0L);
        Checkpoint now = jdbc.sql("SELECT sequence, hash FROM trail.head")
                .query((row, number) -> new Checkpoint(
                        row.getLong("sequence"),
                        HexFormat.of().formatHex(row.getBytes("hash")),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .single();
        if (now.sequence() > certified) {
            SignedCheckpoint signed = signer.sign(now);
            jdbc.sql("SELECT trail.certify(:sequence, :hash, :madeAt, :keyId, :signature)")
                    .param("sequence", now.sequence())
                    .param("hash", signed.hash())
                    .param("madeAt", Timestamp.from(now.madeAt()))
                    .param("keyId", signed.keyId())
                    .param("signature", signed.signature())
                    .query(row -> {});
        }
        return now.sequence();
    }

    /** Reads a row of the table of checkpoints. */
    public static SignedCheckpoint read(ResultSet row, int number) throws SQLException {
        var checkpoint = new Checkpoint(
                row.getLong("sequence"),
                HexFormat.of().formatHex(row.getBytes("hash")),
                row.getTimestamp("made_at").toInstant());
        return new SignedCheckpoint(checkpoint, row.getString("key_id"), row.getBytes("signature"));
    }
}
