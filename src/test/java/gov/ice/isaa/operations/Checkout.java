package gov.ice.isaa.operations;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The project's command in a folder of its own, with programs that only pretend where the test says so. */
final class Checkout {

    /** Starts a process of its own, says both their numbers, and never ends by itself: as Maven does with its tests. */
    static final String ENDLESS = """
            sleep 600 &
            echo $$ >> "$STARTED"
            echo $! >> "$STARTED"
            wait
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final Path started;

    private Checkout(Path folder) {
        this.folder = folder;
        this.started = folder.resolve("started");
    }

    /** Copies the command and its scripts into the folder; Node.js seems to be there already. */
    static Checkout in(Path folder) throws IOException {
        var checkout = new Checkout(folder);
        Files.copy(Path.of("isaa"), folder.resolve("isaa"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectory(folder.resolve("dev"));
        try (var scripts = Files.list(Path.of("dev"))) {
            for (Path script : scripts.filter(Files::isRegularFile).toList()) {
                Files.copy(
                        script,
                        folder.resolve("dev").resolve(script.getFileName()),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        checkout.program(".isaa/node/bin/node", "echo v24.0.0");
        return checkout;
    }

    /** Puts a program of the name, relative to the folder, in the place of what is there. */
    Checkout program(String name, String body) throws IOException {
        Path program = folder.resolve(name);
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/bin/sh\n" + body + "\n");
        if (!program.toFile().setExecutable(true)) {
            throw new IOException(program + " cannot be made executable.");
        }
        return this;
    }

    /** Runs the command to its end. */
    Outcome run(Map<String, String> environment, String... command) throws Exception {
        return start(environment, command).end();
    }

    /** Starts the command as a terminal does: in a group of its own, with no signal ignored. */
    Running start(Map<String, String> environment, String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of("setsid", "env", "--default-signal=HUP,INT,TERM"));
        line.addAll(List.of(command));
        Path output = folder.resolve("output");
        var builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ISAA_"));
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("STARTED", started.toString());
        return new Running(builder.start(), output);
    }

    /** The processes that an {@link #ENDLESS} program and its child are, once both run. */
    List<ProcessHandle> endless() {
        List<String> numbers =
                await("the program that never ends").atMost(PATIENCE).until(this::numbers, both -> both.size() == 2);
        return numbers.stream()
                .map(number -> ProcessHandle.of(Long.parseLong(number)).orElseThrow())
                .toList();
    }

    private List<String> numbers() throws IOException {
        return Files.exists(started) ? Files.readAllLines(started) : List.of();
    }

    /** How a command ended, and what it said. */
    record Outcome(int status, String said) {}

    /** A command that runs. */
    record Running(Process process, Path output) {

        /** Sends the signal to the command alone. */
        void signal(String name) throws Exception {
            kill(name, Long.toString(process.pid()));
        }

        /** Does what a terminal does: every process of the group in the foreground is interrupted. */
        void controlC() throws Exception {
            kill("INT", "-" + process.pid());
        }

        /** Waits for the end. */
        Outcome end() throws Exception {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                kill("KILL", "-" + process.pid());
                throw new AssertionError("It did not end, and said: " + Files.readString(output));
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        }

        private static void kill(String name, String target) throws Exception {
            new ProcessBuilder("kill", "-" + name, "--", target)
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }
}
