package gov.ice.isaa.drafting.compare;

import gov.ice.isaa.drafting.Cell;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/** Which row of the old table each row of the new one was. */
final class RowMatch {

    private final List<List<Cell>> before;
    private final List<List<Cell>> after;
    private final int[] was;
    private final boolean[] taken;

    private RowMatch(List<List<Cell>> before, List<List<Cell>> after) {
        this.before = before;
        this.after = after;
        this.was = new int[after.size()];
        this.taken = new boolean[before.size()];
        Arrays.fill(was, Order.NONE);
    }

    /** For each new row the index of the old one: with a cell in common, else with the same words, else with some of them. */
    static int[] between(List<List<Cell>> before, List<List<Cell>> after) {
        var match = new RowMatch(before, after);
        match.by((old, now) -> now.stream()
                .map(Cell::id)
                .anyMatch(id -> old.stream().map(Cell::id).anyMatch(id::equals)));
        match.by((old, now) -> words(old).equals(words(now)));
        match.by((old, now) -> words(now).stream()
                .anyMatch(cell -> !cell.isBlank() && words(old).contains(cell)));
        return match.was;
    }

    private static List<String> words(List<Cell> row) {
        return row.stream().map(Cell::text).toList();
    }

    /** Looks on from the row found last, so that rows that read the same keep their order. */
    private void by(BiPredicate<List<Cell>, List<Cell>> same) {
        int last = 0;
        for (int i = 0; i < was.length; i++) {
            for (int n = 0; n < taken.length && was[i] == Order.NONE; n++) {
                int old = (last + n) % taken.length;
                if (!taken[old] && same.test(before.get(old), after.get(i))) {
                    taken[old] = true;
                    was[i] = old;
                    last = old;
                }
            }
        }
    }
}
