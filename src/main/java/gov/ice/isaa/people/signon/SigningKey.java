package gov.ice.isaa.people.signon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.saml2.core.Saml2X509Credential;
import org.springframework.stereotype.Component;

/** The key with which the portal signs what it asks of the identity provider, from a PKCS#12 file. */
@Component
class SigningKey {

    private static final Logger log = LoggerFactory.getLogger(SigningKey.class);

    private final Optional<Saml2X509Credential> credential;

    /** Reads the key store. Throws {@link IllegalStateException} when one is configured and cannot be used. */
    SigningKey(SignOnSettings settings) {
        String file = settings.keyStore();
        if (file == null || file.isBlank()) {
            log.warn("Nobody can sign on: isaa.sign-on.key-store names no key store");
            credential = Optional.empty();
        } else {
            credential = Optional.of(read(Path.of(file), settings));
        }
    }

    /** The key with its certificate; empty when none is configured. */
    Optional<Saml2X509Credential> credential() {
        return credential;
    }

    private static Saml2X509Credential read(Path file, SignOnSettings settings) {
        char[] password = settings.keyStorePassword().toCharArray();
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            PrivateKey key = (PrivateKey) store.getKey(settings.keyAlias(), password);
            X509Certificate certificate = (X509Certificate) store.getCertificate(settings.keyAlias());
            if (key == null || certificate == null) {
                throw new IllegalStateException(file + " has no key called " + settings.keyAlias());
            }
            return Saml2X509Credential.signing(key, certificate);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The key store for sign-on cannot be read: " + file, e);
        }
    }
}
