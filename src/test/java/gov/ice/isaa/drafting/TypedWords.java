package gov.ice.isaa.drafting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Text of words of which none is like another, so that each can be followed through every version of a draft. */
final class TypedWords {

    private TypedWords() {}

    /** The words in reading order. */
    static List<String> of(List<Block> blocks) {
        return blocks.stream().flatMap(TypedWords::of).toList();
    }

    static List<String> of(DraftDocument document) {
        return document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(TypedWords::of)
                .toList();
    }

    private static Stream<String> of(Block block) {
        return block.texts().stream().flatMap(text -> of(text).stream());
    }

    private static List<String> of(TextBlock text) {
        return Stream.of(text.text().split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** A section with every kind of block to begin with. */
    static List<Block> first(String section) {
        return List.of(
                paragraph(section + "-p1", section + "-a"),
                paragraph(section + "-p2", section + "-b"),
                new ListItem(section + "-i1", true, content(section + "-c")),
                new ListItem(section + "-i2", false, content(section + "-d")),
                new Table(
                        section + "-t",
                        true,
                        List.of(row(section + "-r1", section + "-e"), row(section + "-r2", section + "-f"))));
    }

    static Block paragraph(String id, String word) {
        return new Paragraph(id, content(word));
    }

    /** The blocks after one change such as a drafter makes, which types the word unless it only moves or removes. */
    static List<Block> edited(List<Block> blocks, String word, List<Block> elsewhere, Random random) {
        List<Block> edited = new ArrayList<>(blocks);
        int at = random.nextInt(blocks.size());
        Block chosen = blocks.get(at);
        String id = "n-" + word;
        switch (random.nextInt(12)) {
            case 0 -> edited.add(at, paragraph(id, word));
            case 1 -> edited.add(at, new ListItem(id, random.nextBoolean(), content(word)));
            case 2 -> edited.add(at, pasted(elsewhere, blocks, word));
            case 3 -> edited.add(random.nextInt(blocks.size()), edited.remove(at));
            case 4 -> {
                if (blocks.size() > 6 && !(chosen instanceof Table)) {
                    edited.remove(at);
                }
            }
            case 5, 6 ->
                edited.set(at, chosen instanceof Table table ? longer(table, id, word) : rewritten(chosen, word));
            default -> edited.set(at, appended(chosen, word, random));
        }
        return edited;
    }

    /** A block that still stands in another section, copied with its id and written over; the editor lets none in twice. */
    private static Block pasted(List<Block> elsewhere, List<Block> here, String word) {
        Set<String> ids = here.stream().map(Block::id).collect(Collectors.toSet());
        String id = elsewhere.stream()
                .filter(block -> !(block instanceof Table))
                .map(Block::id)
                .filter(copied -> !ids.contains(copied))
                .findFirst()
                .orElse("n-" + word);
        return paragraph(id, word);
    }

    private static Block rewritten(Block block, String word) {
        return (Block) block.texts().getFirst().with(content(word));
    }

    private static Block appended(Block block, String word, Random random) {
        if (block instanceof Table table) {
            List<List<Cell>> rows = new ArrayList<>(table.rows());
            int row = random.nextInt(rows.size());
            List<Cell> cells = new ArrayList<>(rows.get(row));
            int column = random.nextInt(cells.size());
            cells.set(column, (Cell) more(cells.get(column), List.of(word)));
            rows.set(row, cells);
            return new Table(table.id(), table.header(), rows);
        }
        return (Block) more((TextBlock) block, List.of(word));
    }

    private static Table longer(Table table, String id, String word) {
        List<List<Cell>> rows = new ArrayList<>(table.rows());
        rows.add(row(id, word));
        return new Table(table.id(), table.header(), rows);
    }

    private static List<Cell> row(String id, String word) {
        return List.of(new Cell(id + "-1", content(word)), new Cell(id + "-2", List.of()));
    }

    /** What a person makes of a paragraph who keeps both: what either typed, without what either took out. */
    static List<Block> keepingBoth(BlockClash clash) {
        Block mine = clash.mine();
        Block theirs = clash.theirs();
        List<String> left = words(mine);
        List<String> stands = words(theirs);
        Set<String> gone = new HashSet<>(words(clash.base()));
        gone.removeIf(word -> left.contains(word) && stands.contains(word));
        if (mine instanceof Table one && theirs instanceof Table other) {
            return List.of(both(one, other, gone));
        }
        if (mine != null && theirs != null) {
            return List.of((Block) both((TextBlock) mine, (TextBlock) theirs, gone));
        }
        Block kept = without(clash.shown(), gone);
        return words(kept).isEmpty() ? List.of() : List.of(kept);
    }

    private static List<String> words(@Nullable Block block) {
        return block == null ? List.of() : of(List.of(block));
    }

    private static Block without(Block block, Set<String> gone) {
        return block instanceof Table table
                ? both(table, table, gone)
                : (Block) both((TextBlock) block, (TextBlock) block, gone);
    }

    /** Their rows with what stands in mine as well, and mine that they do not have. */
    private static Table both(Table mine, Table theirs, Set<String> gone) {
        Map<String, Cell> own = new LinkedHashMap<>();
        mine.rows().stream().flatMap(List::stream).forEach(cell -> own.put(cell.id(), cell));
        List<List<Cell>> rows = new ArrayList<>();
        for (List<Cell> row : theirs.rows()) {
            rows.add(row.stream()
                    .map(cell -> (Cell) both(own.getOrDefault(cell.id(), cell), cell, gone))
                    .toList());
            row.forEach(cell -> own.remove(cell.id()));
        }
        List<Cell> added = List.copyOf(own.values());
        for (int i = 0; i + 1 < added.size(); i += 2) {
            rows.add(added.subList(i, i + 2));
        }
        return new Table(theirs.id(), theirs.header(), rows);
    }

    private static TextBlock both(TextBlock mine, TextBlock theirs, Set<String> gone) {
        Set<String> words = new LinkedHashSet<>(of(theirs));
        words.addAll(of(mine));
        words.removeAll(gone);
        return theirs.with(content(List.copyOf(words)));
    }

    private static TextBlock more(TextBlock text, Collection<String> more) {
        List<String> words = new ArrayList<>(of(text));
        words.addAll(more);
        return text.with(content(words));
    }

    private static List<Inline> content(String word) {
        return content(List.of(word));
    }

    private static List<Inline> content(List<String> words) {
        return words.isEmpty() ? List.of() : List.of(TextRun.plain(String.join(" ", words)));
    }
}
