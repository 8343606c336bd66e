package gov.ice.isaa.drafting.word;

import gov.ice.isaa.drafting.ListItem;
import gov.ice.isaa.drafting.Note;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.drafting.TextBlock;
import gov.ice.isaa.drafting.compare.BlockChange;
import gov.ice.isaa.drafting.compare.Comparison;
import gov.ice.isaa.drafting.compare.Piece;
import gov.ice.isaa.drafting.compare.Place;
import gov.ice.isaa.drafting.compare.SectionChange;
import gov.ice.isaa.drafting.compare.TableChange;
import gov.ice.isaa.drafting.compare.TextChange;
import java.util.List;
import java.util.Objects;

/** The text of a file: accepting its tracked changes gives the new text, rejecting them the old one. */
final class WordBody {

    private final StringBuilder xml = new StringBuilder();
    private final Tracking tracking;
    private final WordLists lists;
    private final WordComments comments;
    private boolean counting;
    private boolean titled;

    WordBody(Tracking tracking, WordLists lists, WordComments comments) {
        this.tracking = tracking;
        this.lists = lists;
        this.comments = comments;
    }

    /** The paragraphs and tables of both texts. */
    String of(Comparison text) {
        text.sections().forEach(this::section);
        return xml.toString();
    }

    private void section(SectionChange section) {
        Fate fate = Fate.of(section.place(), section.before() != null, section.after() != null);
        counting = false;
        heading(section, fate);
        for (BlockChange block : section.blocks()) {
            Fate own = Fate.of(block.place(), block.stood(), block.stands());
            if (shows(fate, block)) {
                block(block, own == Fate.KEPT || fate == Fate.MOVED_FROM ? fate : own);
            }
        }
    }

    /** A section that was moved shows what stood in it where it stood, and what stands in it where it stands. */
    private static boolean shows(Fate section, BlockChange block) {
        return section != Fate.MOVED_TO || (block.stands() && block.place() != Place.MOVED_AWAY);
    }

    private void heading(SectionChange section, Fate fate) {
        Section was = section.before();
        Section is = section.after();
        Section shown = fate.old() ? Objects.requireNonNull(was) : section.shown();
        String style = style(shown, !titled);
        String before = was == null ? style : style(was, !titled);
        titled = true;
        String name = fate.old() ? "" : WordNames.section(shown.key());
        List<Pins.Pin> pins = fate.old() ? List.of() : comments.onSection(shown.key(), shown.heading());
        range(
                fate,
                "section " + shown.key(),
                () -> paragraph(style, before, fate, name, new WordRuns(xml, tracking, pins, null), section.heading()));
    }

    private static String style(Section section, boolean first) {
        return "<w:pStyle w:val=\"%s\"/>"
                .formatted(
                        switch (section.level()) {
                            case ARTICLE -> "Heading1";
                            case SUBSECTION -> "Heading2";
                            case UNNUMBERED -> first ? "Title" : "UnnumberedHeading";
                        });
    }

    private void block(BlockChange block, Fate fate) {
        switch (block) {
            case TextChange text -> range(fate, shown(text, fate).id(), () -> text(text, fate));
            case TableChange table -> table(table, fate.ofRow());
        }
    }

    private static TextBlock shown(TextChange change, Fate fate) {
        TextBlock is = change.after();
        return fate.old() || is == null ? Objects.requireNonNull(change.before()) : is;
    }

    private void text(TextChange change, Fate fate) {
        TextBlock shown = shown(change, fate);
        boolean item = shown instanceof ListItem list && list.ordered();
        if (item && !counting) {
            lists.begin();
        }
        counting = item || (counting && shown instanceof Note);
        TextBlock was = change.before();
        String style = style(shown);
        content(change, fate, style, fate != Fate.KEPT || was == null ? style : style(was));
    }

    private void content(TextChange change, Fate fate, String style, String before) {
        String id = shown(change, fate).id();
        String name = fate.old() ? "" : WordNames.text(id);
        List<Pins.Pin> pins = fate.old() ? List.of() : comments.onText(id);
        var runs = new WordRuns(xml, tracking, pins, fate.old() ? null : id);
        paragraph(style, before, fate, name, runs, change.pieces());
    }

    private String style(TextBlock text) {
        return switch (text.kind()) {
            case "numbered" -> item("ListNumber", lists.current());
            case "bullet" -> item("ListBullet", WordLists.BULLETS);
            case "note" -> "<w:pStyle w:val=\"DraftingNote\"/>";
            default -> "<w:pStyle w:val=\"BodyText\"/>";
        };
    }

    private static String item(String style, int list) {
        return "<w:pStyle w:val=\"%s\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"%d\"/></w:numPr>"
                .formatted(style, list);
    }

    private void paragraph(String style, String before, Fate fate, String name, WordRuns runs, List<Piece> pieces) {
        xml.append("<w:p><w:pPr>").append(style);
        xml.append(fate == Fate.KEPT ? "" : "<w:rPr>" + tracking.mark(fate) + "</w:rPr>");
        if (!before.equals(style)) {
            xml.append("<w:pPrChange%s><w:pPr>%s</w:pPr></w:pPrChange>".formatted(tracking.change(), before));
        }
        xml.append("</w:pPr>");
        int id = tracking.next();
        xml.append(name.isEmpty() ? "" : "<w:bookmarkStart w:id=\"%d\" w:name=\"%s\"/>".formatted(id, name));
        runs.write(pieces, fate);
        xml.append(name.isEmpty() ? "" : "<w:bookmarkEnd w:id=\"%d\"/>".formatted(id));
        xml.append("</w:p>");
    }

    /** What was moved stands in a range whose name tells the other end. */
    private void range(Fate fate, String what, Runnable content) {
        if (fate != Fate.MOVED_FROM && fate != Fate.MOVED_TO) {
            content.run();
            return;
        }
        String change = tracking.change();
        String id = change.substring(0, change.indexOf('"', 7) + 1);
        xml.append("<%sRangeStart%s w:name=\"%s\"/>".formatted(fate.element(), change, tracking.move(what)));
        content.run();
        xml.append("<%sRangeEnd%s/>".formatted(fate.element(), id));
    }

    private void table(TableChange table, Fate fate) {
        new WordTable(xml, tracking, (cell, cellFate, style) -> content(cell, cellFate, style, style))
                .write(table, fate);
        counting = false;
        // Without a paragraph between them two tables would be one; it stays, whatever becomes of the table.
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"TableGap\"/></w:pPr></w:p>");
    }
}
