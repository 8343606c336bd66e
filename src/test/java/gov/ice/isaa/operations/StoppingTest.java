package gov.ice.isaa.operations;

import static gov.ice.isaa.operations.Checkout.ENDLESS;
import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.operations.Checkout.Running;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever stops the command stops what it started. */
class StoppingTest {

    @TempDir
    Path folder;

    private Checkout checkout;
    private List<ProcessHandle> left = List.of();

    @BeforeEach
    void maven_would_run_for_ever() throws Exception {
        checkout = Checkout.in(folder).program("bin/mvn", ENDLESS);
    }

    @AfterEach
    void stop_what_a_failed_test_leaves() {
        left.forEach(ProcessHandle::destroyForcibly);
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "test"})
    void ctrl_c_leaves_nothing_of_a_build_or_a_test_run(String command) throws Exception {
        checkout.program("dev/opensaml.sh", "exit 0");
        Running running = checkout.start(Map.of(), "./isaa", command);
        left = checkout.endless();

        running.controlC();

        assertThat(running.end().status()).isEqualTo(130);
        assertThat(left).noneMatch(ProcessHandle::isAlive);
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129", "INT, 130"})
    void so_does_a_signal_to_the_command_alone(String signal, int status) throws Exception {
        checkout.program("dev/opensaml.sh", "exit 0");
        Running running = checkout.start(Map.of(), "./isaa", "test");
        left = checkout.endless();

        running.signal(signal);

        assertThat(running.end().status()).isEqualTo(status);
        assertThat(left).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void ctrl_c_ends_the_fetching_of_opensaml() throws Exception {
        Running running = checkout.start(emptyRepository(), "./isaa", "build");
        left = checkout.endless();

        running.controlC();

        assertThat(running.end().said()).contains("Getting OpenSAML");
        assertThat(left).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void ctrl_c_ends_the_fetching_of_the_demonstration_identity_provider() throws Exception {
        Running running = checkout.start(emptyRepository(), "bash", "-c", """
                state=$PWD/.isaa
                . dev/progress.sh
                . dev/tools.sh
                need_keycloak
                """);
        left = checkout.endless();

        running.controlC();

        assertThat(running.end().said()).contains("Getting Keycloak");
        assertThat(left).noneMatch(ProcessHandle::isAlive);
    }

    private Map<String, String> emptyRepository() {
        return Map.of("ISAA_MAVEN_REPOSITORY", folder.resolve("repository").toString());
    }
}
