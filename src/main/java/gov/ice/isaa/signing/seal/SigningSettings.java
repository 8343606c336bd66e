package gov.ice.isaa.signing.seal;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the portal signs with.
 *
 * @param keystore a PKCS#12 file with one private key; without it a key for demonstration is made, whose signatures
 *     nobody else trusts
 * @param keystorePassword the password of the file and its key
 * @param timestampUrl the time-stamp service (RFC 3161); without it the demonstration key stamps the time too
 * @param timestampPolicy the policy to ask the service for, as an object identifier
 * @param demonstrationKeystore where the demonstration key is kept
 */
@ConfigurationProperties("isaa.signing")
public record SigningSettings(
        @Nullable Path keystore,
        @Nullable String keystorePassword,
        @Nullable URI timestampUrl,
        @Nullable String timestampPolicy,
        Path demonstrationKeystore) {

    /** An agency that brings its key must bring a time-stamp service too: a key never vouches for its own time. */
    public SigningSettings {
        if (keystore != null && timestampUrl == null) {
            throw new IllegalArgumentException(
                    "isaa.signing.keystore is set, but isaa.signing.timestamp-url is not: name a time-stamp service");
        }
    }
}
