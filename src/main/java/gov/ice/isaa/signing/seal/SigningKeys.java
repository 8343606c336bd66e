package gov.ice.isaa.signing.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The seal's key and the source of time-stamps, from the configuration or made for demonstration. */
final class SigningKeys {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);
    private static final String DEMONSTRATION_POLICY = "1.3.6.1.4.1.32473.1";

    private final SigningKey seal;
    private final TSPSource timeStamps;

    private SigningKeys(SigningKey seal, TSPSource timeStamps) {
        this.seal = seal;
        this.timeStamps = timeStamps;
    }

    /** Reads the keys. Throws {@link IllegalStateException} when they cannot be read, so that the portal stays down. */
    static SigningKeys read(SigningSettings settings, Clock clock) {
        try {
            if (settings.keystore() != null) {
                char[] password = Objects.requireNonNullElse(settings.keystorePassword(), "")
                        .toCharArray();
                return new SigningKeys(onlyKey(settings.keystore(), password), online(settings));
            }
            log.warn("No isaa.signing.keystore: agreements are signed with a key for demonstration only");
            KeyStore keys = DemonstrationKeys.loadOrMake(settings.demonstrationKeystore(), clock.instant());
            char[] password = DemonstrationKeys.password();
            SigningKey seal = key(keys, DemonstrationKeys.SEAL, password);
            return new SigningKeys(
                    seal,
                    settings.timestampUrl() != null
                            ? online(settings)
                            : new DatedStamps(key(keys, DemonstrationKeys.TIME_STAMPS, password), clock));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The signing key could not be read", e);
        }
    }

    SigningKey seal() {
        return seal;
    }

    TSPSource timeStamps() {
        return timeStamps;
    }

    private static TSPSource online(SigningSettings settings) {
        var source = new OnlineTSPSource(
                Objects.requireNonNull(settings.timestampUrl()).toString());
        if (settings.timestampPolicy() != null) {
            source.setPolicyOid(settings.timestampPolicy());
        }
        return source;
    }

    private static SigningKey onlyKey(Path file, char[] password) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream stored = Files.newInputStream(file)) {
            keys.load(stored, password);
        }
        for (String alias : Collections.list(keys.aliases())) {
            if (keys.isKeyEntry(alias)) {
                return key(keys, alias, password);
            }
        }
        throw new GeneralSecurityException(file + " holds no private key");
    }

    private static SigningKey key(KeyStore keys, String alias, char[] password) throws GeneralSecurityException {
        var key = (PrivateKey) keys.getKey(alias, password);
        List<X509Certificate> chain = Arrays.stream(keys.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
        return new SigningKey(key, chain);
    }

    /** Stamps the time of the portal's own clock. */
    private static final class DatedStamps implements TSPSource {

        private static final long serialVersionUID = 1L;

        private final transient SigningKey key;
        private final transient Clock clock;

        DatedStamps(SigningKey key, Clock clock) {
            this.key = key;
            this.clock = clock;
        }

        @Override
        public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
            var source = new KeyEntityTSPSource(key.key(), key.certificate(), key.chain());
            source.setTsaPolicy(DEMONSTRATION_POLICY);
            source.setProductionTime(Date.from(clock.instant()));
            return source.getTimeStampResponse(algorithm, digest);
        }
    }
}
