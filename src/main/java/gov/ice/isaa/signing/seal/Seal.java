package gov.ice.isaa.signing.seal;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Signs PDF files with the portal's key: PAdES with a time-stamp (ETSI EN 319 142, level B-T), each time as an increment
 * that leaves what was signed before untouched.
 */
@Component
@EnableConfigurationProperties(SigningSettings.class)
public class Seal {

    private final SigningKeys keys;
    private final Clock clock;

    Seal(SigningSettings settings, Clock clock) {
        this.keys = SigningKeys.read(settings, clock);
        this.clock = clock;
        keys.seal().check();
    }

    /**
     * Certifies the file as the portal made it: from here on it may only be signed (DocMDP 2), or not changed at all.
     *
     * @throws NoTimeStamp when the time-stamp could not be had
     * @throws SealingFailed when the signature could not
     */
    public byte[] certify(byte[] pdf, String field, boolean signable, Appearance appearance) {
        PAdESSignatureParameters parameters = parameters("Certified as made by the portal", "ISAA portal");
        parameters.setPermission(
                signable
                        ? CertificationPermission.MINIMAL_CHANGES_PERMITTED
                        : CertificationPermission.NO_CHANGE_PERMITTED);
        return sign(pdf, field, appearance, parameters);
    }

    /**
     * Signs the prepared field on behalf of a signatory whose identity the portal has checked.
     *
     * @param signer the signatory's name and position
     * @param reason the intent the signatory confirmed
     * @throws NoTimeStamp when the time-stamp could not be had
     * @throws SealingFailed when the field is missing or taken
     */
    public byte[] sign(byte[] pdf, String field, Appearance appearance, String signer, String reason) {
        return sign(pdf, field, appearance, parameters(reason, signer));
    }

    /** The name of the certificate that signs. */
    public String certificateName() {
        return keys.seal().certificate().getSubjectX500Principal().getName();
    }

    /** What tells the certificate that signs from every other, as in {@link SignatureCheck#certificate}. */
    public String certificate() {
        return new CertificateToken(keys.seal().certificate()).getDSSIdAsString();
    }

    private byte[] sign(byte[] pdf, String field, Appearance appearance, PAdESSignatureParameters parameters) {
        try {
            parameters.setImageParameters(place(field));
            var document = new InMemoryDocument(pdf);
            var service = new PAdESService(new CommonCertificateVerifier());
            service.setTspSource(new Stamps(keys.timeStamps()));
            service.setPdfObjFactory(PreparedFields.drawing(appearance, pdf, field));
            ToBeSigned toBeSigned = service.getDataToSign(document, parameters);
            var output = new ByteArrayOutputStream();
            service.signDocument(document, parameters, value(toBeSigned)).writeTo(output);
            return output.toByteArray();
        } catch (StampMissing e) {
            throw new NoTimeStamp(e);
        } catch (DSSException | IllegalArgumentException e) {
            throw new SealingFailed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new SealingFailed(e);
        }
    }

    private PAdESSignatureParameters parameters(String reason, @Nullable String signer) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        List<CertificateToken> chain =
                keys.seal().chain().stream().map(CertificateToken::new).toList();
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        parameters.bLevel().setSigningDate(Date.from(clock.instant()));
        parameters.setReason(reason);
        parameters.setSignerName(signer);
        parameters.setAppName("ISAA portal");
        return parameters;
    }

    /** The field keeps the place it was prepared with; the text stands in for the appearance that is drawn apart. */
    private static SignatureImageParameters place(String field) {
        var place = new SignatureFieldParameters();
        place.setFieldId(field);
        var text = new SignatureImageTextParameters();
        text.setText(field);
        var image = new SignatureImageParameters();
        image.setFieldParameters(place);
        image.setTextParameters(text);
        return image;
    }

    private SignatureValue value(ToBeSigned toBeSigned) throws GeneralSecurityException {
        SigningKey key = keys.seal();
        return new SignatureValue(key.algorithm(), key.sign(toBeSigned.getBytes()));
    }

    /** Tells a time-stamp that could not be had from everything else that can go wrong. */
    private record Stamps(TSPSource source) implements TSPSource {

        @Override
        public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
            try {
                return source.getTimeStampResponse(algorithm, digest);
            } catch (RuntimeException e) {
                throw new StampMissing(e);
            }
        }
    }

    private static final class StampMissing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StampMissing(Throwable cause) {
            super("No time-stamp could be had", cause);
        }
    }
}
