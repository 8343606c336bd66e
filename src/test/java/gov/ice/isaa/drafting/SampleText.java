package gov.ice.isaa.drafting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Sections at random with everything that the document model knows; the same seed gives the same text. */
public final class SampleText {

    private static final List<String> WORDS = List.of(
            "the",
            "party",
            "shall",
            "not",
            "disclose",
            "records",
            "of",
            "ICE",
            "without",
            "written",
            "consent",
            "\"X\"",
            "naïve",
            "🚩",
            "é",
            "§ 552a",
            "<b>",
            "&amp;",
            "2026",
            "\\");

    private final Random random;
    private int ids;

    /** Text that the seed decides. */
    public SampleText(long seed) {
        this.random = new Random(seed);
    }

    /** Blocks of every kind, none of them empty but cells. */
    public List<Block> blocks() {
        return IntStream.range(0, 1 + random.nextInt(8)).mapToObj(i -> block()).toList();
    }

    /** A document of so many sections. */
    public DraftDocument document(int sections) {
        return new DraftDocument(
                IntStream.range(0, sections).mapToObj(this::section).toList());
    }

    private Section section(int number) {
        Level level = number % 4 == 0 ? Level.ARTICLE : Level.SUBSECTION;
        return new Section("section-" + number, level, "About " + words(), blocks());
    }

    /** A block of any kind. */
    public Block block() {
        return switch (random.nextInt(6)) {
            case 0 -> new ListItem(id(), true, content());
            case 1 -> new ListItem(id(), false, content());
            case 2 -> new Note(id(), content());
            case 3 -> table();
            default -> new Paragraph(id(), content());
        };
    }

    /** A table of any size. */
    public Table table() {
        int columns = 1 + random.nextInt(4);
        return new Table(
                id(),
                random.nextBoolean(),
                IntStream.range(0, 1 + random.nextInt(4))
                        .mapToObj(row -> IntStream.range(0, columns)
                                .mapToObj(column -> new Cell(id(), random.nextInt(5) == 0 ? List.of() : content()))
                                .toList())
                        .toList());
    }

    /** Runs whose neighbours differ in marks, and placeholders. */
    private List<Inline> content() {
        var content = new ArrayList<Inline>();
        Set<Mark> before = Set.of();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            Set<Mark> marks = marks();
            if (random.nextInt(4) == 0) {
                content.add(new Placeholder("fact-" + random.nextInt(5), "What is missing", value(), marks));
                before = Set.of();
            } else if (content.isEmpty() || content.getLast() instanceof Placeholder || !marks.equals(before)) {
                content.add(new TextRun(words(), marks));
                before = marks;
            }
        }
        return content.isEmpty() ? List.of(TextRun.plain(words())) : content;
    }

    private String value() {
        return random.nextBoolean() ? "" : words();
    }

    /** A few words. */
    public String words() {
        var words = new StringBuilder();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            words.append(WORDS.get(random.nextInt(WORDS.size()))).append(i > 1 ? " " : "");
        }
        return words.toString();
    }

    private Set<Mark> marks() {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        for (Mark mark : Mark.values()) {
            if (random.nextInt(5) == 0) {
                marks.add(mark);
            }
        }
        return marks;
    }

    private String id() {
        return "b" + ids++;
    }
}
