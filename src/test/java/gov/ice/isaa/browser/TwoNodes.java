package gov.ice.isaa.browser;

import static org.awaitility.Awaitility.await;

import gov.ice.isaa.Portal;
import gov.ice.isaa.PortalProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two nodes of the portal, each a process of its own, behind the balancer of {@code ./isaa run --nodes 2}. The balancer
 * listens where the identity provider expects the portal, which must have left that port.
 */
final class TwoNodes implements AutoCloseable {

    /** The balancer's names of the nodes, which are also what its cookie says. */
    static final String FIRST = "node1";

    static final String SECOND = "node2";

    private static final Duration A_START = Duration.ofMinutes(3);
    private static final Path LOGS = Path.of("target");
    private static final Path BALANCER = Path.of(".isaa", "balancer");

    private final List<Process> running = new ArrayList<>();

    /** Starts all three, and comes back when they answer. */
    void start() throws IOException, InterruptedException {
        List<Ports> ports = List.of(Ports.free(), Ports.free());
        running.add(node(FIRST, ports.getFirst()));
        running.add(node(SECOND, ports.getLast()));
        for (Ports node : ports) {
            awaitAnswer(node.health(), "/actuator/health/readiness");
        }
        if (balancer("present").waitFor() != 0 && balancer("get").waitFor() != 0) {
            throw new IllegalStateException("There is no HAProxy here; see " + log("balancer"));
        }
        int port = KeycloakServer.RUNNING.portalPort();
        running.add(balancer("run", "" + port, "" + ports.getFirst(), "" + ports.getLast()));
        // A page that needs no sign-on.
        awaitAnswer(port, "/timed-out");
    }

    /** Ends the second node as kill -9 does. */
    void killSecond() {
        running.get(1).destroyForcibly().onExit().join();
    }

    /** Stops the first node as an administrator does, and comes back when it has stopped. */
    void stopFirst() {
        Process first = running.getFirst();
        first.destroy();
        first.onExit().join();
    }

    @Override
    public void close() {
        running.forEach(process -> process.destroyForcibly().onExit().join());
    }

    private static Process node(String name, Ports ports) throws IOException {
        List<String> settings = new ArrayList<>(Arrays.asList(KeycloakServer.RUNNING.settings()));
        settings.add("server.port=" + ports.portal());
        settings.add("management.server.port=" + ports.health());
        settings.add("vaadin.productionMode=true");
        return PortalProcess.start(
                Portal.class,
                name,
                log(name),
                settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
    }

    private static Process balancer(String command, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("dev/balancer.sh", command, BALANCER.toString()));
        all.addAll(List.of(arguments));
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(log("balancer").toFile())
                .start();
    }

    private void awaitAnswer(int port, String path) {
        await("an answer of port " + port + "; see the logs in " + LOGS)
                .atMost(A_START)
                .pollInterval(Duration.ofMillis(200))
                .failFast(
                        "A process ended; see the logs in " + LOGS,
                        () -> !running.stream().allMatch(Process::isAlive))
                .until(new Address("http://127.0.0.1:" + port + path)::answers);
    }

    private static Path log(String name) {
        return LOGS.resolve(name + ".log");
    }

    /** Where a node listens. */
    private record Ports(int portal, int health) {

        static Ports free() {
            return new Ports(KeycloakServer.freePort(), KeycloakServer.freePort());
        }

        /** As the balancer takes them. */
        @Override
        public String toString() {
            return portal + ":" + health;
        }
    }
}
