package gov.ice.isaa.drafting.compare;

import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftHtml;
import gov.ice.isaa.drafting.ListItem;
import gov.ice.isaa.drafting.Note;
import gov.ice.isaa.drafting.PaperHeadings;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.drafting.Table;
import gov.ice.isaa.drafting.TextBlock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as semantic, well-formed XHTML without a line of script: what came in is {@code ins}, what went out
 * {@code del}, whatever changed carries the class {@code touched}.
 */
public final class ComparisonHtml {

    /** So many characters of a passage say which one it is. */
    private static final int FIRST_WORDS = 60;

    private final StringBuilder html = new StringBuilder();
    private final Map<String, String> before;
    private final Map<String, String> after;
    private final PaperHeadings headings = new PaperHeadings();
    private Map<String, Integer> itemsBefore = Map.of();
    private Map<String, Integer> itemsAfter = Map.of();

    private ComparisonHtml(Map<String, String> before, Map<String, String> after) {
        this.before = before;
        this.after = after;
    }

    /** Both texts in one, with what went out struck where it stood. */
    public static String inline(Comparison comparison) {
        return inOne(comparison, Side.BOTH);
    }

    /**
     * Both texts in one for print beneath an h1: articles as h2, subsections as h3, the names of columns as th, and nothing
     * that a PDF would say in place of the words.
     */
    public static String paper(Comparison comparison) {
        return inOne(comparison, Side.BOTH_ON_PAPER);
    }

    private static String inOne(Comparison comparison, Side side) {
        ComparisonHtml written = of(comparison);
        comparison
                .sections()
                .forEach(section -> written.section(section, () -> {
                    written.heading(section, side);
                    shown(section).forEach(block -> written.block(block, side));
                }));
        return written.html.toString();
    }

    /** What changed and nothing around it: changed blocks, and headings of sections that changed as such. */
    public static String changes(Comparison comparison) {
        ComparisonHtml written = of(comparison);
        comparison.sections().stream().filter(SectionChange::changed).forEach(section -> {
            written.items(section);
            written.why(section);
            if (section.ofItself()) {
                written.heading(section, Side.BOTH);
            }
            shown(section).stream()
                    .filter(block -> block.changed() || section.before() == null || section.after() == null)
                    .forEach(block -> written.block(block, Side.BOTH));
        });
        return written.html.toString();
    }

    /** The old text to the left and the new one to the right, block beside block. */
    public static String sideBySide(Comparison comparison) {
        ComparisonHtml written = of(comparison);
        comparison
                .sections()
                .forEach(section -> written.section(section, () -> {
                    boolean changed = section.heading().stream().anyMatch(Piece::changed);
                    written.pair(changed, side -> written.heading(section, side));
                    shown(section).forEach(block -> written.pair(block.changed(), side -> written.block(block, side)));
                }));
        return written.html.toString();
    }

    /**
     * What became of one block, with what went out struck where it stood.
     *
     * @param before null when it was added
     * @param after null when it was removed
     * @param itemNumbers the number of each numbered item by its id
     */
    public static String block(@Nullable Block before, @Nullable Block after, Map<String, Integer> itemNumbers) {
        if (before instanceof Table != after instanceof Table && before != null && after != null) {
            return block(before, null, itemNumbers) + block(null, after, itemNumbers);
        }
        ComparisonHtml written = new ComparisonHtml(Map.of(), Map.of());
        written.itemsBefore = itemNumbers;
        written.itemsAfter = itemNumbers;
        written.block(BlockChange.of(before, after, Place.HERE), Side.BOTH);
        return written.html.toString();
    }

    /** What was moved is read where it came to; where it stood is only said. */
    private static List<BlockChange> shown(SectionChange section) {
        return section.place() == Place.MOVED_AWAY ? List.of() : section.blocks();
    }

    private static ComparisonHtml of(Comparison comparison) {
        return new ComparisonHtml(comparison.numbersBefore(), comparison.numbersAfter());
    }

    /** What is written once a side. */
    private interface OneSide {
        void write(Side side);
    }

    private void pair(boolean changed, OneSide written) {
        html.append("<div class=\"pair").append(changed ? "" : " same").append("\"><div class=\"old\">");
        written.write(Side.OLD);
        html.append("</div><div class=\"new\">");
        written.write(Side.NEW);
        html.append("</div></div>\n");
    }

    private void section(SectionChange section, Runnable content) {
        String away = section.place() == Place.MOVED_AWAY ? "-away" : "";
        html.append("<section id=\"compared-")
                .append(section.shown().key())
                .append(away)
                .append("\" class=\"compared");
        html.append(section.changed() ? "" : " same").append("\">\n");
        items(section);
        why(section);
        content.run();
        html.append("</section>\n");
    }

    private void items(SectionChange section) {
        Section was = section.before();
        Section is = section.after();
        itemsBefore = was == null ? Map.of() : was.itemNumbers();
        itemsAfter = is == null ? Map.of() : is.itemNumbers();
    }

