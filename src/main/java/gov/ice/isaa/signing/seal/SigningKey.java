package gov.ice.isaa.signing.seal;

import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** A private key with its certificate and what leads up to the issuer. */
record SigningKey(PrivateKey key, List<X509Certificate> chain) {

    SigningKey {
        chain = List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    KeyStore.PrivateKeyEntry entry() {
        return new KeyStore.PrivateKeyEntry(key, chain.toArray(X509Certificate[]::new));
    }
}
