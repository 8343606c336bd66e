package gov.ice.isaa.signing.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
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

    /** How this key signs; how its issuer signed the certificate says nothing of that. */
    SignatureAlgorithm algorithm() {
        return SignatureAlgorithm.getAlgorithm(
                EncryptionAlgorithm.forKey(certificate().getPublicKey()), DigestAlgorithm.SHA256);
    }

    byte[] sign(byte[] content) throws GeneralSecurityException {
        var signature = Signature.getInstance(algorithm().getJCEId());
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }

    /** Throws {@link IllegalStateException} when the key and its certificate do not belong together, or cannot sign. */
    void check() {
        byte[] words = "The key of the portal's seal".getBytes(StandardCharsets.UTF_8);
        try {
            var verification = Signature.getInstance(algorithm().getJCEId());
            verification.initVerify(certificate().getPublicKey());
            verification.update(words);
            if (verification.verify(sign(words))) {
                return;
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("The signing key cannot be used", e);
        }
        throw new IllegalStateException("The signing key does not belong to its certificate");
    }

    KeyStore.PrivateKeyEntry entry() {
        return new KeyStore.PrivateKeyEntry(key, chain.toArray(X509Certificate[]::new));
    }
}
