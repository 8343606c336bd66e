package gov.ice.isaa.operations;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.operations.Checkout.Outcome;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the one command of the project says when it cannot do what it is asked. */
class CommandTest {

    @TempDir
    Path folder;

    private Checkout checkout;

    @BeforeEach
    void maven_says_that_it_ran() throws Exception {
        checkout =
                Checkout.in(folder).program("bin/mvn", "echo Maven ran; exit 3").program("dev/opensaml.sh", "exit 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "-h", "--help"})
    void help_names_every_command(String word) throws Exception {
        Outcome outcome = checkout.run(Map.of(), "./isaa", word);

        assertThat(outcome.status()).isZero();
        assertThat(outcome.said()).contains("./isaa run", "./isaa test", "./isaa build", "./isaa verify", "JDK 25");
    }

    @Test
    void without_a_word_it_helps() throws Exception {
        assertThat(checkout.run(Map.of(), "./isaa")).isEqualTo(checkout.run(Map.of(), "./isaa", "help"));
    }

    @Test
    void an_unknown_command_is_named_and_ends_with_2() throws Exception {
        Outcome outcome = checkout.run(Map.of(), "./isaa", "launch");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.said()).startsWith("There is no './isaa launch'.").contains("./isaa run");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISAA_PORT", "ISAA_MANAGEMENT_PORT", "ISAA_IDP_PORT"})
    void a_port_in_use_is_named_before_anything_is_done(String setting) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());
            Map<String, String> ports =
                    new HashMap<>(Map.of("ISAA_PORT", "1", "ISAA_MANAGEMENT_PORT", "2", "ISAA_IDP_PORT", "3"));
            ports.put(setting, port);

            Outcome outcome = checkout.run(ports, "./isaa", "run");

            assertThat(outcome.status()).isEqualTo(1);
            assertThat(outcome.said())
                    .isEqualTo("Port %s is in use. Stop what uses it, or choose another: %s=… ./isaa run\n"
                            .formatted(port, setting));
        }
    }

    @Test
    void a_port_of_a_second_node_in_use_is_named_as_well() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> ports = Map.of(
                    "ISAA_PORT",
                    Integer.toString(other.getLocalPort() - 2),
                    "ISAA_MANAGEMENT_PORT",
                    "1",
                    "ISAA_IDP_PORT",
                    "4");

            assertThat(checkout.run(ports, "./isaa", "run").said()).doesNotContain("is in use");
            assertThat(checkout.run(ports, "./isaa", "run", "--nodes", "2").said())
                    .startsWith("Port %s is in use.".formatted(other.getLocalPort()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--nodes, two, How many nodes",
        "--nodes, 0, How many nodes",
        "--fast, 2, There is no './isaa run --fast'"
    })
    void what_run_does_not_know_is_said_before_anything_is_done(String option, String value, String said)
            throws Exception {
        Outcome outcome = checkout.run(Map.of(), "./isaa", "run", option, value);

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.said()).startsWith(said);
    }

    @Test
    void the_balancer_keeps_each_browser_on_its_node_and_looks_after_the_health_of_all() throws Exception {
        checkout.program("bin/haproxy", "cat \"$3\"");

        Outcome outcome = checkout.run(
                Map.of(), "dev/balancer.sh", "run", folder + "/balancer", "8080", "8081:9091", "8082:9092");

        assertThat(outcome.said())
                .contains(
                        "bind 127.0.0.1:8080\n",
                        "cookie ISAA_NODE insert",
                        "GET /actuator/health/readiness",
                        "server node1 127.0.0.1:8081 port 9091 cookie node1\n",
                        "server node2 127.0.0.1:8082 port 9092 cookie node2\n");
    }

    @Test
    void without_apt_get_the_balancer_says_what_to_install() throws Exception {
        checkout.program("bin/apt-get", "exit 100");

        Outcome outcome = checkout.run(Map.of(), "dev/balancer.sh", "get", folder + "/balancer");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.said()).contains("apt-get could not fetch it", "apt-get install haproxy");
    }

    @ParameterizedTest
    @CsvSource({"17.0.9, 1", "1.8.0_402, 1", "25, 0", "25.0.1, 0", "26.0.1, 0"})
    void only_a_jdk_of_25_or_later_will_do(String version, int status) throws Exception {
        checkout.program("jdk/bin/javac", "exit 0")
                .program("jdk/bin/java", "echo 'openjdk version \"" + version + "\" 2025-09-16' >&2");

        assertThat(checkout.run(Map.of(), "bash", "-c", ". dev/tools.sh; is_jdk jdk")
                        .status())
                .isEqualTo(status);
    }

    @Test
    void a_runtime_without_a_compiler_will_not() throws Exception {
        checkout.program("jdk/bin/java", "echo 'openjdk version \"25\" 2025-09-16' >&2");

        assertThat(checkout.run(Map.of(), "bash", "-c", ". dev/tools.sh; is_jdk jdk")
                        .status())
                .isEqualTo(1);
    }

    @Test
    void without_a_jdk_25_it_says_how_to_get_one() throws Exception {
        Outcome outcome = checkout.run(Map.of(), "bash", "-c", """
                . dev/progress.sh
                . dev/tools.sh
                is_jdk() { false; }
                need_jdk
                """);

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.said()).contains("needs a JDK 25", "apt-get install openjdk-25-jdk", "set JAVA_HOME");
    }

    @Test
    void a_failed_build_shows_the_end_of_its_log_and_says_where_the_rest_is() throws Exception {
        Outcome outcome = checkout.run(Map.of(), "./isaa", "build");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.said()).contains("Maven ran", "That failed.", folder + "/.isaa/log/build.log");
    }

    @Test
    void a_failed_test_run_ends_as_maven_did() throws Exception {
        Outcome outcome = checkout.run(Map.of(), "./isaa", "test");

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.said()).contains("Maven ran");
    }
}
