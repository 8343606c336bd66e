package gov.ice.isaa.drafting.word;

import gov.ice.isaa.drafting.DraftHtml;
import gov.ice.isaa.drafting.Inline;
import gov.ice.isaa.drafting.Mark;
import gov.ice.isaa.drafting.Placeholder;
import gov.ice.isaa.drafting.compare.Piece;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The runs of one paragraph, with its tracked changes and the ranges of its comments. */
final class WordRuns {

    private final StringBuilder xml;
    private final Tracking tracking;
    private final Pins pins;
    private final @Nullable String textId;
    private int offset;
    private int placeholders;

    /** Writes to {@code xml}; without an id the placeholders of the paragraph are not named. */
    WordRuns(StringBuilder xml, Tracking tracking, List<Pins.Pin> pins, @Nullable String textId) {
        this.xml = xml;
        this.tracking = tracking;
        this.pins = new Pins(xml, pins);
        this.textId = textId;
    }

    /** Writes what the pieces were or are, or, of a paragraph that was kept, what happened to each. */
    void write(List<Piece> pieces, Fate fate) {
        for (Piece piece : pieces) {
            if (fate == Fate.KEPT) {
                write(piece.shown(), fate(piece), piece.before());
            } else {
                Inline inline = fate.old() ? piece.before() : piece.after();
                if (inline != null) {
                    write(inline, fate, inline);
                }
            }
        }
        pins.open(Integer.MAX_VALUE);
        pins.close(Integer.MAX_VALUE);
    }

    private static Fate fate(Piece piece) {
        return switch (piece.kind()) {
            case KEPT, FORMATTED -> Fate.KEPT;
            case ADDED -> Fate.ADDED;
            case REMOVED -> Fate.REMOVED;
        };
    }

    /** What is a comment's stands between tracked changes: accepting one must not tear it out. */
    private void write(Inline inline, Fate fate, @Nullable Inline was) {
        String text = inline.shown();
        if (fate.old()) {
            run(inline, text, fate, was);
        } else if (inline instanceof Placeholder) {
            pins.open(offset + text.length() - 1);
            named(inline, text, fate, was);
            offset += text.length();
            pins.close(offset);
        } else {
            for (int from = 0; from < text.length(); ) {
                pins.open(offset);
                int to = from + pins.room(offset, text.length() - from);
                run(inline, text.substring(from, to), fate, was);
                offset += to - from;
                pins.close(offset);
                from = to;
            }
        }
    }

    private void named(Inline inline, String text, Fate fate, @Nullable Inline was) {
        if (textId == null) {
            run(inline, text, fate, was);
            return;
        }
        int id = tracking.next();
        String name = WordNames.placeholder(textId, placeholders++);
        xml.append("<w:bookmarkStart w:id=\"%d\" w:name=\"%s\"/>".formatted(id, name));
        run(inline, text, fate, was);
        xml.append("<w:bookmarkEnd w:id=\"%d\"/>".formatted(id));
    }

    private void run(Inline inline, String text, Fate fate, @Nullable Inline was) {
        boolean changed = fate != Fate.KEPT;
        xml.append(changed ? "<" + fate.element() + tracking.change() + ">" : "");
        xml.append("<w:r>");
        String format = format(inline);
        String before = was == null || changed ? format : format(was);
        String change = before.equals(format)
                ? ""
                : "<w:rPrChange%s><w:rPr>%s</w:rPr></w:rPrChange>".formatted(tracking.change(), before);
        xml.append(format.isEmpty() && change.isEmpty() ? "" : "<w:rPr>" + format + change + "</w:rPr>");
        String element = fate == Fate.REMOVED ? "w:delText" : "w:t";
        xml.append("<%s xml:space=\"preserve\">%s</%s></w:r>".formatted(element, DraftHtml.escape(text), element));
        xml.append(changed ? "</" + fate.element() + ">" : "");
    }

    /** In the order that the schema wants (ECMA-376, part 1, 17.3.2). */
    private static String format(Inline inline) {
        Set<Mark> marks = inline.marks();
        return (marks.contains(Mark.TERM) ? "<w:rStyle w:val=\"DefinedTerm\"/>" : "")
                + (marks.contains(Mark.BOLD) ? "<w:b/>" : "")
                + (marks.contains(Mark.ITALIC) ? "<w:i/>" : "")
                + (marks.contains(Mark.UNDERLINE) ? "<w:u w:val=\"single\"/>" : "")
                + (inline instanceof Placeholder placeholder && placeholder.open()
                        ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFF2CC\"/>"
                        : "");
    }
}
