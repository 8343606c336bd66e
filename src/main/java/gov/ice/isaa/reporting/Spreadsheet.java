package gov.ice.isaa.reporting;

import gov.ice.isaa.reporting.print.Letterhead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Records as a spreadsheet (ISO/IEC 29500, SpreadsheetML). Every cell is a text, which no spreadsheet calculates, whatever it
 * begins with; the heads stay in view, and printed pages carry the marking.
 */
final class Spreadsheet {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String BOOK_PARTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE_PARTS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final int PLAIN = 0;
    private static final int STRONG = 1;
    private static final int HEAD = 2;
    private static final int CELL = 3;

    private final String name;
    private final Letterhead letterhead;
    private final SheetXml sheet = new SheetXml();
    private final List<Integer> widths = new ArrayList<>();
    private int heads;

    /** Begins with what the table is; the name is that of the sheet. */
    Spreadsheet(String name, Letterhead letterhead) {
        this.name = name;
        this.letterhead = letterhead;
        sheet.row(List.of(letterhead.marking()), STRONG);
        sheet.row(List.of(letterhead.title()), STRONG);
        for (String about : List.of(
                letterhead.asOf(),
                letterhead.criteria(),
                letterhead.summary(),
                letterhead.printed(),
                letterhead.checkpoint())) {
            sheet.row(List.of(about), PLAIN);
        }
    }

    void add(Record row) {
        if (heads == 0) {
            heads = sheet.row(Columns.heads(row), HEAD);
            Columns.heads(row).forEach(head -> widths.add(head.length()));
        }
        List<String> values = Columns.values(row);
        sheet.row(values, CELL);
        for (int i = 0; i < values.size(); i++) {
            widths.set(i, Math.max(widths.get(i), values.get(i).length()));
        }
    }

    byte[] content() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>\
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$sworksheet+xml"/>\
                    <Override PartName="/xl/styles.xml" ContentType="%1$sstyles+xml"/></Types>""".formatted(TYPE));
            part(zip, "_rels/.rels", """
                    <Relationships xmlns="%s"><Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/>\
                    </Relationships>""".formatted(PACKAGE_PARTS, BOOK_PARTS));
            part(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="%1$s">\
                    <Relationship Id="rId1" Type="%2$s/worksheet" Target="worksheets/sheet1.xml"/>\
                    <Relationship Id="rId2" Type="%2$s/styles" Target="styles.xml"/></Relationships>""".formatted(PACKAGE_PARTS, BOOK_PARTS));
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="%s" sheetId="1" r:id="rId1"/></sheets>\
                    </workbook>""".formatted(MAIN, BOOK_PARTS, SheetXml.text(name)));
            part(zip, "xl/styles.xml", STYLES.formatted(MAIN));
            part(zip, "xl/worksheets/sheet1.xml", sheet.content(MAIN, heads, widths, letterhead.marking()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** In the order of the numbers above: lines that say what it is, strong ones, heads, and cells that wrap. */
    private static final String STYLES = """
            <styleSheet xmlns="%s"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
            <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
            <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFEDF1F6"/></patternFill></fill></fills>\
            <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
            <border><left/><right/><top/><bottom style="thin"><color rgb="FFC6CACE"/></bottom><diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="4"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
            <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>\
            <xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"\
             applyBorder="1"/>\
            <xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"\
             applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>""";
}
