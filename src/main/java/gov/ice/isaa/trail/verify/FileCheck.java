package gov.ice.isaa.trail.verify;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Hashes every stored file and compares it with what the trail says was stored. */
final class FileCheck {

    private long verified;

    /** How many files have the hash they were stored with. */
    long verified() {
        return verified;
    }

    /** Checks every file in the table and looks for those that are no longer there. */
    List<Finding> check(Connection connection, Map<String, String> recorded)
            throws SQLException, GeneralSecurityException {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> awaited = new HashMap<>(recorded);
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(1);
            try (var files =
                    statement.executeQuery("SELECT id, name, content FROM isaa.stored_file ORDER BY stored_at")) {
                while (files.next()) {
                    String hash = awaited.remove(files.getString(1));
                    String where = "Stored file " + files.getString(1) + " (" + files.getString(2) + ")";
                    if (hash == null) {
                        findings.add(new Finding(where, "the trail does not know of it."));
                    } else if (!hash.equals(HexFormat.of().formatHex(sha256.digest(files.getBytes(3))))) {
                        findings.add(new Finding(where, "its content is not what was stored."));
                    } else {
                        verified++;
                    }
                }
            }
        }
        awaited.keySet().stream()
                .sorted()
                .forEach(id -> findings.add(new Finding("Stored file " + id, "it is no longer there.")));
        return findings;
    }
}
