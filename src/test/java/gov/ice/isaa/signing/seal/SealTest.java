package gov.ice.isaa.signing.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import gov.ice.isaa.VeraPdf;
import gov.ice.isaa.signing.SignatureMark.Drawn;
import gov.ice.isaa.signing.SignatureMark.Typed;
import gov.ice.isaa.support.paper.PrintingPress;
import gov.ice.isaa.support.paper.SampleText;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final Appearance TYPED = new Appearance(
            new Typed("HSI Executive Associate Director"),
            List.of(
                    "HSI Executive Associate Director",
                    "Executive Associate Director, Homeland Security Investigations",
                    "Signed May 12, 2026, 10:42 AM Eastern"));
    private static final Appearance DRAWN = new Appearance(
            Drawn.parse("60 240 110 90 180 40 210 110 160 220 240 250 330 120 390 230;"
                    + "420 150 480 230 520 140 560 230 620 130 700 230 790 180;300 60 520 30"),
            List.of("Director", "State motor vehicle agency", "Signed May 13, 2026, 2:05 PM Eastern"));

    private static byte[] unsigned = {};
    private static byte[] certified = {};
    private static byte[] signedByBoth = {};

    @BeforeAll
    static void sign() throws Exception {
        Seal seal = TestSeal.demonstration();
        unsigned = new PrintingPress().print(SampleText.document());
        certified = seal.certify(
                unsigned, "portal-seal", true, new Appearance(null, List.of("Certified by the ISAA portal")));
        byte[] signedByOne = seal.sign(certified, "signatory-1", TYPED, "HSI EAD", "I approve this agreement");
        signedByBoth = seal.sign(signedByOne, "signatory-2", DRAWN, "Director", "I approve this agreement");
        Files.write(Path.of("target/sample-signed.pdf"), signedByBoth);
    }

    @Test
    void each_signature_is_valid_for_pdfsig() throws Exception {
        String report = PdfSig.report(signedByBoth);
        assertThat(report).containsPattern("Signature #3").doesNotContain("Signature #4");
        assertThat(report.split("Signature Validation: Signature is Valid.", -1))
                .hasSize(4);
        assertThat(report).contains("Total document signed").contains("ETSI.CAdES.detached");
    }

    @Test
    void a_signed_agreement_is_still_valid_for_the_archive_and_for_screen_readers() {
        assertThat(VeraPdf.complaints(certified)).isEmpty();
        assertThat(VeraPdf.complaints(signedByBoth)).isEmpty();
    }

    @Test
    void a_later_signature_leaves_what_was_signed_before_untouched() {
        assertThat(Arrays.copyOf(signedByBoth, certified.length)).isEqualTo(certified);
    }

    @Test
    void each_signature_carries_its_time_stamp() {
        assertThat(SignatureCheck.of(signedByBoth)).hasSize(3).allSatisfy(signature -> {
            assertThat(signature.intact()).isTrue();
            assertThat(signature.timeStamped()).isTrue();
        });
    }

    @Test
    void the_certified_file_allows_nothing_but_signing() throws Exception {
        try (var document = Loader.loadPDF(certified)) {
            var permissions =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("Perms"));
            assertThat(permissions.containsKey("DocMDP")).isTrue();
        }
    }

    @Test
    void a_changed_byte_is_found() {
        byte[] changed = signedByBoth.clone();
        // In the comment behind the header, so that the file can still be read.
        changed[11] ^= 1;
        assertThat(SignatureCheck.of(changed)).isNotEmpty().noneMatch(SignatureCheck::intact);
    }

    @Test
    void a_field_is_signed_once() {
        assertThatThrownBy(() -> TestSeal.demonstration().sign(signedByBoth, "signatory-1", TYPED, "x", "y"))
                .isInstanceOf(SealingFailed.class);
    }

    @Test
    void without_a_time_stamp_there_is_no_signature() {
        Seal unreachable = TestSeal.with(URI.create("http://127.0.0.1:1/tsa"));
        assertThatThrownBy(() -> unreachable.sign(certified, "signatory-1", TYPED, "x", "y"))
                .isInstanceOf(SealingFailed.class);
    }

    @Test
    void a_missing_time_stamp_is_told_apart_from_a_file_that_cannot_be_signed() {
        Seal unreachable = TestSeal.with(URI.create("http://127.0.0.1:1/tsa"));

        assertThatThrownBy(() -> unreachable.sign(certified, "signatory-1", TYPED, "x", "y"))
                .isInstanceOf(NoTimeStamp.class);
        assertThatThrownBy(() -> unreachable.sign(certified, "no-such-field", TYPED, "x", "y"))
                .isInstanceOf(SealingFailed.class)
                .isNotInstanceOf(NoTimeStamp.class);
    }

    @Test
    void an_elliptic_key_that_an_RSA_authority_certified_signs() throws Exception {
        KeyPair authority = pair("RSA", 2048);
        KeyPair own = pair("EC", 256);
        SigningKey key = key(own.getPrivate(), own.getPublic(), authority.getPrivate(), "SHA256withRSA");

        key.check();

        assertThat(key.algorithm()).isEqualTo(SignatureAlgorithm.ECDSA_SHA256);
        var verification = Signature.getInstance("SHA256withECDSA");
        verification.initVerify(own.getPublic());
        verification.update(unsigned);
        assertThat(verification.verify(key.sign(unsigned))).isTrue();
    }

    @Test
    void a_key_that_does_not_belong_to_its_certificate_is_refused_at_the_start() throws Exception {
        KeyPair one = pair("EC", 256);
        KeyPair other = pair("EC", 256);

        assertThatThrownBy(() -> key(one.getPrivate(), other.getPublic(), other.getPrivate(), "SHA256withECDSA")
                        .check())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not belong");
    }

    private static KeyPair pair(String algorithm, int size) throws Exception {
        var generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        return generator.generateKeyPair();
    }

    private static SigningKey key(PrivateKey own, PublicKey certified, PrivateKey authority, String algorithm)
            throws Exception {
        var now = Instant.now();
        var certificate = new JcaX509v3CertificateBuilder(
                        new X500Name("CN=Authority"),
                        BigInteger.ONE,
                        Date.from(now.minusSeconds(60)),
                        Date.from(now.plusSeconds(3600)),
                        new X500Name("CN=Seal"),
                        certified)
                .build(new JcaContentSignerBuilder(algorithm).build(authority));
        return new SigningKey(own, List.of(new JcaX509CertificateConverter().getCertificate(certificate)));
    }

    @Test
    void a_key_without_a_time_stamp_service_is_refused_at_the_start() {
        assertThatThrownBy(() -> new SigningSettings(Path.of("seal.p12"), "x", null, null, Path.of("demo.p12")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("timestamp-url");
    }
}
