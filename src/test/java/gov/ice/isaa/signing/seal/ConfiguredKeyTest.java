package gov.ice.isaa.signing.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import gov.ice.isaa.operations.AgencySettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The key of an agency's own seal, in a PKCS#12 file made by keytool and named as docs/operations.md says. */
class ConfiguredKeyTest {

    private static final String PASSWORD = "a password";

    @TempDir
    static Path folder;

    static Path file;

    @BeforeAll
    static void make() throws Exception {
        file = folder.resolve("seal.p12");
        keytool(file, "-genkeypair", "-keyalg", "RSA", "-keysize", "3072", "-dname", "CN=Seal of the agency");
    }

    @Test
    void the_seal_signs_with_the_key_and_the_certificate_of_the_file() throws Exception {
        SigningKeys keys = SigningKeys.read(settings(file, PASSWORD), Clock.systemUTC());

        assertThat(keys.seal().certificate())
                .isEqualTo(KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray())
                        .getCertificate("agency-seal"));
        keys.seal().check();
        assertThat(keys.timeStamps()).isInstanceOf(OnlineTSPSource.class);
        assertThat(folder.resolve("demonstration.p12")).doesNotExist();
    }

    @Test
    void a_wrong_password_stops_the_start() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SigningKeys.read(settings(file, "a guess"), Clock.systemUTC()))
                .withMessage("The signing key could not be read");
    }

    @Test
    void a_file_without_a_private_key_stops_the_start() throws Exception {
        Path certificate = folder.resolve("seal.pem");
        keytool(file, "-exportcert", "-rfc", "-file", certificate.toString());
        Path empty = folder.resolve("certificate-only.p12");
        keytool(empty, "-importcert", "-noprompt", "-file", certificate.toString());

        assertThatIllegalStateException()
                .isThrownBy(() -> SigningKeys.read(settings(empty, PASSWORD), Clock.systemUTC()))
                .havingCause()
                .withMessageContaining("holds no private key");
    }

    private static SigningSettings settings(Path file, String password) {
        var variables = Map.of(
                "ISAA_SIGNING_KEYSTORE",
                file.toString(),
                "ISAA_SIGNING_KEYSTORE_PASSWORD",
                password,
                "ISAA_SIGNING_TIMESTAMP_URL",
                "http://tsa.example.gov/tsa",
                "ISAA_SIGNING_DEMONSTRATION_KEYSTORE",
                folder.resolve("demonstration.p12").toString());
        var found = new SigningSettings[1];
        AgencySettings.variables(variables)
                .withUserConfiguration(Settings.class)
                .run(context -> found[0] = context.getBean(SigningSettings.class));
        return found[0];
    }

    private static void keytool(Path file, String... options) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        line.addAll(List.of(options));
        line.addAll(List.of("-alias", "agency-seal", "-storetype", "PKCS12", "-keystore", file.toString()));
        line.addAll(List.of("-storepass", PASSWORD));
        Path log = folder.resolve("keytool.log");
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SigningSettings.class)
    static class Settings {}
}
