package gov.ice.isaa.drafting;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * A document as semantic, well-formed XHTML without a line of script: for the reading view and for the PDF. The text of
 * each element with a {@code data-block} is exactly the block's text in {@link PlainText}, so offsets agree.
 */
public final class DraftHtml {

    private DraftHtml() {}

    /**
     * The blocks of a section, notes and open placeholders included, as shown on the draft page; classes and data
     * attributes say what each is, so that the editor knows it again when it is copied from there.
     */
    public static String reading(Section section) {
        return blocks(section, true);
    }

    /**
     * The text to be signed, as {@link #paper} gives it. Throws {@link IllegalStateException} while a placeholder is open
     * (TE-02).
     */
    public static String signing(DraftDocument document) {
        if (!document.openPlaceholders().isEmpty()) {
            throw new IllegalStateException("The draft still has open placeholders.");
        }
        return paper(document);
    }

    /**
     * The whole text for print, as the content of a body element: the title as h1, articles as h2, subsections as h3, each
     * in a section element with {@code id="section-" + key}; without notes, and with open placeholders as their label.
     */
    public static String paper(DraftDocument document) {
        var html = new StringBuilder();
        Map<String, String> numbers = document.numbers();
        var headings = new PaperHeadings();
        for (Section section : document.sections()) {
            String tag = html.isEmpty() ? "h1" : headings.next(section.level());
            html.append("<section id=\"section-")
                    .append(section.key())
                    .append("\">\n<")
                    .append(tag)
                    .append('>');
            html.append(heading(section, numbers.getOrDefault(section.key(), "")));
            html.append("</").append(tag).append(">\n");
            html.append(blocks(section, false)).append("</section>\n");
        }
        return html.toString();
    }

    /** What a section's heading says, its number before it. */
    private static String heading(Section section, String number) {
        String words = escape(section.heading());
        return number.isEmpty() ? words : "<span class=\"number\">" + shownNumber(number) + "</span> " + words;
    }

    /** The number as it stands before a heading: {@code V.} for an article and {@code C.} beneath it. */
    public static String shownNumber(String number) {
        return number.isEmpty() ? "" : number.substring(number.lastIndexOf('.') + 1) + ".";
    }

    private static String blocks(Section section, boolean reading) {
        var html = new StringBuilder();
        Map<String, Integer> numbers = section.itemNumbers();
        String list = "";
        for (Block block : section.blocks()) {
            if (block instanceof Note && !reading) {
                continue;
            }
            String wanted = block instanceof ListItem item ? (item.ordered() ? "ol" : "ul") : "";
            if (!list.equals(wanted)) {
                html.append(list.isEmpty() ? "" : "</" + list + ">\n");
                html.append(wanted.isEmpty() ? "" : opening(wanted, numbers.getOrDefault(block.id(), 1)));
                list = wanted;
            }
            switch (block) {
                case Table table -> append(html, table, reading);
                case TextBlock text -> append(html, block instanceof ListItem ? "li" : "p", "", text, reading);
            }
        }
        html.append(list.isEmpty() ? "" : "</" + list + ">\n");
        return html.toString();
    }

    private static void append(StringBuilder html, Table table, boolean reading) {
        html.append("<table data-table=\"").append(escape(table.id())).append("\">\n");
        List<List<Cell>> rows = table.rows();
        // A head without a body is no table that a screen reader could explain (PDF/UA-1).
        int bodyFrom = table.header() && rows.size() > 1 ? 1 : 0;
        html.append(bodyFrom == 1 ? "<thead>\n" : "");
        for (int i = 0; i < rows.size(); i++) {
            html.append(i == bodyFrom ? "<tbody>\n" : "").append("<tr>");
            boolean names = table.header() && i == 0;
            for (Cell cell : rows.get(i)) {
                append(html, names ? "th" : "td", names ? " scope=\"col\"" : "", cell, reading);
            }
            html.append("</tr>\n").append(i < bodyFrom ? "</thead>\n" : "");
        }
        html.append("</tbody>\n");
        html.append("</table>\n");
    }

    private static void append(StringBuilder html, String tag, String attributes, TextBlock text, boolean reading) {
        html.append('<')
                .append(tag)
                .append(attributes)
                .append(reading ? " class=\"" + text.kind() + '"' : "")
                .append(" data-block=\"")
                .append(escape(text.id()))
                .append("\">");
        text.content().forEach(inline -> append(html, inline, reading));
        html.append("</").append(tag).append(">\n");
    }

    private static String opening(String list, int number) {
        return number > 1 ? "<" + list + " start=\"" + number + "\">\n" : "<" + list + ">\n";
    }

    /** A run or placeholder with its emphasis. */
    public static String inline(Inline inline) {
        var html = new StringBuilder();
        append(html, inline, false);
        return html.toString();
    }

    private static void append(StringBuilder html, Inline inline, boolean reading) {
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        marks.addAll(inline.marks());
        marks.forEach(mark -> html.append('<').append(mark.element()).append('>'));
        if (inline instanceof Placeholder placeholder) {
            html.append("<span class=\"placeholder").append(placeholder.open() ? " open\"" : "\"");
            html.append(reading ? facts(placeholder) : "").append('>');
            html.append(escape(placeholder.shown())).append("</span>");
        } else {
            html.append(escape(inline.shown()));
        }
        List.copyOf(marks)
                .reversed()
                .forEach(mark -> html.append("</").append(mark.element()).append('>'));
    }

    private static String facts(Placeholder placeholder) {
        String value = placeholder.value();
        return " data-placeholder=\"%s\" data-label=\"%s\" data-value=\"%s\""
                .formatted(escape(placeholder.key()), escape(placeholder.label()), value == null ? "" : escape(value));
    }

    /** Text that stands for itself, in an element or an attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
