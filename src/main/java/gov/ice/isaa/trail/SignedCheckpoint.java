package gov.ice.isaa.trail;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A checkpoint with its Ed25519 signature (RFC 8032).
 *
 * @param keyId the first 16 hexadecimal digits of the public key's SHA-256
 */
public record SignedCheckpoint(Checkpoint checkpoint, String keyId, byte[] signature) {

    private static final Pattern FILE = Pattern.compile(
            "ISAA trail checkpoint\nrecords: (?<records>[0-9]{1,18})\n"
                    + "hash: (?<hash>[0-9a-f]{64})\nmade: (?<made>\\S+)\nkey: (?<key>[0-9a-f]{16})\nsignature: (?<signature>\\S+)\n");

    /** The name of its file; names sort as the checkpoints do. */
    public String fileName() {
        return "checkpoint-%012d.txt".formatted(checkpoint.sequence());
    }

    /** The text of its file: the statement, then the key and the signature. */
    public String fileText() {
        return checkpoint.statement() + "key: " + keyId + "\nsignature: "
                + Base64.getEncoder().encodeToString(signature) + "\n";
    }

    /** Reads a file's text back. Throws {@link IllegalArgumentException} when it is not of that form. */
    public static SignedCheckpoint parse(String fileText) {
        Matcher parts = FILE.matcher(fileText);
        if (!parts.matches()) {
            throw new IllegalArgumentException("This is not the text of a checkpoint.");
        }
        try {
            var checkpoint = new Checkpoint(
                    Long.parseLong(parts.group("records")), parts.group("hash"), Instant.parse(parts.group("made")));
            return new SignedCheckpoint(
                    checkpoint, parts.group("key"), Base64.getDecoder().decode(parts.group("signature")));
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("This is not the text of a checkpoint.", e);
        }
    }

    /** The hash of the checkpoint as bytes. */
    byte[] hash() {
        return HexFormat.of().parseHex(checkpoint.hash());
    }
}
