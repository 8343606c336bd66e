package gov.ice.isaa.reporting;

import java.util.List;
import java.util.regex.Pattern;

/** The rows of a worksheet as XML. The spreadsheet makes each row as high as its text. */
final class SheetXml {

    /** The most UTF-16 units that a spreadsheet keeps in a cell. */
    static final int LONGEST_CELL = 32_767;

    static final String CUT = " … (the rest is in the portal)";

    private static final int NARROWEST = 9;
    private static final int WIDEST = 46;

    /** What a spreadsheet would read as the code of a character. */
    private static final Pattern CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final StringBuilder rows = new StringBuilder();
    private int count;
    private int columns;

    /** Adds a row of texts in the style; gives its number. */
    int row(List<String> texts, int style) {
        count++;
        columns = Math.max(columns, texts.size());
        rows.append("<row r=\"").append(count).append("\">");
        for (int i = 0; i < texts.size(); i++) {
            rows.append("<c r=\"")
                    .append(cell(i, count))
                    .append("\" s=\"")
                    .append(style)
                    .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .append(text(texts.get(i)))
                    .append("</t></is></c>");
        }
        rows.append("</row>");
        return count;
    }

    /**
     * The whole sheet.
     *
     * @param heads the number of the row with the heads, which stays in view; 0 where there is none
     * @param widths of the columns in characters, which are kept within bounds
     * @param marking above and below every printed page
     */
    String content(String namespace, int heads, List<Integer> widths, String marking) {
        var xml = new StringBuilder("<worksheet xmlns=\"")
                .append(namespace)
                .append('"')
                .append('>');
        xml.append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">");
        if (heads > 0) {
            xml.append("<pane ySplit=\"%1$d\" topLeftCell=\"A%2$d\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                    .formatted(heads, heads + 1));
        }
        xml.append("</sheetView></sheetViews>");
        if (!widths.isEmpty()) {
            xml.append("<cols>");
            for (int i = 0; i < widths.size(); i++) {
                xml.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
                        .formatted(i + 1, Math.clamp(widths.get(i) + 2, NARROWEST, WIDEST)));
            }
            xml.append("</cols>");
        }
        xml.append("<sheetData>").append(rows).append("</sheetData>");
        if (heads > 0) {
            xml.append("<autoFilter ref=\"%s:%s\"/>".formatted(cell(0, heads), cell(columns - 1, count)));
        }
        String banner = "&amp;C" + text(marking.replace("&", "&&"));
        return xml.append("<pageSetup orientation=\"landscape\" fitToHeight=\"0\"/><headerFooter><oddHeader>")
                .append(banner)
                .append("</oddHeader><oddFooter>")
                .append(banner)
                .append("&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter></worksheet>")
                .toString();
    }

    /** The text as XML, without what XML cannot hold, and no longer than a cell may be. */
    static String text(String raw) {
        var text = new StringBuilder(raw.length());
        shortened(CODE.matcher(raw).replaceAll("_x005F_")).codePoints().forEach(c -> {
            switch (c) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                default -> {
                    if (writable(c)) {
                        text.appendCodePoint(c);
                    }
                }
            }
        });
        return text.toString();
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_CELL) {
            return text;
        }
        int end = LONGEST_CELL - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    private static boolean writable(int c) {
        return c == '\n'
                || c == '\t'
                || c >= ' '
                        && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                        && c != 0xFFFE
                        && c != 0xFFFF;
    }

    /** "B7"; no report has more columns than letters. */
    private static String cell(int column, int row) {
        return (char) ('A' + column) + String.valueOf(row);
    }
}
