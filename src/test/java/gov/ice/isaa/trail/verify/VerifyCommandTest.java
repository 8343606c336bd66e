package gov.ice.isaa.trail.verify;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.support.database.EmbeddedPostgres;
import gov.ice.isaa.trail.CheckpointsFixture;
import gov.ice.isaa.trail.TrailWriters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./isaa verify} finds and ends with, as a process of its own with the settings of an auditor. */
class VerifyCommandTest {

    private static final int RECORDS = 20;

    @TempDir
    static Path home;

    static EmbeddedPostgres server;
    static TrailDatabase whole;

    @BeforeAll
    static void write() throws Exception {
        server = EmbeddedPostgres.open(home.resolve("postgres"), true);
        whole = TrailDatabase.rolledOut(server, "isaa");
        try (var writer = new TrailWriters(whole.application(), 1)) {
            writer.write(RECORDS);
        }
        new CheckpointsFixture(whole.application(), checkpoints()).take();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_whole_trail_on_a_named_server_ends_with_0() throws Exception {
        Ended ended = verify(serverOf(whole));

        assertThat(ended.said()).contains(RECORDS + " records, 2 checkpoints (1 of them from files)");
        assertThat(ended.said()).endsWith("The trail is whole.\n");
        assertThat(ended.status()).isZero();
    }

    @Test
    void a_tampered_one_ends_with_1_and_names_the_record() throws Exception {
        TrailDatabase tampered = whole.copy("tampered");
        tampered.tamper("UPDATE trail.trail_record SET account = 'somebody-else' WHERE sequence = 7");

        Ended ended = verify(serverOf(tampered));

        assertThat(ended.said()).contains("Record 7: its content is not what was recorded.");
        assertThat(ended.said()).endsWith("The trail is NOT whole.\n");
        assertThat(ended.status()).isEqualTo(1);
    }

    @Test
    void a_wrong_password_of_the_auditor_ends_with_2() throws Exception {
        var settings = new HashMap<>(serverOf(whole));
        settings.put("ISAA_DB_AUDITOR_PASSWORD", "guess");

        Ended ended = verify(settings);

        assertThat(ended.said()).contains("The trail could not be verified", "isaa_auditor");
        assertThat(ended.status()).isEqualTo(2);
    }

    @Test
    void the_portals_own_data_is_verified_whether_or_not_its_server_runs() throws Exception {
        Ended beside = verify(Map.of());
        assertThat(beside.said()).endsWith("The trail is whole.\n");
        assertThat(home.resolve("postgres/data/postmaster.pid")).exists();

        server.close();

        Ended alone = verify(Map.of());
        assertThat(alone.said()).endsWith("The trail is whole.\n");
        assertThat(alone.status()).isZero();
        assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
        server = EmbeddedPostgres.open(home.resolve("postgres"), true);
        whole = TrailDatabase.left(server, "isaa");
    }

    @Test
    void a_folder_without_data_ends_with_2(@TempDir Path empty) throws Exception {
        Ended ended = verify(Map.of("ISAA_HOME", empty.toString()));

        assertThat(ended.said()).contains("there is no data in " + empty);
        assertThat(ended.status()).isEqualTo(2);
    }

    private static Path checkpoints() {
        return home.resolve("checkpoints");
    }

    private static Map<String, String> serverOf(TrailDatabase database) {
        return Map.of(
                "ISAA_DB_URL",
                database.url(),
                "ISAA_DB_AUDITOR_PASSWORD",
                server.auditor().password());
    }

    private record Ended(int status, String said) {}

    private static Ended verify(Map<String, String> settings) throws Exception {
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Verify.class.getName(),
                        "--checkpoints",
                        checkpoints().toString(),
                        "--key",
                        checkpoints().resolve("key.pub.pem").toString()))
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ISAA_"));
        builder.environment().put("ISAA_HOME", home.toString());
        builder.environment().putAll(settings);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
