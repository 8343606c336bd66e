package gov.ice.isaa.drafting.compare;

import gov.ice.isaa.drafting.Section;
import java.util.List;
import java.util.Objects;

/** The names of what can be decided in a comparison. */
final class Parts {

    private Parts() {}

    static String section(SectionChange section) {
        return "section " + section.shown().key();
    }

    static String level(SectionChange section) {
        return "level " + section.shown().key();
    }

    static String heading(SectionChange section) {
        return "heading " + section.shown().key();
    }

    /** That the block came, went or moved. */
    static String block(BlockChange block) {
        return "block " + id(block);
    }

    static String kind(TextChange text) {
        return "kind " + id(text);
    }

    static String words(TextChange text, Hunk hunk) {
        return "words " + id(text) + " " + hunk.number();
    }

    static String header(TableChange table) {
        return "header " + id(table);
    }

    /** All rows and columns that came and went, where a column did. */
    static String grid(TableChange table) {
        return "grid " + id(table);
    }

    static String row(TableChange table, int row) {
        return "row " + id(table) + " " + row;
    }

    /** The id that it has, or had. */
    static String id(BlockChange block) {
        return switch (block) {
            case TextChange text ->
                Objects.requireNonNull(text.after() == null ? text.before() : text.after())
                        .id();
            case TableChange table ->
                Objects.requireNonNull(table.after() == null ? table.before() : table.after())
                        .id();
        };
    }

    static boolean headingChanged(SectionChange section) {
        return section.heading().stream().anyMatch(Piece::changed);
    }

    static boolean levelChanged(SectionChange section) {
        Section was = section.before();
        Section is = section.after();
        return was != null && is != null && was.level() != is.level();
    }

    static boolean kindChanged(TextChange text) {
        return text.before() != null
                && text.after() != null
                && !text.before().kind().equals(text.after().kind());
    }

    static boolean headerChanged(TableChange table) {
        return table.before() != null
                && table.after() != null
                && table.before().header() != table.after().header();
    }

    /** Whether a column came or went: a row that stays has a cell on one side alone. */
    static boolean columnsChanged(TableChange table) {
        return table.rows().stream()
                .anyMatch(row -> !came(row)
                        && !went(row)
                        && row.stream().anyMatch(cell -> cell.before() == null || cell.after() == null));
    }

    static boolean came(List<TextChange> row) {
        return row.stream().allMatch(cell -> cell.before() == null);
    }

    static boolean went(List<TextChange> row) {
        return row.stream().allMatch(cell -> cell.after() == null);
    }
}
