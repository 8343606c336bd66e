package gov.ice.isaa.drafting.compare;

import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.Cell;
import gov.ice.isaa.drafting.Table;
import gov.ice.isaa.drafting.TextBlock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table and what happened to its cells. Of a row or column that was added, removed or moved, every cell was.
 *
 * @param before as it was; null when it was added
 * @param after as it is; null when it was removed
 * @param rows the cells of both tables, row by row
 */
public record TableChange(@Nullable Table before, @Nullable Table after, Place place, List<List<TextChange>> rows)
        implements BlockChange {

    /** Copies the rows. */
    public TableChange {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Compares the two, of which one may be missing. */
    static TableChange of(@Nullable Table before, @Nullable Table after, Place place) {
        List<List<Cell>> was = before == null ? List.of() : before.rows();
        List<List<Cell>> is = after == null ? List.of() : after.rows();
        int[] kept = Order.unmoved(RowMatch.between(was, is));
        List<List<TextChange>> rows = Order.steps(was.size(), kept).stream()
                .map(step -> cells(
                        step.before() == Order.NONE ? List.of() : was.get(step.before()),
                        step.after() == Order.NONE ? List.of() : is.get(step.after())))
                .toList();
        return new TableChange(before, after, place, rows);
    }

    @Override
    public boolean stood() {
        return before != null;
    }

    @Override
    public boolean stands() {
        return after != null;
    }

    @Override
    public boolean changed() {
        return place != Place.HERE
                || before == null
                || after == null
                || before.header() != after.header()
                || texts().anyMatch(TextChange::changed);
    }

    @Override
    public Stream<TextChange> texts() {
        return rows.stream().flatMap(List::stream);
    }

    @Override
    public Optional<Block> rejected() {
        return Optional.ofNullable(before).map(table -> new Table(table.id(), table.header(), rows(TextChange::was)));
    }

    @Override
    public Optional<Block> accepted() {
        return Optional.ofNullable(after).map(table -> new Table(table.id(), table.header(), rows(TextChange::is)));
    }

    private List<List<Cell>> rows(Function<TextChange, Optional<TextBlock>> side) {
        return rows.stream()
                .map(row -> row.stream()
                        .flatMap(cell -> side.apply(cell).stream())
                        .map(Cell.class::cast)
                        .toList())
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private static List<TextChange> cells(List<Cell> was, List<Cell> is) {
        Map<String, Integer> before = new HashMap<>();
        for (int i = 0; i < was.size(); i++) {
            before.put(was.get(i).id(), i);
        }
        boolean known = is.stream().anyMatch(cell -> before.containsKey(cell.id()));
        int[] columns = new int[is.size()];
        for (int i = 0; i < columns.length; i++) {
            // Without a common id the columns are told by their place.
            columns[i] = known ? before.getOrDefault(is.get(i).id(), Order.NONE) : i < was.size() ? i : Order.NONE;
        }
        return Order.steps(was.size(), Order.unmoved(columns)).stream()
                .map(step -> TextChange.of(
                        step.before() == Order.NONE ? null : was.get(step.before()),
                        step.after() == Order.NONE ? null : is.get(step.after()),
                        Place.HERE))
                .toList();
    }
}
