package gov.ice.isaa.drafting.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Word files changed part by part, as other programs and other people do. */
public final class WordFiles {

    private WordFiles() {}

    /** The file with one part changed. Throws when the change changes nothing. */
    public static byte[] with(byte[] file, String part, UnaryOperator<String> change) {
        Map<String, byte[]> parts = parts(file);
        String before = new String(parts.get(part), StandardCharsets.UTF_8);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalStateException("Nothing changed in " + part);
        }
        parts.put(part, after.getBytes(StandardCharsets.UTF_8));
        return zipped(parts);
    }

    /** The file with another part. */
    public static byte[] plus(byte[] file, String part, byte[] content) {
        Map<String, byte[]> parts = parts(file);
        parts.put(part, content);
        return zipped(parts);
    }

    /** The text of a part. */
    public static String part(byte[] file, String part) {
        return new String(parts(file).get(part), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static byte[] zipped(Map<String, byte[]> parts) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
