package gov.ice.isaa.drafting.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.drafting.DraftDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files that mean harm, or are broken: refused with a plain reason, soon, and without a look outside. */
class HostileFilesTest {

    private static final DraftDocument TEXT = SampleAgreement.text();
    private static final byte[] FILE = WordExport.write(WordRoundTripTest.outgoing(null, TEXT, List.of()));

    @Test
    void what_is_no_word_file() {
        refused(new byte[0], "not a Word file");
        refused("PK".getBytes(StandardCharsets.UTF_8), "not a Word file");
        refused("%PDF-1.7 and so on".getBytes(StandardCharsets.UTF_8), "not a Word file");
        refused(WordFiles.zipped(Map.of("readme.xml", "<a/>".getBytes(StandardCharsets.UTF_8))), "not a Word file");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0, 0, 0}, "password");
    }

    @Test
    void two_hundred_megabytes() {
        refused(new byte[200 * 1024 * 1024], "larger than 25 MB");
    }

    @Test
    void a_file_that_unpacks_to_more_than_the_memory_holds() throws IOException {
        refused(bomb("word/media/picture.bin", 1), "unpacks to far more");
        refused(bomb("word/document.xml", 1), "unpacks to far more");
        refused(bomb("word/part%d.xml", 400), "unpacks to far more");
        refused(many(), "unpacks to far more");
    }

    @Test
    void elements_without_end_and_without_bottom() {
        refused(changed("word/document.xml", "<w:body>", "<w:body>" + "<w:a/>".repeat(2_000_000)), "far more");
        refused(changed("word/document.xml", "<w:body>", "<w:body>" + "<w:a>".repeat(100_000)), "far more");
    }

    @Test
    void entities() {
        String laughs = "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        refused(changed("word/document.xml", "<w:document", laughs + "<w:document"), "entities");
        String outside = "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        refused(changed("word/comments.xml", "<w:comments", outside + "<w:comments"), "entities");
        refused(changed("_rels/.rels", "<Relationships", outside + "<Relationships"), "entities");
    }

    @Test
    void macros() {
        refused(WordFiles.plus(FILE, "word/vbaProject.bin", new byte[10]), "macros");
        refused(WordFiles.plus(FILE, "word/activeX/activeX1.xml", "<a/>".getBytes(StandardCharsets.UTF_8)), "macros");
        refused(
                changed(
                        "[Content_Types].xml",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "application/vnd.ms-word.document.macroEnabled.main+xml"),
                "macros");
    }

    @Test
    void what_refers_to_something_outside() {
        refused(reference("image", "http://127.0.0.1:9/pixel.png"), "a picture");
        refused(reference("attachedTemplate", "https://example.org/evil.dotm"), "a template on the network");
        refused(reference("attachedTemplate", "\\\\server\\share\\evil.dotm"), "a template on the network");
        refused(reference("oleObject", "file:///C:/x.xls"), "a linked object");
        refused(reference("frame", "x.html"), "another file");
        assertThat(WordImport.read(WordFile.open(reference("hyperlink", "https://example.org")), TEXT)
                        .after())
                .isEqualTo(TEXT);
        assertThat(WordImport.read(
                                WordFile.open(reference("attachedTemplate", "file:///C:\\Users\\x\\Letter.dotx")), TEXT)
                        .after())
                .isEqualTo(TEXT);
    }

    @Test
    void broken_parts() {
        refused(changed("word/document.xml", "</w:body>", ""), "damaged");
        refused(changed("word/document.xml", "<w:document", "<w:other"), "damaged");
        refused(changed("word/styles.xml", "</w:styles>", "</w:stiles>"), "damaged");
        refused(changed("_rels/.rels", "relationships/officeDocument", "relationships/other"), "damaged");
        byte[] half = java.util.Arrays.copyOf(FILE, FILE.length / 2);
        refused(half, "damaged");
    }

    @Test
    void text_beyond_what_a_draft_holds_is_refused_with_the_limit() {
        String paragraph = "<w:p><w:r><w:t>" + "word ".repeat(5_000) + "</w:t></w:r></w:p>";
        refused(changed("word/document.xml", "<w:sectPr>", paragraph + "<w:sectPr>"), "20,000 characters");
        refused(
                changed(
                        "word/document.xml",
                        "<w:sectPr>",
                        "<w:p><w:r><w:t>x</w:t></w:r></w:p>".repeat(600) + "<w:sectPr>"),
                "at most 500 paragraphs");
    }

    private static byte[] changed(String part, String what, String other) {
        return WordFiles.with(FILE, part, text -> text.replace(what, other));
    }

    private static byte[] reference(String kind, String target) {
        return changed(
                "word/_rels/document.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"rIdX\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + kind + "\" Target=\"" + target + "\" TargetMode=\"External\"/></Relationships>");
    }

    /** Parts that pack to almost nothing: one of 400 MB, or many of one megabyte each. */
    private static byte[] bomb(String name, int parts) throws IOException {
        var file = new ByteArrayOutputStream();
        byte[] room = new byte[1024 * 1024];
        try (var zip = new ZipOutputStream(file)) {
            for (int part = 0; part < parts; part++) {
                zip.putNextEntry(new ZipEntry(name.formatted(part)));
                for (int i = 0; i < 400 / parts; i++) {
                    zip.write(room);
                }
            }
        }
        return file.toByteArray();
    }

    private static byte[] many() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (int part = 0; part < 50_000; part++) {
                zip.putNextEntry(new ZipEntry("word/part" + part + ".xml"));
            }
        }
        return file.toByteArray();
    }

    private static void refused(byte[] file, String reason) {
        Instant start = Instant.now();
        assertThatThrownBy(() -> WordImport.read(WordFile.open(file), TEXT))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining(reason);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }
}