    private void why(SectionChange section) {
        Section was = section.before();
        Section is = section.after();
        if (section.place() == Place.MOVED_HERE) {
            why("This section was moved here; it was " + number(was));
        } else if (section.place() == Place.MOVED_AWAY) {
            why("This section stood here and was moved");
        } else if (was == null) {
            why("This section was added");
        } else if (is == null) {
            why("This section was removed");
        } else if (was.level() != is.level()) {
            why("This section has another level; it was " + number(was));
        }
    }

    private String number(@Nullable Section was) {
        String number = was == null ? "" : before.getOrDefault(was.key(), "");
        return number.isEmpty() ? "without a number" : "number " + number;
    }

    private void why(String sentence) {
        html.append("<p class=\"why touched\">")
                .append(DraftHtml.escape(sentence))
                .append(".</p>\n");
    }

    private void heading(SectionChange section, Side side) {
        Section of = side == Side.OLD ? section.before() : section.after();
        Section shown = side.both() ? section.shown() : of;
        if (shown == null) {
            return;
        }
        Map<String, String> numbers = side == Side.OLD || section.after() == null ? before : after;
        String number = DraftHtml.shownNumber(numbers.getOrDefault(shown.key(), ""));
        String tag = side == Side.BOTH_ON_PAPER ? headings.next(shown.level()) : "h3";
        html.append('<').append(tag).append('>');
        if (!number.isEmpty()) {
            html.append("<span class=\"number\">").append(number).append("</span> ");
        }
        ChangedWords.append(html, section.heading(), side, false);
        html.append("</").append(tag).append(">\n");
    }

    private void block(BlockChange block, Side side) {
        if (side == Side.OLD && !block.stood() || side == Side.NEW && !block.stands()) {
            return;
        }
        boolean moved = block.place() != Place.HERE;
        html.append("<div class=\"block").append(block.changed() ? "" : " same").append(moved ? " moved\">" : "\">");
        if (moved) {
            why(
                    block.place() == Place.MOVED_HERE
                            ? "Moved here"
                            : "Moved from here: “"
                                    + block.rejected()
                                            .map(gone -> gone.beginning(FIRST_WORDS))
                                            .orElse("") + "”");
        }
        switch (block) {
            case BlockChange gone when gone.place() == Place.MOVED_AWAY -> {}
            case TextChange text -> text(text, side);
            case TableChange table -> table(table, side);
        }
        html.append("</div>\n");
    }

    private void text(TextChange text, Side side) {
        TextBlock was = text.before();
        TextBlock is = text.after();
        if (was != null && is != null && side != Side.OLD && !was.kind().equals(is.kind())) {
            why("Was a %s, is a %s now".formatted(title(was), title(is)));
        }
        TextBlock shown = side == Side.OLD || is == null ? was : is;
        html.append("<p class=\"").append(Objects.requireNonNull(shown).kind()).append("\">");
        if (shown instanceof ListItem item) {
            Map<String, Integer> numbers = side == Side.OLD || is == null ? itemsBefore : itemsAfter;
            String marker = item.ordered() ? numbers.getOrDefault(item.id(), 1) + "." : "•";
            html.append("<span class=\"marker\">").append(marker).append("</span> ");
        }
        ChangedWords.append(html, text.pieces(), side, false);
        html.append("</p>\n");
    }

    private void table(TableChange change, Side side) {
        Table was = change.before();
        Table is = change.after();
        if (was != null && is != null && was.header() != is.header()) {
            why(is.header() ? "The first row names the columns now" : "The first row names the columns no more");
        }
        boolean whole = was == null || is == null;
        html.append(whole ? "<table class=\"touched\"><tbody>\n" : "<table><tbody>\n");
        int columns = change.rows().stream()
                .mapToInt(row -> (int) row.stream().filter(side::shows).count())
                .max()
                .orElse(0);
        Table shown = is == null ? Objects.requireNonNull(was) : is;
        boolean names = side == Side.BOTH_ON_PAPER && shown.header();
        for (List<TextChange> row : change.rows()) {
            List<TextChange> cells = row.stream().filter(side::shows).toList();
            if (!cells.isEmpty()) {
                boolean wholeRow = row.stream().allMatch(cell -> cell.before() == null || cell.after() == null);
                html.append(wholeRow && !whole ? "<tr class=\"touched\">" : "<tr>");
                String tag = names && change.rows().getFirst() == row ? "th" : "td";
                for (TextChange cell : cells) {
                    html.append('<').append(tag).append(tag.equals("th") ? " scope=\"col\">" : ">");
                    ChangedWords.append(html, cell.pieces(), side, whole || wholeRow);
                    html.append("</").append(tag).append('>');
                }
                // Where a column came in or went out, a row that went out or came in has fewer cells.
                html.append("<td></td>".repeat(columns - cells.size())).append("</tr>\n");
            }
        }
        html.append("</tbody></table>\n");
    }

    private static String title(TextBlock block) {
        return switch (block) {
            case ListItem item -> item.ordered() ? "numbered item" : "bulleted item";
            case Note note -> "note";
            default -> "paragraph";
        };
    }
}
