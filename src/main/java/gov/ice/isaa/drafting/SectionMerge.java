package gov.ice.isaa.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins what two drafters made of the same blocks. Each block, and each cell of a table whose grid stayed, goes with
 * whoever changed it; where both changed the same one, or one changed what the other removed, a person has to decide.
 */
public final class SectionMerge {

    private final TextMerge texts;
    private final Map<String, Block> base;
    private final Map<String, Block> mine;
    private final Map<String, Block> theirs;

    /** Joins two changes of the same stretch of text. */
    public interface TextMerge {

        /** Both changes in one text; empty when they cannot be told apart. */
        Optional<TextBlock> of(TextBlock base, TextBlock mine, TextBlock theirs);
    }

    private SectionMerge(List<Block> base, List<Block> mine, List<Block> theirs, TextMerge texts) {
        this.base = byId(base);
        this.mine = byId(mine);
        this.theirs = byId(theirs);
        this.texts = texts;
    }

    /** Both changes in one text, but for blocks and cells that both changed. */
    static JoinedBlocks of(List<Block> base, List<Block> mine, List<Block> theirs) {
        return new SectionMerge(base, mine, theirs, (was, one, other) -> Optional.empty()).joined();
    }

    /** Both changes in one text; {@code texts} joins blocks and cells that both changed. */
    public static Optional<List<Block>> of(List<Block> base, List<Block> mine, List<Block> theirs, TextMerge texts) {
        return new SectionMerge(base, mine, theirs, texts).joined().whole();
    }

    private JoinedBlocks joined() {
        Map<String, Block> blocks = new HashMap<>();
        Map<String, BlockClash> clashes = new HashMap<>();
        List<String> order = order(base.keySet(), mine.keySet(), theirs.keySet());
        for (String id : order) {
            var choice = Choice.of(base.get(id), mine.get(id), theirs.get(id), texts);
            if (choice.clash() != null) {
                clashes.put(id, choice.clash());
            } else if (choice.block() != null) {
                blocks.put(id, choice.block());
            }
        }
        return new JoinedBlocks(order, blocks, clashes);
    }

    /**
     * The order of whoever changed it, theirs where both did; what the other one added stands behind what it followed.
     *
     * @param base ids in the order from which both began
     */
    public static List<String> order(Set<String> base, Set<String> mine, Set<String> theirs) {
        boolean theyMoved = !common(theirs, base).equals(common(base, theirs));
        return theyMoved ? woven(theirs, mine) : woven(mine, theirs);
    }

    private static List<String> common(Set<String> ids, Set<String> others) {
        return ids.stream().filter(others::contains).toList();
    }

    /** The first sequence, with each element of the second that it lacks behind the one that it followed there. */
    private static List<String> woven(Set<String> first, Set<String> second) {
        List<String> woven = new ArrayList<>(first);
        String before = null;
        for (String id : second) {
            if (!first.contains(id)) {
                woven.add(before == null ? 0 : woven.indexOf(before) + 1, id);
            }
            before = id;
        }
        return woven;
    }

    private static Map<String, Block> byId(List<Block> blocks) {
        Map<String, Block> byId = new LinkedHashMap<>();
        blocks.forEach(block -> byId.put(block.id(), block));
        return byId;
    }

    /** What becomes of one block: it stands, falls, or has to be decided on. */
    private record Choice(@Nullable Block block, @Nullable BlockClash clash) {

        static Choice of(@Nullable Block base, @Nullable Block mine, @Nullable Block theirs, TextMerge texts) {
            if (Objects.equals(mine, theirs) || Objects.equals(base, theirs)) {
                return new Choice(mine, null);
            }
            if (Objects.equals(base, mine)) {
                return new Choice(theirs, null);
            }
            if (base instanceof Table before
                    && mine instanceof Table one
                    && theirs instanceof Table other
                    && grid(before).equals(grid(one))
                    && grid(before).equals(grid(other))) {
                return cells(before, one, other, texts);
            }
            return base instanceof TextBlock was && mine instanceof TextBlock one && theirs instanceof TextBlock other
                    ? texts.of(was, one, other)
                            .map(text -> new Choice((Block) text, null))
                            .orElseGet(() -> new Choice(null, new BlockClash(base, mine, theirs)))
                    : new Choice(null, new BlockClash(base, mine, theirs));
        }

        /** Where both changed one cell, each side holds its own in that cell, and in the others what either changed. */
        private static Choice cells(Table base, Table mine, Table theirs, TextMerge texts) {
            boolean header = base.header() == mine.header() ? theirs.header() : mine.header();
            Table one = new Table(base.id(), header, cells(base, mine, theirs, texts, true));
            Table other = new Table(base.id(), header, cells(base, mine, theirs, texts, false));
            return one.equals(other) ? new Choice(one, null) : new Choice(null, new BlockClash(base, one, other));
        }

        private static List<List<Cell>> cells(Table base, Table mine, Table theirs, TextMerge texts, boolean first) {
            List<List<Cell>> rows = new ArrayList<>();
            for (int row = 0; row < base.rows().size(); row++) {
                List<Cell> cells = new ArrayList<>();
                for (int column = 0; column < base.rows().get(row).size(); column++) {
                    Cell was = base.rows().get(row).get(column);
                    Cell one = mine.rows().get(row).get(column);
                    Cell other = theirs.rows().get(row).get(column);
                    if (one.equals(other) || was.equals(other)) {
                        cells.add(one);
                    } else if (was.equals(one)) {
                        cells.add(other);
                    } else {
                        cells.add((Cell) texts.of(was, one, other).orElse(first ? one : other));
                    }
                }
                rows.add(cells);
            }
            return rows;
        }

        private static List<List<String>> grid(Table table) {
            return table.rows().stream()
                    .map(row -> row.stream().map(Cell::id).toList())
                    .toList();
        }
    }
}
