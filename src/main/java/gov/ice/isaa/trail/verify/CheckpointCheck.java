package gov.ice.isaa.trail.verify;

import gov.ice.isaa.trail.CheckpointKeys;
import gov.ice.isaa.trail.Checkpoints;
import gov.ice.isaa.trail.SignedCheckpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Gathers the checkpoints of table and folder whose signature is of a trusted key, and finds the others. */
final class CheckpointCheck {

    private final Map<String, PublicKey> trusted = new HashMap<>();
    private final List<SignedCheckpoint> valid = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int exported;

    CheckpointCheck(List<PublicKey> keys) throws GeneralSecurityException {
        for (PublicKey key : keys) {
            trusted.put(CheckpointKeys.idOf(key), key);
        }
    }

    List<SignedCheckpoint> valid() {
        return valid;
    }

    List<Finding> findings() {
        return findings;
    }

    /** How many of the valid ones came from exported files. */
    int exported() {
        return exported;
    }

    /** Reads the exported files. A folder that is not there counts as empty. */
    void readFolder(Path folder) throws IOException, GeneralSecurityException {
        for (Path file : files(folder)) {
            String where = "Checkpoint file " + file.getFileName();
            try {
                add(where, SignedCheckpoint.parse(Files.readString(file)));
            } catch (IllegalArgumentException | java.nio.charset.MalformedInputException e) {
                findings.add(new Finding(where, "it is not the text of a checkpoint."));
            }
        }
        exported = valid.size();
    }

    /** Whether the folder is there and holds files of checkpoints. */
    static boolean holdsFiles(Path folder) throws IOException {
        return !files(folder).isEmpty();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    /** Reads the table. */
    void readTable(Connection connection) throws SQLException, GeneralSecurityException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM trail.checkpoint ORDER BY sequence")) {
            while (rows.next()) {
                SignedCheckpoint checkpoint = Checkpoints.read(rows, 0);
                add("Checkpoint of record " + checkpoint.checkpoint().sequence(), checkpoint);
            }
        }
    }

    private void add(String where, SignedCheckpoint signed) throws GeneralSecurityException {
        PublicKey key = trusted.get(signed.keyId());
        byte[] statement = signed.checkpoint().statement().getBytes(StandardCharsets.UTF_8);
        if (key == null) {
            findings.add(new Finding(where, "it is signed with a key that was not given (" + signed.keyId() + ")."));
        } else if (!CheckpointKeys.verifies(key, statement, signed.signature())) {
            findings.add(new Finding(where, "its signature is not valid."));
        } else {
            valid.add(signed);
        }
    }
}
