package gov.ice.isaa.signing;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleSignatures;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.TestDatabase;
import gov.ice.isaa.agreement.Agreements;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestContextManager;

/** A portal in a process of its own, on the database of the tests, in which the HSI Executive Agent signs. */
@SpringBootTest
class SigningProcess {

    /** The name by which the database knows the connections of this process. */
    static final String NAME = "signing-process";

    /** Where the process says what it does; a pipe that nobody reads would stop it. */
    static final Path LOG = Path.of("target", "signing-process.log");

    /** What the process says once the signature is committed. */
    static final String SIGNED = "The signature is committed";

    @Autowired
    Agreements agreements;

    @Autowired
    SampleSignatures signatures;

    /** Starts the process; it signs the agreement of this number and then waits. */
    static Process start(String number) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        Arrays.stream(TestDatabase.settings(TestDatabase.portal()))
                .map(setting -> "-D" + setting.replaceAll("ApplicationName=.*", "ApplicationName=" + NAME))
                .forEach(command::add);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                SigningProcess.class.getName(),
                number));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
    }

    /** The class path of the tests, without the empty entry that would stand for the current folder. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Signs, says so, and waits to be ended. */
    public static void main(String[] arguments) throws Exception {
        var process = new SigningProcess();
        new TestContextManager(SigningProcess.class).prepareTestInstance(process);
        SignIn.as(DemoPeople.HSI_EAD);
        process.signatures.sign(process.agreements.require(arguments[0]), DemoPeople.HSI_EAD);
        System.out.println(SIGNED);
        Thread.currentThread().join();
    }
}
