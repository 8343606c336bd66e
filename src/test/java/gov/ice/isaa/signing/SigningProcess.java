package gov.ice.isaa.signing;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalProcess;
import gov.ice.isaa.SampleSignatures;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.Agreements;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestContextManager;

/** A portal in a process of its own, on the database of the tests, in which the HSI Executive Agent signs. */
@SpringBootTest
class SigningProcess {

    /** The name by which the database knows the connections of this process. */
    static final String NAME = "signing-process";

    /** Where the process says what it does. */
    static final Path LOG = Path.of("target", "signing-process.log");

    /** What the process says once the signature is committed. */
    static final String SIGNED = "The signature is committed";

    @Autowired
    Agreements agreements;

    @Autowired
    SampleSignatures signatures;

    /** Starts the process; it signs the agreement of this number and then waits. */
    static Process start(String number) throws IOException {
        return PortalProcess.start(SigningProcess.class, NAME, LOG, number);
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
