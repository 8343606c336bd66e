package gov.ice.isaa.signing.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The keys of a demonstration, made once and kept beside its other state: one that seals and one that stamps the time.
 * Their certificates say in their names that they are for demonstration only.
 */
final class DemonstrationKeys {

    static final String SEAL = "seal";
    static final String TIME_STAMPS = "time-stamps";

    // The file is readable by its owner alone; a password kept in the program adds nothing to that.
    private static final char[] PASSWORD = "demonstration".toCharArray();
    private static final int KEY_BITS = 2048;
    private static final int VALID_DAYS = 3 * 365;

    private DemonstrationKeys() {}

    /** The keys in the file, which is made first where it is missing. */
    static KeyStore loadOrMake(Path file, Instant now) throws IOException, GeneralSecurityException {
        if (Files.notExists(file)) {
            make(file, now);
        }
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream stored = Files.newInputStream(file)) {
            keys.load(stored, PASSWORD);
        }
        return keys;
    }

    static char[] password() {
        return PASSWORD.clone();
    }

    private static void make(Path file, Instant now) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(null, PASSWORD);
        put(keys, SEAL, "CN=ISAA portal demonstration seal, O=For demonstration only", false, now);
        put(keys, TIME_STAMPS, "CN=ISAA portal demonstration time-stamps, O=For demonstration only", true, now);
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        // Written aside and moved, so that a start that was cut off leaves no half file behind.
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(draft, StandardOpenOption.WRITE)) {
            keys.store(out, PASSWORD);
        }
        Files.move(draft, file);
    }

    private static void put(KeyStore keys, String alias, String name, boolean stampsTime, Instant now)
            throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        KeyPair pair = generator.generateKeyPair();
        var subject = new X500Name(name);
        var builder = new JcaX509v3CertificateBuilder(
                subject,
                new BigInteger(120, new SecureRandom()),
                Date.from(now.minus(1, ChronoUnit.DAYS)),
                Date.from(now.plus(VALID_DAYS, ChronoUnit.DAYS)),
                subject,
                pair.getPublic());
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        if (stampsTime) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        try {
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
            X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
            keys.setKeyEntry(
                    alias, pair.getPrivate(), PASSWORD, List.of(certificate).toArray(X509Certificate[]::new));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException("The demonstration certificate could not be made", e);
        }
    }
}
