package gov.ice.isaa.drafting.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a reader sees between the head and the foot of each page, line by line: the words, and the number beside them. */
final class PrintedLines {

    /** The words begin here, in points from the left. */
    private static final float MARGIN = 70;
    /** The words stand between these, in points from the top. */
    private static final float HEAD = 74;

    private static final float FOOT = 792 - 74;
    private static final float SAME_LINE = 7.5f;

    /**
     * One line.
     *
     * @param head whether all of it is set like the names of columns
     */
    record Line(int page, String number, String words, boolean head) {}

    private PrintedLines() {}

    static List<Line> of(byte[] pdf) throws IOException {
        var lines = new ArrayList<Line>();
        try (var document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var positions = new ArrayList<TextPosition>();
                var stripper = new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition text) {
                        if (text.getYDirAdj() > HEAD && text.getYDirAdj() < FOOT) {
                            positions.add(text);
                        }
                    }
                };
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.getText(document);
                lines.addAll(lines(page, positions));
            }
        }
        return lines;
    }

    private static List<Line> lines(int page, List<TextPosition> positions) {
        var byBaseline = new TreeMap<Float, List<TextPosition>>();
        positions.forEach(text -> byBaseline
                .computeIfAbsent(text.getYDirAdj(), baseline -> new ArrayList<>())
                .add(text));
        var lines = new ArrayList<Line>();
        var line = new ArrayList<TextPosition>();
        float first = 0;
        for (var entry : byBaseline.entrySet()) {
            if (!line.isEmpty() && entry.getKey() - first >= SAME_LINE) {
                lines.add(line(page, line));
                line.clear();
            }
            if (line.isEmpty()) {
                first = entry.getKey();
            }
            line.addAll(entry.getValue());
        }
        if (!line.isEmpty()) {
            lines.add(line(page, line));
        }
        return lines;
    }

    private static Line line(int page, List<TextPosition> all) {
        var number = new StringBuilder();
        var words = new StringBuilder();
        boolean head = true;
        all.sort(Comparator.comparing(TextPosition::getXDirAdj));
        for (TextPosition text : all) {
            if (text.getXDirAdj() < MARGIN) {
                number.append(text.getUnicode());
            } else {
                words.append(text.getUnicode());
                head &= text.getFont().getName().contains("Sans");
            }
        }
        return new Line(page, number.toString(), words.toString(), head);
    }
}
