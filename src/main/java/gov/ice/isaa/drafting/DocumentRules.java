package gov.ice.isaa.drafting;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** The limits every stored document keeps; lengths count UTF-16 units. */
public final class DocumentRules {

    static final int SECTIONS = 100;
    static final int BLOCKS = 500;
    static final int BLOCK_TEXT = 20_000;
    static final int COLUMNS = 12;
    static final int ROWS = 200;
    static final int HEADING = 200;
    static final int LABEL = 160;
    static final int VALUE = 4_000;

    /** What a page or the sealed PDF cannot hold: controls, halves of characters, and what XML 1.0 leaves out. */
    static final Pattern UNSHOWN = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}]");

    private static final int FIRST_WORDS = 40;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,40}");

    private DocumentRules() {}

    /** The text with a space in the place of each character that cannot be shown. */
    public static String shown(String text) {
        return UNSHOWN.matcher(text).replaceAll(" ");
    }

    /** Returns the document when it keeps the rules. Throws {@link InvalidDocument} otherwise. */
    static DraftDocument check(DraftDocument document) {
        require(!document.sections().isEmpty(), "A draft has at least one section.");
        require(document.sections().size() <= SECTIONS, "A draft has at most " + SECTIONS + " sections.");
        var keys = new HashSet<String>();
        var ids = new HashSet<String>();
        Level before = Level.UNNUMBERED;
        for (Section section : document.sections()) {
            require(keys.add(section.key()), "Two sections share the name " + section.key() + ".");
            require(
                    section.level() != Level.SUBSECTION || before != Level.UNNUMBERED,
                    "A subsection needs an article above it.");
            before = section.level();
            check(section, ids);
        }
        return document;
    }

    /** Returns the blocks when they keep the rules by themselves. Throws {@link InvalidDocument} otherwise. */
    static List<Block> checkBlocks(List<Block> blocks) {
        require(blocks.size() <= BLOCKS, "A section has at most " + BLOCKS + " paragraphs.");
        check(blocks, new HashSet<>());
        return blocks;
    }

    private static void check(Section section, HashSet<String> ids) {
        require(KEY.matcher(section.key()).matches(), "The section name " + section.key() + " is not allowed.");
        checkText(section.heading(), HEADING, "A heading");
        require(!section.heading().isBlank(), "A section needs a heading.");
        require(section.blocks().size() <= BLOCKS, "A section has at most " + BLOCKS + " paragraphs.");
        check(section.blocks(), ids);
    }

    private static void check(List<Block> blocks, HashSet<String> ids) {
        for (int i = 0; i < blocks.size(); i++) {
            try {
                check(blocks.get(i), ids);
            } catch (InvalidDocument wrong) {
                throw new InvalidDocument(name(i + 1, blocks.get(i)) + ": " + wrong.getMessage());
            }
        }
    }

    private static void check(Block block, HashSet<String> ids) {
        for (String id : block.ids()) {
            require(ID.matcher(id).matches(), "A paragraph's id is not allowed.");
            require(ids.add(id), "Two paragraphs share the id " + id + ".");
        }
        if (block instanceof Table table) {
            checkShape(table);
        }
        block.texts().forEach(DocumentRules::check);
    }

    private static void checkShape(Table table) {
        int rows = table.rows().size();
        require(rows >= 1 && rows <= ROWS, "A table has from 1 to " + ROWS + " rows.");
        int columns = table.rows().getFirst().size();
        require(columns >= 1 && columns <= COLUMNS, "A table has from 1 to " + COLUMNS + " columns.");
        require(
                table.rows().stream().allMatch(row -> row.size() == columns),
                "Every row of a table has as many cells as the first.");
        require(table.ids().size() == rows * columns + 1, "Two cells of a table share an id.");
    }

    private static void check(TextBlock block) {
        require(block.text().length() <= BLOCK_TEXT, "A paragraph has at most 20,000 characters. Split it.");
        for (Inline inline : block.content()) {
            switch (inline) {
                case TextRun run -> {
                    checkText(run.text(), BLOCK_TEXT, "The text");
                    require(!run.text().isEmpty(), "A run of text is empty.");
                }
                case Placeholder placeholder -> {
                    require(
                            KEY.matcher(placeholder.key()).matches(),
                            "The placeholder name " + placeholder.key() + " is not allowed.");
                    require(!placeholder.label().isBlank(), "A placeholder needs a label.");
                    checkText(placeholder.label(), LABEL, "A placeholder's label");
                    String value = placeholder.value();
                    if (value != null) {
                        checkText(value, VALUE, "A filled placeholder");
                    }
                }
            }
        }
    }

    private static void checkText(String text, int limit, String what) {
        if (text.length() > limit) {
            throw new InvalidDocument("%s has at most %,d characters.".formatted(what, limit));
        }
        require(!UNSHOWN.matcher(text).find(), what + " holds a character that cannot be shown.");
    }

    /** How a drafter finds the paragraph again: its place in the section, and its first words. */
    private static String name(int number, Block block) {
        String kind = block instanceof Table ? "Table, block " : "Paragraph ";
        String beginning = block.beginning(FIRST_WORDS);
        return beginning.isEmpty() ? kind + number : "%s%d, “%s”".formatted(kind, number, beginning);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new InvalidDocument(otherwise);
        }
    }
}
