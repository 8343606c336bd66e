package gov.ice.isaa.drafting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Changes a document at random as drafters do; the same seed makes the same changes. */
public final class SampleEdits {

    private final Random random;
    private final SampleText text;
    private int added;

    /** Changes that the seed decides. */
    public SampleEdits(long seed) {
        this.random = new Random(seed);
        this.text = new SampleText(seed);
    }

    /** The document after so many changes. */
    public DraftDocument apply(DraftDocument document, int changes) {
        List<Section> sections = new ArrayList<>(document.sections());
        for (int i = 0; i < changes; i++) {
            change(sections);
        }
        return DraftJson.read(DraftJson.write(new DraftDocument(sections)));
    }

    private void change(List<Section> sections) {
        int at = random.nextInt(sections.size());
        Section section = sections.get(at);
        List<Block> blocks = new ArrayList<>(section.blocks());
        switch (random.nextInt(12)) {
            case 0 -> blocks.add(random.nextInt(blocks.size() + 1), fresh());
            case 1 -> remove(blocks);
            case 2 -> moveElsewhere(sections, section, blocks);
            case 3 -> {
                if (!blocks.isEmpty()) {
                    Collections.swap(blocks, 0, blocks.size() - 1);
                }
            }
            case 4 -> {
                Section renamed = new Section(section.key(), section.level(), text.words(), blocks);
                sections.set(at, renamed);
                return;
            }
            case 5 -> {
                moveSection(sections, at);
                return;
            }
            case 6 -> {
                sections.add(new Section("added-" + added++, Level.ARTICLE, text.words(), List.of(fresh())));
                return;
            }
            default -> {
                if (!blocks.isEmpty()) {
                    int chosen = random.nextInt(blocks.size());
                    blocks.set(chosen, rewritten(blocks.get(chosen)));
                }
            }
        }
        int now = sections.indexOf(section);
        sections.set(now, section.with(blocks));
    }

    private void remove(List<Block> blocks) {
        if (!blocks.isEmpty()) {
            blocks.remove(random.nextInt(blocks.size()));
        }
    }

    private void moveElsewhere(List<Section> sections, Section from, List<Block> blocks) {
        int to = random.nextInt(sections.size());
        Section other = sections.get(to);
        if (!blocks.isEmpty() && !other.key().equals(from.key())) {
            List<Block> theirs = new ArrayList<>(other.blocks());
            theirs.add(random.nextInt(theirs.size() + 1), blocks.remove(random.nextInt(blocks.size())));
            sections.set(to, other.with(theirs));
        }
    }

    /** The first one stays where it is, and every subsection keeps an article above it. */
    private void moveSection(List<Section> sections, int at) {
        if (at > 0) {
            List<Section> moved = new ArrayList<>(sections);
            moved.add(1 + random.nextInt(moved.size() - 1), moved.remove(at));
            if (IntStream.range(1, moved.size())
                    .noneMatch(i -> moved.get(i).level() == Level.SUBSECTION
                            && moved.get(i - 1).level() == Level.UNNUMBERED)) {
                Collections.copy(sections, moved);
            }
        }
    }

    private Block rewritten(Block block) {
        return switch (block) {
            case Table table -> rewritten(table);
            case TextBlock words when random.nextInt(6) == 0 -> new Note(block.id(), words.content());
            case TextBlock words
            when random.nextInt(6) == 0 -> new ListItem(block.id(), random.nextBoolean(), words.content());
            default -> block.replaced(this::rewritten);
        };
    }

    private Block rewritten(Table table) {
        List<List<Cell>> rows = new ArrayList<>(table.rows());
        int columns = rows.getFirst().size();
        switch (random.nextInt(5)) {
            case 0 ->
                rows.add(
                        random.nextInt(rows.size() + 1),
                        Collections.nCopies(columns, "").stream()
                                .map(any -> new Cell(id(), List.of(TextRun.plain(text.words()))))
                                .toList());
            case 1 -> {
                if (rows.size() > 1) {
                    rows.remove(random.nextInt(rows.size()));
                }
            }
            case 2 ->
                rows.replaceAll(row -> {
                    List<Cell> more = new ArrayList<>(row);
                    more.add(columns / 2, new Cell(id(), List.of()));
                    return more;
                });
            case 3 -> {
                if (columns > 1) {
                    rows.replaceAll(row -> row.subList(1, columns));
                }
            }
            default -> {
                return table.replaced(this::rewritten);
            }
        }
        return new Table(table.id(), random.nextInt(4) == 0 != table.header(), rows);
    }

    private Inline rewritten(Inline inline) {
        return switch (inline) {
            case Placeholder placeholder -> random.nextInt(3) == 0 ? placeholder.filled(text.words()) : placeholder;
            case TextRun run -> rewritten(run);
        };
    }

    private TextRun rewritten(TextRun run) {
        return switch (random.nextInt(5)) {
            case 0 -> new TextRun(run.text() + " " + text.words(), run.marks());
            case 1 -> new TextRun(text.words() + run.text(), run.marks());
            case 2 -> new TextRun(run.text().replace("the", "each").replace("shall", "may"), run.marks());
            case 3 -> new TextRun(run.text(), run.marks().isEmpty() ? EnumSet.of(Mark.BOLD) : Set.of());
            default -> run;
        };
    }

    private Block fresh() {
        return text.block().renamed(id -> id());
    }

    /** The same document as it comes back from somebody who knows nothing of ids. */
    public DraftDocument withoutIds(DraftDocument document) {
        return document.renamed(id -> id());
    }

    /** These blocks as they might stand in another part of the text: other ids, and here and there another word. */
    public List<Block> varied(List<Block> blocks, String suffix) {
        return blocks.stream()
                .map(block -> block.renamed(id -> id + suffix))
                .map(block -> random.nextInt(3) == 0 ? block.replaced(this::rewritten) : block)
                .toList();
    }

    private String id() {
        return "new-" + added++;
    }
}
