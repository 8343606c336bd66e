package gov.ice.isaa.signing.seal;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PdfSignatureField;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is found of one digital signature in a PDF. Whether its certificate is to be trusted is for people to judge: the
 * portal knows no list of other parties' certificates.
 *
 * @param intact whether the signed bytes and the signature belong together, unchanged
 * @param timeStamped whether it carries a time-stamp
 * @param signer the name in the signing certificate; empty when there is none
 * @param claimedAt when it says it was made; null when it does not
 * @param field the name of the field it stands in; empty when there is none
 * @param certificate what tells the signing certificate from every other; empty when there is none
 */
public record SignatureCheck(
        boolean intact,
        boolean timeStamped,
        String signer,
        @Nullable Instant claimedAt,
        String field,
        String certificate) {

    /** Checks every signature of the file, in the order they were made; empty when it has none. */
    public static List<SignatureCheck> of(byte[] pdf) {
        try {
            var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
            validator.setCertificateVerifier(new CommonCertificateVerifier());
            return validator.getSignatures().stream().map(SignatureCheck::of).toList();
        } catch (DSSException | UnsupportedOperationException e) {
            return List.of();
        }
    }

    private static SignatureCheck of(AdvancedSignature signature) {
        signature.checkSignatureIntegrity();
        var verification = signature.getSignatureCryptographicVerification();
        CertificateToken certificate = signature.getSigningCertificateToken();
        Date claimed = signature.getSigningTime();
        return new SignatureCheck(
                verification.isSignatureIntact() && verification.isReferenceDataIntact(),
                !signature.getSignatureTimestamps().isEmpty(),
                certificate == null
                        ? ""
                        : certificate.getSubject().getPrincipal().getName(),
                claimed == null ? null : claimed.toInstant(),
                field(signature),
                certificate == null ? "" : certificate.getDSSIdAsString());
    }

    private static String field(AdvancedSignature signature) {
        return signature instanceof PAdESSignature pades
                ? pades.getPdfRevision().getFields().stream()
                        .map(PdfSignatureField::getFieldName)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("")
                : "";
    }
}
