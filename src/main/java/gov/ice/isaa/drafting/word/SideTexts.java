package gov.ice.isaa.drafting.word;

import gov.ice.isaa.drafting.BlockIds;
import gov.ice.isaa.drafting.Cell;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.Inline;
import gov.ice.isaa.drafting.Mark;
import gov.ice.isaa.drafting.Placeholder;
import gov.ice.isaa.drafting.Table;
import gov.ice.isaa.drafting.TextRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stretches of text of one side of a file, with the ids that they had in the text that went out. */
final class SideTexts {

    private record Claim(Gathered text, String name, int length) {}

    private final boolean after;
    private final WordNames names;
    private final Losses losses;
    private final Map<String, Table> tables = new HashMap<>();
    private final Map<Raw.Paragraph, Gathered> endings = new IdentityHashMap<>();
    private final Map<Raw.Cell, Gathered> cells = new IdentityHashMap<>();
    private final Map<Raw.Paragraph, String> ids = new IdentityHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final List<Gathered> all = new ArrayList<>();

    SideTexts(DraftDocument base, WordNames names, boolean after, Losses losses) {
        this.names = names;
        this.after = after;
        this.losses = losses;
        base.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .forEach(table -> table.texts().forEach(cell -> tables.put(cell.id(), table)));
    }

    /** Puts together what is one paragraph on this side, and finds out which it was. */
    void gather(List<Raw> blocks) {
        List<Raw.Paragraph> pending = new ArrayList<>();
        Raw.Paragraph last = null;
        for (Raw block : blocks) {
            switch (block) {
                case Raw.Paragraph paragraph -> {
                    pending.add(paragraph);
                    last = paragraph;
                    if (paragraph.mark().on(after)) {
                        all.add(end(pending, paragraph));
                    }
                }
                case Raw.Table table -> {
                    if (last != null && !pending.isEmpty()) {
                        all.add(end(pending, last));
                    }
                    table.rows().forEach(row -> row.cells().forEach(cell -> all.add(cell(cell))));
                }
            }
        }
        if (last != null && !pending.isEmpty()) {
            all.add(end(pending, last));
        }
        claim();
    }

    private Gathered end(List<Raw.Paragraph> pending, Raw.Paragraph last) {
        var gathered = new Gathered(List.copyOf(pending), last.look(after));
        endings.put(last, gathered);
        pending.clear();
        return gathered;
    }

    private Gathered cell(Raw.Cell cell) {
        var gathered = new Gathered(cell.paragraphs(), Look.BODY);
        cells.put(cell, gathered);
        return gathered;
    }

    /** Where text of one id went to several places, the longest stretch of it keeps the id. */
    private void claim() {
        List<Claim> claims = new ArrayList<>();
        for (Gathered gathered : all) {
            Map<String, Integer> lengths = new HashMap<>();
            for (Raw.Text text : texts(gathered)) {
                text.names().forEach(name -> lengths.merge(name, text.text().length(), Integer::sum));
            }
            lengths.forEach((name, length) -> claims.add(new Claim(gathered, name, length)));
        }
        claims.sort(Comparator.comparingInt(Claim::length).reversed().thenComparing(Claim::name));
        for (Claim claim : claims) {
            names.textNamed(claim.name())
                    .filter(text -> claim.text().id() == null && used.add(text.id()))
                    .ifPresent(text -> claim.text().was(text.id()));
            names.sectionNamed(claim.name())
                    .filter(section -> claim.text().section() == null && used.add("section " + section.key()))
                    .ifPresent(section -> claim.text().headed(section.key()));
        }
    }

    /** The blocks in which something of this side ends. */
    List<Raw> blocks(List<Raw> blocks) {
        return blocks.stream()
                .filter(block -> !(block instanceof Raw.Paragraph paragraph) || endings.containsKey(paragraph))
                .toList();
    }

    Optional<Gathered> endingAt(Raw.Paragraph last) {
        return Optional.ofNullable(endings.get(last));
    }

    /** The texts of the paragraph that stand on this side; what were lines of a cell is parted by spaces. */
    List<Raw.Text> texts(Gathered paragraph) {
        List<Raw.Text> texts = new ArrayList<>();
        boolean ended = false;
        for (Raw.Paragraph source : paragraph.sources()) {
            List<Raw.Text> more = source.texts().stream()
                    .filter(text -> text.sides().on(after))
                    .toList();
            boolean filled = more.stream().anyMatch(text -> !text.text().isEmpty());
            if (ended && filled) {
                texts.add(Raw.Text.SPACE);
            }
            ended = (ended && !filled) || (filled && source.mark().on(after));
            texts.addAll(more);
        }
        return texts;
    }

    /** Everything put together on this side, in reading order. */
    List<Gathered> all() {
        return all;
    }

    /** What the text of the paragraph became part of: a block's, cell's or section's name; null where it was left out. */
    @Nullable
    String became(Gathered paragraph) {
        return paragraph.sources().isEmpty()
                ? null
                : ids.get(paragraph.sources().getLast());
    }

