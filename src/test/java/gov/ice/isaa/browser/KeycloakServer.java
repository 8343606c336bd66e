package gov.ice.isaa.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The identity provider of the demonstration, with its realm and accounts, once for all browser journeys of a JVM. It
 * keeps a copy of its own in .isaa/test, so that a portal running beside the tests is left alone.
 */
final class KeycloakServer {

    private static final Duration FIRST_START = Duration.ofMinutes(5);

    /** The one server; its realm answers the portal on {@link #portalPort()} alone. */
    static final KeycloakServer RUNNING = start();

    private final int port;
    private final int portalPort;
    private final Path keys;

    private KeycloakServer(int port, int portalPort, Path keys) {
        this.port = port;
        this.portalPort = portalPort;
        this.keys = keys;
    }

    /** The address of the portal, as people and the realm know it; without a slash at the end. */
    String portalAddress() {
        return "http://localhost:" + portalPort;
    }

    /** The port that the portal under test must listen on. */
    int portalPort() {
        return portalPort;
    }

    /** The settings that make the portal send people here. */
    String[] settings() {
        try {
            return new String[] {
                "isaa.base-url=" + portalAddress(),
                "isaa.idp.metadata=" + metadata(),
                "isaa.sign-on.key-store=" + keys.resolve("sign-on.p12"),
                "isaa.sign-on.key-store-password=" + Files.readString(keys.resolve("sign-on.password")),
                "isaa.demonstration=true",
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeycloakServer start() {
        Path folder = Path.of(".isaa", "test").toAbsolutePath();
        var server = new KeycloakServer(freePort(), keptPort(folder.resolve("portal-port")), folder.resolve("keys"));
        run(folder, "key", "dev/sign-on-key.sh", server.keys.toString())
                .onExit()
                .join();
        Process keycloak = run(
                folder,
                "keycloak",
                "dev/keycloak.sh",
                "run",
                folder.resolve("keycloak").toString(),
                Integer.toString(server.port),
                server.portalAddress(),
                server.keys.resolve("sign-on.pem").toString());
        Runtime.getRuntime().addShutdownHook(new Thread(keycloak::destroy));
        await("Keycloak, whose log is " + folder.resolve("keycloak.log"))
                .atMost(FIRST_START)
                .pollInterval(Duration.ofMillis(300))
                .failFast("Keycloak ended; see " + folder.resolve("keycloak.log"), () -> !keycloak.isAlive())
                .until(new Address(server.metadata())::answers);
        return server;
    }

    private static Process run(Path folder, String name, String... command) {
        try {
            Files.createDirectories(folder);
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(name + ".log").toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String metadata() {
        return "http://localhost:" + port + "/realms/isaa/protocol/saml/descriptor";
    }

    /** The port of the last run while it is free: the realm then stays as it is and need not be imported again. */
    private static int keptPort(Path file) {
        try {
            if (Files.exists(file)) {
                int kept = Integer.parseInt(Files.readString(file).trim());
                if (free(kept)) {
                    return kept;
                }
            }
            int port = freePort();
            Files.createDirectories(file.getParent());
            Files.writeString(file, Integer.toString(port));
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
