package gov.ice.isaa.drafting.word;

import gov.ice.isaa.drafting.Cell;
import gov.ice.isaa.drafting.Table;
import gov.ice.isaa.drafting.compare.TableChange;
import gov.ice.isaa.drafting.compare.TextChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of a file with the rows and cells that came and went. */
final class WordTable {

    /** The width between the margins of a Letter page, in twentieths of a point. */
    private static final int WIDTH = 9_360;

    /** Writes what stands in a cell, in a paragraph of the style. */
    interface CellText {
        void write(TextChange cell, Fate fate, String style);
    }

    private final StringBuilder xml;
    private final Tracking tracking;
    private final CellText text;

    /** Writes to {@code xml}; {@code text} writes what stands in a cell. */
    WordTable(StringBuilder xml, Tracking tracking, CellText text) {
        this.xml = xml;
        this.tracking = tracking;
        this.text = text;
    }

    void write(TableChange table, Fate fate) {
        Table was = table.before();
        Table is = table.after();
        List<List<TextChange>> rows = table.rows().stream()
                .filter(row -> row.stream().anyMatch(cell -> shows(cell, fate)))
                .toList();
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        int width = WIDTH / columns;
        xml.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"AgreementTable\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>");
        xml.append("</w:tblPr><w:tblGrid>");
        xml.append("<w:gridCol w:w=\"%d\"/>".formatted(width).repeat(columns)).append("</w:tblGrid>");
        for (List<TextChange> row : rows) {
            row(row, fate, names(was, row, true), names(is, row, false), width);
        }
        xml.append("</w:tbl>");
    }

    private static boolean shows(TextChange cell, Fate fate) {
        return fate == Fate.KEPT || (fate.old() ? cell.before() : cell.after()) != null;
    }

    /** Whether the row names the columns of the table. */
    private static boolean names(@Nullable Table table, List<TextChange> row, boolean before) {
        if (table == null || !table.header()) {
            return false;
        }
        Cell first = table.rows().getFirst().getFirst();
        return row.stream()
                .map(cell -> before ? cell.before() : cell.after())
                .anyMatch(cell -> cell != null && cell.id().equals(first.id()));
    }

    private void row(List<TextChange> row, Fate table, boolean named, boolean names, int width) {
        Fate fate = table != Fate.KEPT
                ? table
                : row.stream().allMatch(cell -> cell.before() == null)
                        ? Fate.ADDED
                        : row.stream().allMatch(cell -> cell.after() == null) ? Fate.REMOVED : Fate.KEPT;
        String is = header(fate.old() ? named : names);
        xml.append("<w:tr><w:trPr><w:cantSplit/>").append(is).append(tracking.mark(fate));
        if (fate == Fate.KEPT && named != names) {
            xml.append("<w:trPrChange%s><w:trPr><w:cantSplit/>%s</w:trPr></w:trPrChange>"
                    .formatted(tracking.change(), header(named)));
        }
        xml.append("</w:trPr>");
        row.stream().filter(cell -> shows(cell, fate)).forEach(cell -> cell(cell, fate, width, !is.isEmpty()));
        xml.append("</w:tr>");
    }

    private static String header(boolean names) {
        return names ? "<w:tblHeader/>" : "";
    }

    private void cell(TextChange cell, Fate row, int width, boolean heading) {
        boolean came = row == Fate.KEPT && cell.before() == null;
        boolean went = row == Fate.KEPT && cell.after() == null;
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>".formatted(width));
        xml.append(heading ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E8ECF1\"/>" : "");
        xml.append(came ? "<w:cellIns" + tracking.change() + "/>" : "");
        xml.append(went ? "<w:cellDel" + tracking.change() + "/>" : "").append("</w:tcPr>");
        String style = "<w:pStyle w:val=\"%s\"/>".formatted(heading ? "TableHeading" : "TableText");
        text.write(cell, came ? Fate.ADDED : went ? Fate.REMOVED : row, style);
        xml.append("</w:tc>");
    }
}
