package gov.ice.isaa.drafting.word;

import gov.ice.isaa.drafting.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a file holds before it is made into the text before its tracked changes and the one after them. */
sealed interface Raw {

    /**
     * On which sides something stands: before the tracked changes, after them, or both.
     *
     * @param by who made the change; null where nothing was changed
     */
    record Sides(boolean before, boolean after, @Nullable Revision by) {

        static final Sides BOTH = new Sides(true, true, null);

        boolean on(boolean newSide) {
            return newSide ? after : before;
        }

        Sides inserted(@Nullable Revision revision) {
            return new Sides(false, after, revision == null ? by : revision);
        }

        Sides deleted(@Nullable Revision revision) {
            return new Sides(before, false, revision == null ? by : revision);
        }

        /** What the portal's own export had marked as deleted is gone. */
        Sides gone() {
            return new Sides(false, false, by);
        }
    }

    /**
     * Characters with the same properties.
     *
     * @param formatted who changed the emphasis alone; null when nobody did
     * @param names the bookmarks of ours that they stand in
     * @param comments the comments that they stand in
     */
    record Text(
            String text,
            Sides sides,
            Set<Mark> marksBefore,
            Set<Mark> marksAfter,
            @Nullable Revision formatted,
            Set<String> names,
            Set<String> comments) {

        static final Text SPACE = new Text(" ", Sides.BOTH, Set.of(), Set.of(), null, Set.of(), Set.of());

        Set<Mark> marks(boolean newSide) {
            return newSide ? marksAfter : marksBefore;
        }
    }

    /** A paragraph; {@code mark} is its end, without which it runs on into the next one. */
    record Paragraph(List<Text> texts, Look lookBefore, Look lookAfter, Sides mark) implements Raw {

        Look look(boolean newSide) {
            return newSide ? lookAfter : lookBefore;
        }
    }

    /** A table. */
    record Table(List<Row> rows) implements Raw {}

    /** A row; {@code header} tells whether it names the columns, before and after. */
    record Row(List<Cell> cells, Sides sides, boolean headerBefore, boolean headerAfter) {}

    /** A cell, as wide as so many columns. */
    record Cell(List<Paragraph> paragraphs, Sides sides, int span) {}

    /** All paragraphs of blocks, those in tables included. */
    static List<Paragraph> paragraphs(List<Raw> blocks) {
        List<Paragraph> all = new ArrayList<>();
        for (Raw block : blocks) {
            switch (block) {
                case Paragraph paragraph -> all.add(paragraph);
                case Table table ->
                    table.rows().forEach(row -> row.cells().forEach(cell -> all.addAll(cell.paragraphs())));
            }
        }
        return all;
    }
}
