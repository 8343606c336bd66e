package gov.ice.isaa.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The kinds of files taken as evidence, told by what is in them: a name proves nothing. */
enum EvidenceType {
    PDF("application/pdf", "pdf", content -> begins(content, "%PDF-")),
    PNG("image/png", "png", content -> begins(content, "\u0089PNG\r\n\u001a\n")),
    JPEG("image/jpeg", "jpg", content -> begins(content, "\u00ff\u00d8\u00ff")),
    WORD(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx",
            content -> begins(content, "PK\u0003\u0004")
                    && holds(content, "[Content_Types].xml", StandardCharsets.US_ASCII)
                    && holds(content, "word/document.xml", StandardCharsets.US_ASCII)
                    && !holds(content, "vbaProject.bin", StandardCharsets.US_ASCII)),
    OUTLOOK(
            "application/vnd.ms-outlook",
            "msg",
            content -> begins(content, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")
                    && holds(content, "__properties_version1.0", StandardCharsets.UTF_16LE)),
    MESSAGE("message/rfc822", "eml", EvidenceType::isMessage);

    /** RFC 5322, 2.2: the lines before the first empty one, each of which is a field or goes on with the one before. */
    private static final Pattern HEADER_LINE = Pattern.compile("[!-9;-~]+:.*|[ \t].*");

    private static final int HEADERS_WITHIN = 64 * 1024;

    private final String mediaType;
    private final String extension;
    private final Predicate<byte[]> recognized;

    EvidenceType(String mediaType, String extension, Predicate<byte[]> recognized) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.recognized = recognized;
    }

    /** The kind that the content is; empty for anything else. */
    static Optional<EvidenceType> of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> type.recognized.test(content))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** The name with this kind's ending, so that no computer takes the file for something else. */
    String named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("." + extension) || this == JPEG && lower.endsWith(".jpeg")
                ? name
                : name + "." + extension;
    }

    private static boolean isMessage(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, HEADERS_WITHIN), StandardCharsets.ISO_8859_1);
        if (start.indexOf('\0') >= 0) {
            return false;
        }
        var headers = start.lines().takeWhile(line -> !line.isEmpty()).toList();
        return headers.stream().allMatch(line -> HEADER_LINE.matcher(line).matches())
                && headers.stream()
                        .anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("from:"))
                && headers.stream()
                        .anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("date:"));
    }

    private static boolean begins(byte[] content, String magic) {
        byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        return content.length > bytes.length && Arrays.equals(content, 0, bytes.length, bytes, 0, bytes.length);
    }

    private static boolean holds(byte[] content, String text, Charset charset) {
        String sought = new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
        return new String(content, StandardCharsets.ISO_8859_1).contains(sought);
    }
}
