package gov.ice.isaa.drafting.word;

import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftHtml;
import gov.ice.isaa.drafting.compare.Comparison;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the text of an agreement as a Word file (ECMA-376, transitional). */
public final class WordExport {

    /** The media type of a Word file. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** The names of the properties by which a file that comes back is known again. */
    static final String AGREEMENT = "ISAA agreement";

    static final String VERSION = "ISAA version";
    static final String NOTES = "ISAA notes";
    static final String AUTHOR = "ISAA author";
    static final String MADE = "ISAA made";

    private final OutgoingText outgoing;
    private final Map<String, String> parts = new LinkedHashMap<>();

    private WordExport(OutgoingText outgoing) {
        this.outgoing = outgoing;
    }

    /** The file. */
    public static byte[] write(OutgoingText outgoing) {
        return new WordExport(outgoing).file();
    }

    private byte[] file() {
        var lists = new WordLists();
        var comments = new WordComments(outgoing.threads());
        var body = new WordBody(new Tracking(outgoing.author(), outgoing.at()), lists, comments);
        DraftDocument text = shown(outgoing.text());
        DraftDocument since = outgoing.since() == null ? text : shown(outgoing.since());
        String document = body.of(Comparison.between(since, text));
        fixed("[Content_Types].xml", "content-types.xml");
        fixed("_rels/.rels", "package-rels.xml");
        parts.put("word/document.xml", document(document));
        fixed("word/_rels/document.xml.rels", "document-rels.xml");
        fixed("word/styles.xml", "styles.xml");
        fixed("word/settings.xml", "settings.xml");
        parts.put("word/numbering.xml", lists.numbering());
        parts.put("word/comments.xml", comments.comments());
        parts.put("word/commentsExtended.xml", comments.extended());
        parts.put("word/header1.xml", header());
        parts.put("word/footer1.xml", footer());
        parts.put("docProps/core.xml", core());
        parts.put("docProps/custom.xml", custom());
        return zipped();
    }

    private DraftDocument shown(DraftDocument document) {
        return outgoing.notes() ? document : document.withoutNotes();
    }

    private static String document(String body) {
        return XML + """
                <w:document xmlns:w="%s" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <w:body>%s<w:sectPr><w:headerReference w:type="default" r:id="rId6"/>\
                <w:footerReference w:type="default" r:id="rId7"/><w:pgSz w:w="12240" w:h="15840"/>\
                <w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" \
                w:gutter="0"/></w:sectPr></w:body></w:document>""".formatted(MAIN, body);
    }

    private String header() {
        return XML + """
                <w:hdr xmlns:w="%s"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>%s</w:p>\
                <w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>%s</w:p></w:hdr>""".formatted(MAIN, run("<w:b/>", outgoing.marking()), run("", outgoing.status()));
    }

    private String footer() {
        String line = "%s, %s version %d — Page "
                .formatted(outgoing.agreement(), outgoing.status().toLowerCase(Locale.US), outgoing.version());
        return XML
                + """
                <w:ftr xmlns:w="%s"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>%s<w:fldSimple w:instr=" PAGE ">%s\
                </w:fldSimple>%s<w:fldSimple w:instr=" NUMPAGES ">%s</w:fldSimple></w:p><w:p><w:pPr>\
                <w:pStyle w:val="Footer"/></w:pPr>%s</w:p></w:ftr>""".formatted(
                                MAIN,
                                run("", line),
                                run("", "1"),
                                run("", " of "),
                                run("", "1"),
                                run("<w:b/>", outgoing.marking()));
    }

    private static String run(String format, String text) {
        return "<w:r>%s<w:t xml:space=\"preserve\">%s</w:t></w:r>"
                .formatted(format.isEmpty() ? "" : "<w:rPr>" + format + "</w:rPr>", DraftHtml.escape(text));
    }

    private String core() {
        return XML
                + """
                <cp:coreProperties \
                xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title>\
                <dc:creator>%s</dc:creator><dc:language>en-US</dc:language>\
                <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created></cp:coreProperties>""".formatted(
                                DraftHtml.escape(outgoing.title()),
                                DraftHtml.escape(outgoing.author()),
                                Tracking.date(outgoing.at()));
    }

    private String custom() {
        var properties = new LinkedHashMap<String, String>();
        properties.put(AGREEMENT, outgoing.agreement());
        properties.put(VERSION, String.valueOf(outgoing.version()));
        properties.put(NOTES, outgoing.notes() ? "yes" : "no");
        properties.put(AUTHOR, outgoing.author());
        properties.put(MADE, Tracking.date(outgoing.at()));
        var xml = new StringBuilder(XML)
                .append("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"")
                .append(" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">");
        int id = 2;
        for (Map.Entry<String, String> property : properties.entrySet()) {
            xml.append("<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"%d\" name=\"%s\">"
                    .formatted(id++, property.getKey()));
            xml.append("<vt:lpwstr>" + DraftHtml.escape(property.getValue()) + "</vt:lpwstr></property>");
        }
        return xml.append("</Properties>").toString();
    }

    private void fixed(String part, String resource) {
        try (InputStream content = WordExport.class.getResourceAsStream(resource)) {
            byte[] bytes = Objects.requireNonNull(content).readAllBytes();
            parts.put(part, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] zipped() {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
