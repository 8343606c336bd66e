package gov.ice.isaa.support.database;

import gov.ice.isaa.support.database.Database.Login;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server of the portal's own, with data kept in a folder. It listens on the loopback address alone and
 * asks everyone for a password; the passwords lie beside the data in a file only its owner can read.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** Seconds to wait for an answer where no server seems to run, and where one does. */
    private static final int GLANCE = 2;

    private static final int PATIENCE = 60;

    /** What this process calls its connections. */
    private static final String OWN_NAME = "isaa-" + ProcessHandle.current().pid();

    private static final List<String> ROLES = List.of("postgres", "isaa_owner", "isaa_app", "isaa_auditor");

    private final Path folder;
    private final Path programs;
    private final Properties settings;
    private final boolean startedHere;

    private EmbeddedPostgres(Path folder, Path programs, Properties settings, boolean startedHere) {
        this.folder = folder;
        this.programs = programs;
        this.settings = settings;
        this.startedHere = startedHere;
    }

    /**
     * Opens the server whose data is in the folder: joins it when it runs, starts it otherwise, makes it when there is
     * none.
     *
     * @param folder holds programs, data, log and passwords
     * @param durable whether a commit waits for the disk; false is for throw-away tests only
     * @throws IOException when the server cannot be made or started; the message names its log
     */
    public static EmbeddedPostgres open(Path folder, boolean durable) throws IOException {
        Path home = Files.createDirectories(folder.toAbsolutePath().normalize());
        Path programs = PostgresBinaries.unpack(home.resolve("programs"));
        Path file = home.resolve("connection.properties");
        Properties settings = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                settings.load(reader);
            }
        } else {
            ROLES.forEach(role -> settings.setProperty(role, newPassword()));
        }
        if (answers(settings, runs(home) ? PATIENCE : GLANCE)) {
            return new EmbeddedPostgres(home, programs, settings, false);
        }
        settings.setProperty("port", Integer.toString(freePort()));
        writePrivately(file, settings);
        var server = new EmbeddedPostgres(home, programs, settings, true);
        if (!Files.exists(home.resolve("data/PG_VERSION"))) {
            server.initialize();
        }
        server.start(durable);
        return server;
    }

    /** Makes the database with its roles unless it is there. Gives how to reach it. */
    public Database database(String name) throws SQLException {
        try (Connection server = connect("postgres")) {
            Roles.create(server, name, settings);
        }
        try (Connection inside = connect(name)) {
            Roles.prepare(inside, name);
        }
        return new Database(url(settings, name), login("isaa_owner"), login("isaa_app"));
    }

    /** The role that only reads the trail and the stored files. */
    public Login auditor() {
        return login("isaa_auditor");
    }

    /** A connection as the server's superuser, for setting up alone. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(settings, database), "postgres", settings.getProperty("postgres"));
    }

    /** Stops the server if this process started it and no other has joined it since. */
    @Override
    public void close() {
        try {
            if (startedHere && runs(folder) && !othersAreConnected()) {
                run(List.of(programs + "/bin/pg_ctl", "-D", folder + "/data", "-m", "fast", "-w", "stop"));
            }
        } catch (IOException e) {
            throw new IllegalStateException("The embedded PostgreSQL did not stop.", e);
        }
    }

    /** Every portal and every verification has connections of its name; the listening ones say which portal's they are not. */
    private boolean othersAreConnected() {
        try (Connection server = connect("postgres");
                PreparedStatement others = server.prepareStatement("""
                        SELECT FROM pg_stat_activity
                        WHERE backend_type = 'client backend' AND application_name NOT IN (?, 'isaa-live')
                        """)) {
            others.setString(1, OWN_NAME);
            try (ResultSet found = others.executeQuery()) {
                return found.next();
            }
        } catch (SQLException e) {
            return false;
        }
    }

    private Login login(String role) {
        return new Login(role, settings.getProperty(role));
    }

    private void initialize() throws IOException {
        Path password = folder.resolve("initial-password");
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, settings.getProperty("postgres"));
        try {
            run(List.of(
                    programs + "/bin/initdb",
                    "-D",
                    folder + "/data",
                    "-U",
                    "postgres",
                    "--auth=scram-sha-256",
                    "--pwfile=" + password,
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--no-instructions"));
        } finally {
            Files.delete(password);
        }
    }

    private void start(boolean durable) throws IOException {
        String commit = durable ? "on" : "off";
        String options = "-p " + settings.getProperty("port")
                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c password_encryption=scram-sha-256"
                + " -c fsync=" + commit + " -c synchronous_commit=" + commit + " -c full_page_writes=" + commit
                + " -c max_connections=200 -c shared_buffers=256MB -c timezone=UTC -c log_statement=none"
                + " -c log_min_error_statement=panic -c log_parameter_max_length_on_error=0";
        run(List.of(
                programs + "/bin/pg_ctl",
                "-D",
                folder + "/data",
                "-l",
                folder + "/postgres.log",
                "-w",
                "-t",
                "60",
                "-o",
                options,
                "start"));
    }

    private void run(List<String> command) throws IOException {
        List<String> line = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root: in a user namespace of its own it has no such rights.
            line.addAll(List.of("unshare", "-U"));
        }
        line.addAll(command);
        Path output = folder.resolve("setup.log");
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(
                        "PostgreSQL could not be set up; see " + output + " and " + folder + "/postgres.log");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL was set up.", e);
        }
    }

    /** Whether a server has the data open: then a slow answer must not lead to a second server on another port. */
    private static boolean runs(Path home) throws IOException {
        Path file = home.resolve("data/postmaster.pid");
        if (!Files.exists(file)) {
            return false;
        }
        List<String> lines = Files.readAllLines(file);
        return !lines.isEmpty()
                && ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .filter(ProcessHandle::isAlive)
                        .isPresent();
    }

    private static boolean answers(Properties settings, int seconds) {
        if (!settings.containsKey("port")) {
            return false;
        }
        try (Connection connection = DriverManager.getConnection(
                url(settings, "postgres") + "&connectTimeout=" + seconds + "&loginTimeout=" + seconds,
                "postgres",
                settings.getProperty("postgres"))) {
            return connection.isValid(seconds);
        } catch (SQLException e) {
            return false;
        }
    }

    private static String url(Properties settings, String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.getProperty("port") + "/" + database + "?ApplicationName="
                + OWN_NAME;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static void writePrivately(Path file, Properties settings) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            settings.store(writer, null);
        }
    }
}
