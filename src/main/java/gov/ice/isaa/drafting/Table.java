package gov.ice.isaa.drafting;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A table. Every row has as many cells as the first.
 *
 * @param header whether the first row names the columns
 */
public record Table(String id, boolean header, List<List<Cell>> rows) implements Block {

    /** Copies the rows. */
    public Table {
        rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public String kind() {
        return "table";
    }

    @Override
    public List<TextBlock> texts() {
        return rows.stream().flatMap(List::stream).map(TextBlock.class::cast).toList();
    }

    @Override
    public Table replaced(UnaryOperator<Inline> change) {
        return with(cell -> cell.with(cell.replacedContent(change)), id);
    }

    @Override
    public Table renamed(UnaryOperator<String> ids) {
        return with(cell -> new Cell(ids.apply(cell.id()), cell.content()), ids.apply(id));
    }

    private Table with(UnaryOperator<Cell> change, String newId) {
        return new Table(
                newId,
                header,
                rows.stream().map(row -> row.stream().map(change).toList()).toList());
    }
}
