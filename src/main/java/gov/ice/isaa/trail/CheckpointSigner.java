package gov.ice.isaa.trail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs checkpoints with the configured key; its public half lies beside it with the ending {@code .pub.pem}. */
class CheckpointSigner {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointSigner.class);

    private final PrivateKey key;
    private final String keyId;

    private CheckpointSigner(PrivateKey key, PublicKey publicKey) throws GeneralSecurityException {
        this.key = key;
        this.keyId = CheckpointKeys.idOf(publicKey);
        byte[] probe = "probe".getBytes(StandardCharsets.US_ASCII);
        if (!CheckpointKeys.verifies(publicKey, probe, CheckpointKeys.sign(key, probe))) {
            throw new GeneralSecurityException(
                    "The checkpoint key and the public key beside it do not belong together.");
        }
    }

    /** Reads the key. Throws {@link IOException} when it or its public half is missing. */
    static CheckpointSigner read(Path keyFile) throws IOException, GeneralSecurityException {
        return new CheckpointSigner(
                CheckpointKeys.readPrivate(keyFile), CheckpointKeys.readPublic(CheckpointKeys.publicKeyFile(keyFile)));
    }

    /** Reads the key, generating one at the first start: for a trial on one machine. */
    static CheckpointSigner readOrGenerate(Path keyFile) throws IOException, GeneralSecurityException {
        if (!Files.exists(keyFile)) {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Files.createDirectories(keyFile.toAbsolutePath().getParent());
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.writeString(
                    CheckpointKeys.publicKeyFile(keyFile),
                    CheckpointKeys.pem("PUBLIC", pair.getPublic().getEncoded()));
            Files.createFile(keyFile, ownerOnly);
            Files.writeString(
                    keyFile, CheckpointKeys.pem("PRIVATE", pair.getPrivate().getEncoded()));
            LOG.info("Generated a key for signing checkpoints of the trail: {}", keyFile);
        }
        return read(keyFile);
    }

    SignedCheckpoint sign(Checkpoint checkpoint) {
        try {
            byte[] statement = checkpoint.statement().getBytes(StandardCharsets.UTF_8);
            return new SignedCheckpoint(checkpoint, keyId, CheckpointKeys.sign(key, statement));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A checkpoint cannot be signed.", e);
        }
    }
}
