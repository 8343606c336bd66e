package gov.ice.isaa.signing;

import gov.ice.isaa.signing.seal.OneMoreSignature;
import gov.ice.isaa.signing.seal.SignatureCheck;
import gov.ice.isaa.support.UserMistake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * An external party's copy as it came in, looked at before anything is done with it.
 *
 * @param continues whether it is our document with the party's signature in its field, and nothing else changed
 * @param signatures the digital signatures that are not ours
 */
record SignedCopy(boolean continues, List<SignatureCheck> signatures) {

    /** The largest copy taken, in bytes. */
    static final int LARGEST = 25 * 1024 * 1024;

    private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /**
     * What the copy is held against.
     *
     * @param document the document with the signatures so far
     * @param field the party's field in it
     * @param certificates the portal's own certificates
     */
    record Ours(byte[] document, String field, Set<String> certificates) {

        private boolean sealed(SignatureCheck signature) {
            return certificates.contains(signature.certificate());
        }
    }

    /**
     * Throws {@link UserMistake} for what is no readable PDF, too large or broken, and for a document of the portal that
     * the party has not signed, or not as it stands now.
     */
    static SignedCopy examine(byte[] content, Ours ours) {
        if (content.length > LARGEST) {
            throw new UserMistake(
                    "The copy is larger than 25 MB. Scan it in black and white, or at 200 dots per inch.");
        }
        if (content.length < MAGIC.length || !Arrays.equals(MAGIC, Arrays.copyOf(content, MAGIC.length))) {
            throw new UserMistake("This is not a PDF file. Upload the signed copy as PDF.");
        }
        List<SignatureCheck> all = SignatureCheck.of(content);
        if (signaturesIn(content) > all.size() || all.stream().anyMatch(signature -> !signature.intact())) {
            throw new UserMistake(
                    "A digital signature in this file is broken: the file was changed after it was signed. Ask the party"
                            + " for the file as they signed it.");
        }
        List<SignatureCheck> theirs =
                all.stream().filter(signature -> !ours.sealed(signature)).toList();
        if (theirs.size() == all.size()) {
            return new SignedCopy(false, theirs);
        }
        if (theirs.isEmpty()) {
            throw new UserMistake("This is the document as the portal made it; the party has not signed it yet.");
        }
        return new SignedCopy(true, List.of(continued(content, ours)));
    }

    /** The names in the certificates. */
    String certificates() {
        return signatures.stream().map(SignatureCheck::signer).distinct().collect(Collectors.joining("; "));
    }

    /** The one signature that was added to our document as it stands. */
    private static SignatureCheck continued(byte[] content, Ours ours) {
        byte[] document = ours.document();
        if (content.length <= document.length || !Arrays.equals(document, Arrays.copyOf(content, document.length))) {
            throw new UserMistake(
                    "The party signed the document as it was before others signed, or another one. Send the party the"
                            + " document as it stands now, or file a scan of the signed paper.");
        }
        Set<String> before =
                SignatureCheck.of(document).stream().map(SignatureCheck::field).collect(Collectors.toSet());
        List<SignatureCheck> added = SignatureCheck.of(content).stream()
                .filter(signature -> !before.contains(signature.field()))
                .toList();
        if (added.size() != 1 || !added.getFirst().field().equals(ours.field())) {
            throw new UserMistake(
                    "The signature does not stand in the field prepared for this party. Ask the party to sign there, and"
                            + " nowhere else.");
        }
        if (!OneMoreSignature.in(ours.field(), document, content)) {
            throw new UserMistake(
                    "More than a signature was added to the document: text, pictures or other fields were changed with it."
                            + " Ask the party to sign the document as the portal made it.");
        }
        return added.getFirst();
    }

    private static int signaturesIn(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.getNumberOfPages() == 0) {
                throw new UserMistake("The PDF has no page.");
            }
            return document.getSignatureDictionaries().size();
        } catch (IOException e) {
            throw new UserMistake("The PDF cannot be read; it may be damaged or protected by a password.");
        }
    }
}
