package gov.ice.isaa.signing;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.people.FreshSignOn.Proof;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.signing.SlotView.Given;
import gov.ice.isaa.signing.SlotView.Kind;
import gov.ice.isaa.signing.seal.Appearance;
import gov.ice.isaa.signing.seal.Seal;
import gov.ice.isaa.signing.seal.SignatureCheck;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.StoredFile;
import gov.ice.isaa.support.StoredFiles;
import gov.ice.isaa.support.paper.PrintedDocument;
import gov.ice.isaa.support.paper.PrintingPress;
import gov.ice.isaa.trail.TrailRecords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What happens to the documents of a ceremony: printed, sealed, looked at and filed, in the caller's transaction. */
@Component
class SigningDesk {

    private static final String PDF = "application/pdf";

    private final PrintingPress press;
    private final Seal seal;
    private final StoredFiles files;
    private final AgencyTime time;
    private final TrailRecords trail;

    SigningDesk(PrintingPress press, Seal seal, StoredFiles files, AgencyTime time, TrailRecords trail) {
        this.press = press;
        this.seal = seal;
        this.files = files;
        this.time = time;
        this.trail = trail;
    }

    /** Prints and certifies the document; from here on it may only be signed. */
    StoredFile prepare(PrintedDocument document, String fileName) {
        return files.store(fileName, PDF, certified(document, true));
    }

    Given seal(
            AgreementView agreement,
            CeremonyView ceremony,
            SlotView slot,
            SignatureMark mark,
            Proof proof,
            Person signer) {
        Instant now = time.now();
        var appearance = new Appearance(
                mark, List.of(signer.name(), slot.title(), "Signed " + AgencyTime.moment(now) + " Eastern time"));
        byte[] signed = seal.sign(
                files.content(ceremony.currentFile()),
                slot.field(),
                appearance,
                signer.name() + ", " + slot.title(),
                Consent.INTENT);
        StoredFile file = files.store(agreement.number() + ".pdf", PDF, signed);
        String consent = String.join(" ", Consent.READ, Consent.INTENT, Consent.ELECTRONIC);
        return new Given(
                Kind.SEALED,
                signer.name(),
                slot.title(),
                time.today(),
                now,
                signer.name(),
                proof,
                "",
                mark.inWords(),
                consent,
                ceremony.currentFile(),
                file.id());
    }

    Given file(
            CeremonyView ceremony,
            SlotView slot,
            String fileName,
            byte[] content,
            Attestation attestation,
            Person filer) {
        LocalDate signedOn = attestation.checked(time.today());
        var ours = new SignedCopy.Ours(files.content(ceremony.currentFile()), slot.field(), ownCertificates(ceremony));
        SignedCopy copy = SignedCopy.examine(content, ours);
        StoredFile file = files.store(name(fileName), PDF, content);
        return new Given(
                copy.signatures().isEmpty() ? Kind.SCANNED_COPY : Kind.SIGNED_COPY,
                attestation.signer(),
                attestation.position(),
                signedOn,
                time.now(),
                filer.name(),
                null,
                copy.certificates(),
                "",
                "",
                copy.continues() ? ceremony.currentFile() : ceremony.clearedFile(),
                file.id());
    }

    /** The certificate in use now, and the one in use when the ceremony began. */
    private Set<String> ownCertificates(CeremonyView ceremony) {
        return Stream.concat(
                        Stream.of(seal.certificate()),
                        SignatureCheck.of(files.content(ceremony.clearedFile())).stream()
                                .map(SignatureCheck::certificate))
                .collect(Collectors.toSet());
    }

    /** Prints and certifies how the agreement was signed, and from when it is in force. */
    StoredFile evidence(AgreementView agreement, CeremonyView ceremony, LocalDate effectiveOn) {
        PrintedDocument document = EvidenceDocument.of(
                agreement, ceremony, effectiveOn, this::found, seal.certificateName(), trail.count(), time.now());
        return files.store(agreement.number() + "-signature-evidence.pdf", PDF, certified(document, false));
    }

    private byte[] certified(PrintedDocument document, boolean signable) {
        var line = "Certified by the ISAA portal on " + AgencyTime.moment(time.now()) + " Eastern time. "
                + (signable ? "From here on it may be signed, and not changed." : "It may not be changed.");
        return seal.certify(
                press.print(document), AgreementDocument.SEAL.name(), signable, new Appearance(null, List.of(line)));
    }

    private StoredFile found(UUID id) {
        return files.find(id);
    }

    /** A name that is safe to show and to store; where a browser sent a path, its last part. */
    private static String name(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[^\\p{L}\\p{N} ._()-]", "_").strip();
        return clean.isEmpty() ? "signed-copy.pdf" : clean.substring(0, Math.min(clean.length(), 200));
    }
}
