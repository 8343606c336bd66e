package gov.ice.isaa.support.paper;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.PageBox;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The number of each line of text, in the left margin and running on through the document. Words of a table's row that
 * stand on one line have one number; the head of a table has none where it is repeated on the next page. The numbers are
 * artifacts (ISO 14289-1, 7.1): seen, and never read aloud amid a sentence.
 */
final class LineNumbers {

    private static final float SIZE = 7.5f;
    private static final float GREY = 0.3f;
    /** From a number to the text beside it, in points. */
    private static final float GAP = 14;
    /** Baselines that are nearer to each other, in points, have no room for two numbers: cells of a row out of step. */
    private static final float NEAR = 7.5f;

    /** Where a line of words begins, in points from the upper left corner of its page. */
    private record Line(int page, float left, float baseline) {}

    private final List<Line> lines;

    private LineNumbers(List<Line> lines) {
        this.lines = lines;
    }

    /** Finds the lines: after layout, and before painting, which takes the head of a table from page to page. */
    static LineNumbers of(PdfBoxRenderer renderer) {
        CssContext context = renderer.getSharedContext().newLayoutContextInstance();
        Layer layer = renderer.getRootBox().getLayer();
        float dots = renderer.getDotsPerPoint();
        var boxes = new ArrayList<LineBox>();
        collect(renderer.getRootBox(), boxes);
        List<Line> found = boxes.stream()
                .map(box -> {
                    int number = layer.getPageIndex(box.getAbsY());
                    PageBox page = layer.getPages().get(number);
                    int top = page.getMarginBorderPadding(context, CalculatedStyle.TOP);
                    int left = page.getMarginBorderPadding(context, CalculatedStyle.LEFT);
                    int baseline = top + box.getAbsY() - page.getTop() + box.getBaseline();
                    return new Line(number, left / dots, baseline / dots);
                })
                .sorted(Comparator.comparingInt(Line::page).thenComparing(Line::baseline))
                .toList();
        return new LineNumbers(numbered(found));
    }

    private static void collect(Box box, List<LineBox> lines) {
        if (box instanceof LineBox line) {
            if (line.isContainsVisibleContent()) {
                lines.add(line);
            }
        } else {
            box.getChildren().forEach(child -> collect(child, lines));
        }
    }

    private static List<Line> numbered(List<Line> found) {
        var lines = new ArrayList<Line>();
        for (Line line : found) {
            Line last = lines.isEmpty() ? null : lines.getLast();
            if (last == null || last.page() != line.page() || line.baseline() - last.baseline() >= NEAR) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Draws the numbers on the printed pages. */
    void draw(PDDocument pdf) throws IOException {
        PDFont font;
        try (InputStream file = PaperFont.SANS.open()) {
            font = PDType0Font.load(pdf, file, true);
        }
        int next = 0;
        while (next < lines.size()) {
            int page = lines.get(next).page();
            try (var content = new PDPageContentStream(pdf, pdf.getPage(page), AppendMode.APPEND, true, true)) {
                content.beginMarkedContent(COSName.ARTIFACT);
                content.setNonStrokingColor(GREY, GREY, GREY);
                float height = pdf.getPage(page).getMediaBox().getHeight();
                while (next < lines.size() && lines.get(next).page() == page) {
                    Line line = lines.get(next++);
                    draw(content, font, String.valueOf(next), line.left() - GAP, height - line.baseline());
                }
                content.endMarkedContent();
            }
        }
    }

    private static void draw(PDPageContentStream content, PDFont font, String number, float right, float baseline)
            throws IOException {
        content.beginText();
        content.setFont(font, SIZE);
        content.newLineAtOffset(right - font.getStringWidth(number) * SIZE / 1000, baseline);
        content.showText(number);
        content.endText();
    }
}
