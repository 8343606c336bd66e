package gov.ice.isaa.reporting.print;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfStructureElement;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.JRPdfExporterTagHelper;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the structure tree that PDF/UA-1 asks for (ISO 14289-1, 7): headings, paragraphs, and tables that hold only rows
 * of cells. A template says what an element is with the property {@code isaa.tag}; {@code isaa.table} on a header frame
 * names the table it opens, and where the same header is printed again on a later page it is an artifact.
 */
final class PdfTags extends JRPdfExporterTagHelper {

    private static final String TAG = "isaa.tag";
    private static final String TABLE = "isaa.table";
    private static final PdfName TR = new PdfName("TR");
    private static final PdfName TD = new PdfName("TD");
    private static final PdfName SCOPE = new PdfName("Scope");
    private static final PdfName ARTIFACT = new PdfName("Artifact");

    private @Nullable ClassicPdfProducer producer;
    private @Nullable PdfStructureElement document;
    private @Nullable PdfStructureElement table;
    private @Nullable PdfStructureElement row;
    private @Nullable String tableKey;
    private @Nullable JRPrintElement repeatedHeader;

    PdfTags(JRPdfExporter exporter) {
        super(exporter);
        isTagged = true;
    }

    @Override
    protected void setPdfProducer(PdfProducer pdfProducer) {
        super.setPdfProducer(pdfProducer);
        producer = (ClassicPdfProducer) pdfProducer;
    }

    @Override
    protected void init() {
        document = new PdfStructureElement(producer().getPdfWriter().getStructureTreeRoot(), new PdfName("Document"));
    }

    @Override
    protected void startElement(JRPrintElement element) {
        String key = property(element, TABLE);
        if (key != null) {
            if (key.equals(tableKey)) {
                repeatedHeader = element;
            } else {
                tableKey = key;
                table = null;
            }
        }
        if ("TR".equals(property(element, TAG)) && repeatedHeader == null) {
            if (table == null) {
                table = new PdfStructureElement(root(), PdfName.TABLE);
            }
            row = new PdfStructureElement(table, TR);
        }
    }

    @Override
    protected void endElement(JRPrintElement element) {
        if (element == repeatedHeader) {
            repeatedHeader = null;
        }
        if ("TR".equals(property(element, TAG))) {
            row = null;
        }
    }

    @Override
    protected void startText(JRPrintText text) {
        String tag = property(text, TAG);
        if (repeatedHeader != null || "artifact".equals(tag)) {
            content().beginMarkedContentSequence(ARTIFACT);
        } else {
            content().beginMarkedContentSequence(elementFor(tag == null ? "P" : tag));
        }
    }

    @Override
    protected void startText(JRPrintText text, @Nullable String actualText) {
        startText(text);
    }

    @Override
    protected void endText() {
        content().endMarkedContentSequence();
    }

    private PdfStructureElement elementFor(String tag) {
        return switch (tag) {
            case "TH.column" -> headerCell("Column");
            case "TH.row" -> headerCell("Row");
            case "TD" -> new PdfStructureElement(openRow(), TD);
            default -> {
                table = null;
                yield new PdfStructureElement(root(), new PdfName(tag));
            }
        };
    }

    private PdfStructureElement headerCell(String scope) {
        PdfStructureElement cell = new PdfStructureElement(openRow(), PdfName.TH);
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, PdfName.TABLE);
        attributes.put(SCOPE, new PdfName(scope));
        cell.put(PdfName.A, new PdfArray(attributes));
        return cell;
    }

    private PdfStructureElement openRow() {
        if (row == null) {
            throw new IllegalStateException("A template has a cell outside a row");
        }
        return row;
    }

    private PdfStructureElement root() {
        if (document == null) {
            throw new IllegalStateException("The document is not open");
        }
        return document;
    }

    private ClassicPdfProducer producer() {
        if (producer == null) {
            throw new IllegalStateException("The document is not open");
        }
        return producer;
    }

    private PdfContentByte content() {
        return producer().getPdfContentByte();
    }

    private static @Nullable String property(JRPrintElement element, String name) {
        return element.hasProperties() ? element.getPropertiesMap().getProperty(name) : null;
    }
}
