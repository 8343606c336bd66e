package gov.ice.isaa;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A portal in a process of its own, on the database of the tests, as another node is; it can be killed. */
public final class PortalProcess {

    private PortalProcess() {}

    /**
     * Starts the process.
     *
     * @param program what it does once it is up: a test class with a main method
     * @param name by which the database knows its connections
     * @param log where the process says what it does; a pipe that nobody reads would stop it
     * @param arguments of the program
     */
    public static Process start(Class<?> program, String name, Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        Arrays.stream(TestDatabase.settings(TestDatabase.portal()))
                .map(setting -> "-D" + setting.replaceAll("ApplicationName=.*", "ApplicationName=" + name))
                .forEach(command::add);
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath(), program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** The class path of the tests, without the empty entry that would stand for the current folder. */
    public static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
