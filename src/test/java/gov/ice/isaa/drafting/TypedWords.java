package gov.ice.isaa.drafting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    /** What a person makes of two changes of one text who keeps both: what either typed, without what either took out. */
    static List<Block> keepingBoth(List<Block> base, List<Block> mine, List<Block> theirs) {
        Set<String> before = new HashSet<>(of(base));
        Set<String> left = new HashSet<>(of(mine));
        Set<String> stands = new HashSet<>(of(theirs));
        Set<String> gone = new HashSet<>(before);
        gone.removeIf(word -> left.contains(word) && stands.contains(word));
        Map<String, Block> own = new LinkedHashMap<>();
        mine.forEach(block -> own.put(block.id(), block));
        Set<String> known = new HashSet<>();
        base.forEach(block -> known.add(block.id()));
        List<Block> both = new ArrayList<>();
        for (Block block : theirs) {
            Block one = own.remove(block.id());
            boolean removedByMe = one == null && known.contains(block.id());
            Block kept = both(one, block, gone, stands);
            if (!removedByMe || !of(List.of(kept)).isEmpty()) {
                both.add(kept);
            }
        }
        own.values().forEach(block -> {
            Block kept = both(block, block, gone, stands);
            if (!known.contains(block.id()) || !of(List.of(kept)).isEmpty()) {
                both.add(kept);
            }
        });
        return both;
    }

    private static Block both(@Nullable Block mine, Block theirs, Set<String> gone, Set<String> stands) {
        if (!(theirs instanceof Table table)) {
            TextBlock text = (TextBlock) theirs;
            return (Block) both((TextBlock) mine, text, gone, stands);
        }
        Map<String, Cell> own = new LinkedHashMap<>();
        List<List<Cell>> rows = new ArrayList<>();
        if (mine instanceof Table other) {
            other.rows().stream().flatMap(List::stream).forEach(cell -> own.put(cell.id(), cell));
        }
        table.rows()
                .forEach(row -> rows.add(row.stream()
                        .map(cell -> (Cell) both(own.remove(cell.id()), cell, gone, stands))
                        .toList()));
        List<Cell> added = List.copyOf(own.values());
        for (int i = 0; i + 1 < added.size(); i += 2) {
            rows.add(added.subList(i, i + 2));
        }
        return new Table(table.id(), table.header(), rows);
    }

    private static TextBlock both(@Nullable TextBlock mine, TextBlock theirs, Set<String> gone, Set<String> stands) {
        List<String> words = new ArrayList<>(of(theirs));
        if (mine != null && mine != theirs) {
            of(mine).stream().filter(word -> !stands.contains(word)).forEach(words::add);
        }
        words.removeAll(gone);
        return theirs.with(content(words));
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
