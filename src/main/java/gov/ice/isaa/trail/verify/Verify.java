package gov.ice.isaa.trail.verify;

import gov.ice.isaa.trail.CheckpointKeys;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The command {@code ./isaa verify}: checks the trail, its checkpoints and the stored files, and names the first record
 * that is not as it was written. Ends with 0 when all is well, 1 when something was found, 2 when it could not look.
 */
public final class Verify {

    private static final String USAGE = """
            ./isaa verify [--checkpoints FOLDER] [--key FILE.pub.pem]...

            Checks the chain of the audit trail, the signed checkpoints in the database and in the folder, and the
            content of every stored file. Works whether or not the portal runs.

              --checkpoints FOLDER  where exported checkpoints are, best a copy kept on another machine; one that is
                                    named (here or in ISAA_TRAIL_CHECKPOINT_FOLDER) must hold some
              --key FILE            a public key that signs checkpoints; again for an earlier one

            Settings: ISAA_DB_URL and ISAA_DB_AUDITOR_PASSWORD for a PostgreSQL server, ISAA_HOME otherwise.
            Ends with 0 when all is well, 1 when something was found, 2 when it could not look.
            """;

    private final PrintStream out;
    private Path checkpointFolder;
    private boolean folderNamed;
    private final List<Path> keyFiles = new ArrayList<>();

    private Verify(PrintStream out, Path home) {
        this.out = out;
        this.checkpointFolder = setting("ISAA_TRAIL_CHECKPOINT_FOLDER", home.resolve("trail/checkpoints"));
        this.folderNamed = System.getenv("ISAA_TRAIL_CHECKPOINT_FOLDER") != null;
    }

    /** Runs the command. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream out) {
        Path home = setting("ISAA_HOME", Path.of(".isaa"));
        var command = new Verify(out, home);
        try {
            if (!command.accept(arguments)) {
                out.print(USAGE);
                return 2;
            }
            command.needCheckpoints();
            if (command.keyFiles.isEmpty()) {
                command.keyFiles.add(CheckpointKeys.publicKeyFile(
                        setting("ISAA_TRAIL_CHECKPOINT_KEY", home.resolve("trail/checkpoint-key.pem"))));
            }
            try (var database = AuditorAccess.open(home);
                    Connection connection = database.connect()) {
                return command.verify(connection);
            }
        } catch (SQLException | IOException | GeneralSecurityException | IllegalArgumentException e) {
            out.println("The trail could not be verified: " + e.getMessage());
            return 2;
        }
    }

    private boolean accept(String[] arguments) {
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                return false;
            }
            switch (arguments[i]) {
                case "--checkpoints" -> {
                    checkpointFolder = Path.of(arguments[i + 1]);
                    folderNamed = true;
                }
                case "--key" -> keyFiles.add(Path.of(arguments[i + 1]));
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    /** Without the files that somebody counts on, a cut-off end or a rewritten chain would pass unnoticed. */
    private void needCheckpoints() throws IOException {
        if (folderNamed && !CheckpointCheck.holdsFiles(checkpointFolder)) {
            throw new IOException("there is no checkpoint file in " + checkpointFolder.toAbsolutePath() + ".");
        }
    }

    private int verify(Connection connection) throws SQLException, IOException, GeneralSecurityException {
        List<PublicKey> keys = new ArrayList<>();
        for (Path file : keyFiles) {
            keys.add(CheckpointKeys.readPublic(file));
        }
        long started = System.nanoTime();
        Verification found = Verification.of(
                connection, checkpointFolder, keys, records -> out.printf("%,d records verified …%n", records));
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        out.printf(
                "%,d records, %,d checkpoints (%,d of them from files) and %,d stored files are as they were written"
                        + " (%d.%03d s).%n",
                found.records(),
                found.checkpoints(),
                found.exported(),
                found.files(),
                took.toSeconds(),
                took.toMillisPart());
        if (found.exported() == 0) {
            out.println("No checkpoint was read from a file: whoever holds the database could have cut the end off, or"
                    + " written the whole trail anew, unnoticed.");
        }
        found.findings().forEach(out::println);
        out.println(found.sound() ? "The trail is whole." : "The trail is NOT whole.");
        return found.sound() ? 0 : 1;
    }

    private static Path setting(String name, Path usual) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? usual : Path.of(value);
    }
}
