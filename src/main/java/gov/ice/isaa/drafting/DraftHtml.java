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

    /** The blocks of a section, notes and open placeholders included, as shown on the draft page. */
    public static String reading(Section section) {
        return blocks(section.blocks(), true);
    }

    /**
     * The text to be signed, as the content of a body element: the title as h1, articles as h2, subsections as h3, each
     * in a section element with {@code id="section-" + key}, the first of class {@code heading}; without notes. Throws {@link IllegalStateException} while
     * a placeholder is open (TE-02).
     */
    public static String signing(DraftDocument document) {
        if (!document.openPlaceholders().isEmpty()) {
            throw new IllegalStateException("The draft still has open placeholders.");
        }
        var html = new StringBuilder();
        Map<String, String> numbers = document.numbers();
        for (int i = 0; i < document.sections().size(); i++) {
            Section section = document.sections().get(i);
            String tag = i == 0 ? "h1" : section.level() == Level.SUBSECTION ? "h3" : "h2";
            String number = shownNumber(numbers.getOrDefault(section.key(), ""));
            html.append("<section id=\"section-")
                    .append(section.key())
                    .append("\">\n<")
                    .append(tag)
                    .append('>');
            if (!number.isEmpty()) {
                html.append("<span class=\"number\">").append(number).append("</span> ");
            }
            html.append(escape(section.heading())).append("</").append(tag).append(">\n");
            html.append(blocks(section.blocks(), false)).append("</section>\n");
        }
        return html.toString();
    }

    /** The number as it stands before a heading: {@code V.} for an article and {@code C.} beneath it. */
    public static String shownNumber(String number) {
        return number.isEmpty() ? "" : number.substring(number.lastIndexOf('.') + 1) + ".";
    }

    private static String blocks(List<Block> blocks, boolean notes) {
        var html = new StringBuilder();
        String list = "";
        for (Block block : blocks) {
            if (block instanceof Note && !notes) {
                continue;
            }
            String wanted = block instanceof ListItem item ? (item.ordered() ? "ol" : "ul") : "";
            if (!list.equals(wanted)) {
                html.append(list.isEmpty() ? "" : "</" + list + ">\n");
                html.append(wanted.isEmpty() ? "" : "<" + wanted + ">\n");
                list = wanted;
            }
            String open = switch (block) {
                case Paragraph paragraph -> "p";
                case ListItem item -> "li";
                case Note note -> "p class=\"note\"";
            };
            html.append('<')
                    .append(open)
                    .append(" data-block=\"")
                    .append(escape(block.id()))
                    .append("\">");
            block.content().forEach(inline -> append(html, inline));
            html.append(block instanceof ListItem ? "</li>\n" : "</p>\n");
        }
        html.append(list.isEmpty() ? "" : "</" + list + ">\n");
        return html.toString();
    }

    private static void append(StringBuilder html, Inline inline) {
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        marks.addAll(inline.marks());
        marks.forEach(mark -> html.append('<').append(mark.element()).append('>'));
        if (inline instanceof Placeholder placeholder) {
            html.append(placeholder.open() ? "<span class=\"placeholder open\">" : "<span class=\"placeholder\">");
            html.append(escape(placeholder.shown())).append("</span>");
        } else {
            html.append(escape(inline.shown()));
        }
        List.copyOf(marks)
                .reversed()
                .forEach(mark -> html.append("</").append(mark.element()).append('>'));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
