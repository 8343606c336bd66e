package gov.ice.isaa.trail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ed25519 keys in PEM files as {@code openssl genpkey} writes them, and what is done with them. */
public final class CheckpointKeys {

    private static final String ED25519 = "Ed25519";
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1 KEY-----\\s*");

    private CheckpointKeys() {}

    /** Reads a PKCS #8 private key. Throws {@link IllegalArgumentException} when the file holds none. */
    static PrivateKey readPrivate(Path file) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance(ED25519).generatePrivate(new PKCS8EncodedKeySpec(read(file, "PRIVATE")));
    }

    /** Reads a public key. Throws {@link IllegalArgumentException} when the file holds none. */
    public static PublicKey readPublic(Path file) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance(ED25519).generatePublic(new X509EncodedKeySpec(read(file, "PUBLIC")));
    }

    /** Where the public half of a private key's file lies: beside it, with the ending {@code .pub.pem}. */
    public static Path publicKeyFile(Path keyFile) {
        return keyFile.resolveSibling(keyFile.getFileName().toString().replaceFirst("\\.pem$", "") + ".pub.pem");
    }

    /** The name of a public key in statements: the first 16 hexadecimal digits of its SHA-256. */
    public static String idOf(PublicKey key) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
        return HexFormat.of().formatHex(digest, 0, 8);
    }

    static byte[] sign(PrivateKey key, byte[] statement) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ED25519);
        signature.initSign(key);
        signature.update(statement);
        return signature.sign();
    }

    /** Whether the signature is the key's over these bytes. */
    public static boolean verifies(PublicKey key, byte[] statement, byte[] signed) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ED25519);
        signature.initVerify(key);
        signature.update(statement);
        try {
            return signature.verify(signed);
        } catch (java.security.SignatureException malformed) {
            return false;
        }
    }

    static String pem(String kind, byte[] encoded) {
        return "-----BEGIN %s KEY-----%n%s%n-----END %s KEY-----%n"
                .formatted(kind, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded), kind);
    }

    private static byte[] read(Path file, String kind) throws IOException {
        Matcher pem = PEM.matcher(Files.readString(file));
        if (!pem.matches() || !pem.group(1).equals(kind)) {
            throw new IllegalArgumentException(
                    file + " does not hold one " + kind.toLowerCase(java.util.Locale.ROOT) + " key in PEM form.");
        }
        return Base64.getMimeDecoder().decode(pem.group(2));
    }
}
