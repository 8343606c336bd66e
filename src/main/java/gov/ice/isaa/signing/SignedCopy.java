package gov.ice.isaa.signing;

import gov.ice.isaa.signing.seal.SignatureCheck;
import gov.ice.isaa.support.UserMistake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * An external party's copy as it came in, looked at before anything is done with it.
 *
 * @param continues whether it is our document with further signatures, byte for byte
 * @param signatures the digital signatures that are not ours
 */
record SignedCopy(boolean continues, List<SignatureCheck> signatures) {

    /** The largest copy taken, in bytes. */
    static final int LARGEST = 25 * 1024 * 1024;

    private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** Throws {@link UserMistake} for what is no readable PDF, too large, unsigned by anybody else, or broken. */
    static SignedCopy examine(byte[] content, byte[] ours) {
        if (content.length > LARGEST) {
            throw new UserMistake(
                    "The copy is larger than 25 MB. Scan it in black and white, or at 200 dots per inch.");
        }
        if (content.length < MAGIC.length || !Arrays.equals(MAGIC, Arrays.copyOf(content, MAGIC.length))) {
            throw new UserMistake("This is not a PDF file. Upload the signed copy as PDF.");
        }
        requireReadable(content);
        List<SignatureCheck> all = SignatureCheck.of(content);
        if (all.stream().anyMatch(signature -> !signature.intact())) {
            throw new UserMistake(
                    "A digital signature in this file is broken: the file was changed after it was signed. Ask the party"
                            + " for the file as they signed it.");
        }
        boolean continues = content.length > ours.length && Arrays.equals(ours, Arrays.copyOf(content, ours.length));
        if (Arrays.equals(ours, content)) {
            throw new UserMistake("This is the document as the portal made it; the party has not signed it yet.");
        }
        int known = continues ? SignatureCheck.of(ours).size() : 0;
        List<SignatureCheck> added = all.subList(Math.min(known, all.size()), all.size());
        return new SignedCopy(continues && !added.isEmpty(), added);
    }

    /** The names in the certificates. */
    String certificates() {
        return signatures.stream().map(SignatureCheck::signer).distinct().collect(Collectors.joining("; "));
    }

    private static void requireReadable(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.getNumberOfPages() == 0) {
                throw new UserMistake("The PDF has no page.");
            }
        } catch (IOException e) {
            throw new UserMistake("The PDF cannot be read; it may be damaged or protected by a password.");
        }
    }
}