    String words(Gathered paragraph) {
        return texts(paragraph).stream().map(Raw.Text::text).collect(Collectors.joining());
    }

    /** Whether all its words are bold. */
    boolean bold(Gathered paragraph) {
        return texts(paragraph).stream()
                .filter(text -> !text.text().isBlank())
                .allMatch(text -> text.marks(after).contains(Mark.BOLD));
    }

    /** Whether it is an empty paragraph of the text that went out, and no mere space of the layout. */
    boolean known(Gathered paragraph) {
        return paragraph.id() != null && paragraph.ended(after);
    }

    /** The id of the paragraph, a new one where it is not known. */
    String id(Gathered paragraph) {
        return paragraph.id() == null ? BlockIds.next() : paragraph.id();
    }

    /** The paragraph is the heading of the section. */
    void headed(Gathered paragraph, String key) {
        remember(paragraph, key);
    }

    /** The content of the paragraph, whose id becomes this one. */
    List<Inline> content(Gathered paragraph, String id, Set<Mark> more) {
        remember(paragraph, id);
        List<Inline> content = new ArrayList<>();
        List<Raw.Text> texts = texts(paragraph);
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < texts.size(); ) {
            String name = placeholder(texts.get(i));
            int end = i + 1;
            while (name != null && end < texts.size() && name.equals(placeholder(texts.get(end)))) {
                end++;
            }
            String words = texts.subList(i, end).stream().map(Raw.Text::text).collect(Collectors.joining());
            Set<Mark> marks = new HashSet<>(more);
            texts.subList(i, end).stream()
                    .filter(text -> !text.text().isEmpty())
                    .findFirst()
                    .ifPresent(text -> marks.addAll(text.marks(after)));
            if (name != null && taken.add(name) && !words.isBlank()) {
                content.add(filled(names.placeholderNamed(name).orElseThrow(), words, marks));
            } else if (!words.isEmpty()) {
                Inline.append(content, new TextRun(words, marks));
            }
            i = end;
        }
        return content;
    }

    private @Nullable String placeholder(Raw.Text text) {
        return text.names().stream()
                .filter(name -> names.placeholderNamed(name).isPresent())
                .findFirst()
                .orElse(null);
    }

    /** What was typed in place of the words that stood there fills it. */
    private static Placeholder filled(Placeholder placeholder, String words, Set<Mark> marks) {
        var marked = new Placeholder(placeholder.key(), placeholder.label(), placeholder.value(), marks);
        return placeholder.shown().equals(words) ? marked : marked.filled(words.strip());
    }

    /** The table as it stands on this side; empty where it does not. */
    Optional<Table> table(Raw.Table raw) {
        List<Raw.Row> rows =
                raw.rows().stream().filter(row -> row.sides().on(after)).toList();
        List<List<Cell>> grid = rows.stream().map(this::row).collect(Collectors.toCollection(ArrayList::new));
        int columns = grid.stream().mapToInt(List::size).max().orElse(0);
        if (columns == 0) {
            return Optional.empty();
        }
        grid.replaceAll(row -> padded(row, columns));
        String id = grid.stream()
                .flatMap(List::stream)
                .map(cell -> tables.get(cell.id()))
                .filter(Objects::nonNull)
                .map(Table::id)
                .filter(used::add)
                .findFirst()
                .orElseGet(BlockIds::next);
        boolean header = after ? rows.getFirst().headerAfter() : rows.getFirst().headerBefore();
        return Optional.of(new Table(id, header, grid));
    }

    private List<Cell> row(Raw.Row raw) {
        List<Cell> row = new ArrayList<>();
        for (Raw.Cell cell : raw.cells()) {
            if (cell.sides().on(after)) {
                row.add(cell(cell, Objects.requireNonNull(cells.get(cell))));
                row = padded(row, row.size() + cell.span() - 1);
            }
        }
        return row;
    }

    private Cell cell(Raw.Cell raw, Gathered gathered) {
        long filled = raw.paragraphs().stream()
                .filter(paragraph -> paragraph.texts().stream()
                        .anyMatch(text -> text.sides().on(after) && !text.text().isBlank()))
                .count();
        if (filled > 1) {
            losses.tell("Paragraphs of a table's cell became one", words(gathered));
        }
        String id = id(gathered);
        return new Cell(id, content(gathered, id, Set.of()));
    }

    private static List<Cell> padded(List<Cell> row, int columns) {
        List<Cell> padded = new ArrayList<>(row);
        while (padded.size() < columns) {
            padded.add(new Cell(BlockIds.next(), List.of()));
        }
        return padded;
    }

    private void remember(Gathered paragraph, String id) {
        paragraph.sources().forEach(source -> ids.put(source, id));
    }

    /** The id of the text, or the key of the section, that the paragraph of the file is part of; null where it is none. */
    @Nullable
    String idOf(Raw.Paragraph paragraph) {
        return ids.get(paragraph);
    }
}
