package gov.ice.isaa.trail.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * The outcome of verifying everything against everything.
 *
 * @param records followed without a fault
 * @param checkpoints with a valid signature, in the database and in files
 * @param exported how many of them came from files
 * @param files with the hash they were stored with
 * @param findings what is wrong; the first fault in the chain comes first
 */
public record Verification(long records, int checkpoints, int exported, long files, List<Finding> findings) {

    /** Whether nothing is wrong. */
    public boolean sound() {
        return findings.isEmpty();
    }

    /**
     * Verifies the chain, the checkpoints and the stored files as of one moment.
     *
     * @param connection as a role that may read the trail and the stored files; its transaction is ended
     * @param checkpointFolder the exported checkpoints
     * @param keys the public keys that checkpoints may be signed with
     * @param progress told now and then how many records are verified
     */
    public static Verification of(
            Connection connection, Path checkpointFolder, List<PublicKey> keys, LongConsumer progress)
            throws SQLException, IOException, GeneralSecurityException {
        var checkpoints = new CheckpointCheck(keys);
        // The folder first: what it says was in the chain before the moment that is looked at.
        checkpoints.readFolder(checkpointFolder);
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            checkpoints.readTable(connection);
            var chain = new ChainCheck(checkpoints.valid(), progress);
            List<Finding> findings = new ArrayList<>();
            Finding fault = chain.follow(connection);
            var files = new FileCheck();
            if (fault == null) {
                findings.addAll(files.check(connection, chain.fileHashes()));
            } else {
                findings.add(fault);
            }
            findings.addAll(checkpoints.findings());
            return new Verification(
                    chain.verified(),
                    checkpoints.valid().size(),
                    checkpoints.exported(),
                    files.verified(),
                    List.copyOf(findings));
        } finally {
            connection.rollback();
        }
    }
}
