package gov.ice.isaa.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How long the built portal takes from the start of its process to its first page, on data that is already there. */
final class StartFigures implements Figure {

    private static final Path APP = Path.of(".isaa", "app").toAbsolutePath();
    private static final Path HOME = Path.of("target", "bench-start").toAbsolutePath();
    private static final int STARTS = 3;

    @Override
    public void measure(Figures figures) throws Exception {
        Files.createDirectories(HOME);
        startAndStop();
        double[] seconds = new double[STARTS];
        for (int start = 0; start < STARTS; start++) {
            seconds[start] = startAndStop();
        }
        figures.add("start.seconds", Figures.median(seconds), "s");
    }

    private static double startAndStop() throws IOException {
        int port = freePort();
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + APP.resolve("portal.jvm"),
                        "-XX:AOTCache=" + APP.resolve("isaa.aot"),
                        "-jar",
                        APP.resolve("isaa.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(HOME.resolve("portal.log").toFile());
        builder.environment().put("ISAA_HOME", HOME.toString());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        builder.environment().put("MANAGEMENT_SERVER_PORT", "0");
        long begun = System.nanoTime();
        Process portal = builder.start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            await("the portal, whose log is in " + HOME)
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(20))
                    .failFast("the portal ended; see " + HOME, () -> !portal.isAlive())
                    .until(() -> answers(client, port));
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            portal.destroy();
            portal.onExit().join();
        }
    }

    /** The page that needs nobody signed on: the others send to the identity provider, which is not measured here. */
    private static boolean answers(HttpClient client, int port) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/signed-out"))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
