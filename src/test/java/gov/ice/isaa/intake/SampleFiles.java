package gov.ice.isaa.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of the kinds that people upload, as small as they can be. */
public final class SampleFiles {

    private SampleFiles() {}

    public static byte[] pdf() {
        return bytes("%PDF-1.7\n%%EOF");
    }

    public static byte[] png() {
        return bytes("\u0089PNG\r\n\u001a\nrest");
    }

    public static byte[] jpeg() {
        return bytes("\u00ff\u00d8\u00ff\u00e0rest");
    }

    public static byte[] message() {
        return bytes("Received: from mail.example.gov\r\n by mx.example.gov\r\nFrom: desk@example.gov\r\n"
                + "Date: Mon, 5 Jan 2026 09:00:00 -0500\r\nSubject: Request\r\n\r\nWe are who we say.");
    }

    public static byte[] outlook() {
        return bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"
                + new String(
                        "__properties_version1.0".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    public static byte[] word(String... more) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (String name : new String[] {"[Content_Types].xml", "word/document.xml"}) {
                zip.putNextEntry(new ZipEntry(name));
            }
            for (String name : more) {
                zip.putNextEntry(new ZipEntry(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
