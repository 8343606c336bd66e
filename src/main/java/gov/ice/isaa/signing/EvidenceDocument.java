package gov.ice.isaa.signing;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.people.FreshSignOn.Proof;
import gov.ice.isaa.signing.SlotView.Given;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.StoredFile;
import gov.ice.isaa.support.paper.PrintedDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.web.util.HtmlUtils;

/** The record of how an agreement was signed: who, when, how authenticated, and the hashes that tie it to the files. */
final class EvidenceDocument {

    private final AgreementView agreement;
    private final CeremonyView ceremony;
    private final Function<UUID, StoredFile> files;
    private final StringBuilder body = new StringBuilder();

    private EvidenceDocument(AgreementView agreement, CeremonyView ceremony, Function<UUID, StoredFile> files) {
        this.agreement = agreement;
        this.ceremony = ceremony;
        this.files = files;
    }

    /**
     * Makes the record.
     *
     * @param effectiveOn from when the agreement is in force
     * @param trailRecords how many records the trail held when it was made
     */
    static PrintedDocument of(
            AgreementView agreement,
            CeremonyView ceremony,
            LocalDate effectiveOn,
            Function<UUID, StoredFile> files,
            String certificate,
            long trailRecords,
            Instant now) {
        return new EvidenceDocument(agreement, ceremony, files).print(effectiveOn, certificate, trailRecords, now);
    }

    private PrintedDocument print(LocalDate effectiveOn, String certificate, long trailRecords, Instant now) {
        String title = "Signature evidence for " + agreement.number();
        body.append("<h1>")
                .append(text(title))
                .append("</h1><p class=\"center\">")
                .append(text(agreement.title()))
                .append("</p><h2>Document</h2><table class=\"facts\"><tbody>");
        row("Version of the draft", "Version " + ceremony.draftVersion());
        row("In force from", AgencyTime.date(effectiveOn));
        row("Ends on", ceremony.expiresOn() == null ? "No end date" : AgencyTime.date(ceremony.expiresOn()));
        hash("SHA-256 of the draft", ceremony.draftSha256());
        file("Document before any signature", ceremony.clearedFile());
        file("Document with every signature", ceremony.currentFile());
        body.append("</tbody></table>");
        ceremony.slots().forEach(this::signature);
        body.append("<h2>Where this can be checked</h2><table class=\"facts\"><tbody>");
        row("Certificate of the portal", certificate);
        row(
                "Audit trail",
                "Made when the trail held %,d records; the records of this ceremony stand under %s, the last of them right"
                                .formatted(trailRecords, agreement.number())
                        + " after that count.");
        row("Made", moment(now));
        body.append("</tbody></table>").append(AgreementDocument.SEAL.box());
        return new PrintedDocument(
                title, agreement.number(), agreement.marking(), body.toString(), List.of(AgreementDocument.SEAL));
    }

    private void signature(SlotView slot) {
        Given given = slot.signature();
        if (given == null) {
            return;
        }
        body.append("<h2>Signature ").append(slot.position()).append(": ").append(text(slot.party()));
        body.append("</h2><table class=\"facts\"><tbody>");
        row("Signed by", given.signer() + ", " + given.positionTitle());
        row("How", given.kind().title());
        row("Date of signing", AgencyTime.date(given.signedOn()));
        row("Recorded", moment(given.recordedAt()));
        if (given.proof() != null) {
            row("Signature put down", given.mark());
            authentication(given.proof());
            row("Confirmed", given.consent());
        } else {
            row("Filed and attested by", given.accountName());
        }
        if (!given.certificates().isEmpty()) {
            row("Certificates in the copy", given.certificates());
        }
        file("Document before", given.fileBefore());
        file(given.kind() == SlotView.Kind.SCANNED_COPY ? "Signed copy" : "Document after", given.fileAfter());
        body.append("</tbody></table>");
    }

    private void authentication(Proof proof) {
        row("Account", proof.account());
        row("Signed in again", moment(proof.authenticatedAt()));
        row("Method (AuthnContext)", proof.contextClass());
        row("Identity provider", proof.issuer());
        row("Assertion", proof.assertionId());
        row("Subject", proof.subject());
    }

    private void file(String name, UUID id) {
        hash("SHA-256, " + name.toLowerCase(Locale.ROOT), files.apply(id).sha256());
    }

    private void hash(String name, String sha256) {
        // Cut in the middle, so that the hash fits its column.
        String half = sha256.substring(0, sha256.length() / 2) + "<br/>" + sha256.substring(sha256.length() / 2);
        rawRow(name, "<span class=\"hash\">" + half + "</span>");
    }

    private void row(String name, String value) {
        rawRow(name, text(value));
    }

    private void rawRow(String name, String html) {
        body.append("<tr><th scope=\"row\">")
                .append(text(name))
                .append("</th><td>")
                .append(html)
                .append("</td></tr>");
    }

    private static String moment(Instant instant) {
        return AgencyTime.moment(instant) + " Eastern time (" + instant.truncatedTo(ChronoUnit.SECONDS) + ")";
    }

    private static String text(String value) {
        return HtmlUtils.htmlEscapeDecimal(value);
    }
}
