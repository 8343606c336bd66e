package gov.ice.isaa.drafting;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long a text is. The pages are an estimate from the length of the lines, made without printing.
 *
 * @param words the words that are signed: headings count, drafting notes do not
 * @param pages of U.S. Letter as the portal prints them, at least 1
 */
public record Extent(int words, int pages) {

    private static final int LETTERS_AND_DIGITS = kinds(
            Character.UPPERCASE_LETTER,
            Character.LOWERCASE_LETTER,
            Character.TITLECASE_LETTER,
            Character.MODIFIER_LETTER,
            Character.OTHER_LETTER,
            Character.DECIMAL_DIGIT_NUMBER);

    /** What goes on with a word that it cannot begin: other numbers, and marks upon letters. */
    private static final int WITHIN = kinds(
            Character.LETTER_NUMBER,
            Character.OTHER_NUMBER,
            Character.NON_SPACING_MARK,
            Character.ENCLOSING_MARK,
            Character.COMBINING_SPACING_MARK);

    /** In millimetres, as paper.css has them. */
    private static final double PAGE = 227;

    private static final double LINE = 5.4;
    private static final double BEHIND_PARAGRAPH = 2.6;
    private static final double BEHIND_ITEM = 1.2;
    private static final double ROW = 3;
    private static final double HEADING = 15.5;

    /** Letters of a line that runs over the whole width. */
    private static final double LETTERS = 98;

    /** A text that many read is measured once. */
    private static final LoadingCache<DraftDocument, Extent> MEASURED =
            CacheBuilder.newBuilder().weakKeys().build(CacheLoader.from(Extent::measure));

    /** The extent of a whole draft. */
    public static Extent of(DraftDocument document) {
        return MEASURED.getUnchecked(document);
    }

    private static Extent measure(DraftDocument document) {
        int words = 0;
        double height = 0;
        for (Section section : document.sections()) {
            words += words(section.heading());
            height += HEADING;
            for (Block block : section.blocks()) {
                if (!(block instanceof Note)) {
                    words += block.texts().stream()
                            .mapToInt(text -> words(text.text()))
                            .sum();
                    height += height(block);
                }
            }
        }
        return new Extent(words, Math.max(1, (int) Math.ceil(height / PAGE)));
    }

    /**
     * How many words the text has, as a reader would count them: each begins with a letter or digit. The editor counts by the
     * same rule.
     */
    public static int words(String text) {
        int words = 0;
        boolean within = false;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            int sign = text.codePointAt(at);
            int kind = 1 << Character.getType(sign);
            boolean begins = (kind & LETTERS_AND_DIGITS) != 0;
            if (begins && !within) {
                words++;
            }
            within = begins || (kind & WITHIN) != 0 || sign == '_';
        }
        return words;
    }

    private static int kinds(int... types) {
        return Arrays.stream(types).map(type -> 1 << type).reduce(0, (some, one) -> some | one);
    }

    /** The extent as people read it: "4,312 words, about 12 pages". */
    public String shown() {
        return String.format(
                Locale.US,
                "%,d %s, about %,d %s",
                words,
                words == 1 ? "word" : "words",
                pages,
                pages == 1 ? "page" : "pages");
    }

    private static double height(Block block) {
        return switch (block) {
            case Paragraph paragraph -> lines(paragraph, 1) * LINE + BEHIND_PARAGRAPH;
            case ListItem item -> lines(item, 1) * LINE + BEHIND_ITEM;
            case Note note -> 0;
            case Table table ->
                table.rows().stream()
                        .mapToDouble(row -> ROW
                                + LINE
                                        * row.stream()
                                                .mapToDouble(cell -> lines(cell, row.size()))
                                                .max()
                                                .orElse(1))
                        .sum();
        };
    }

    /** The lines of a text that has one of so many columns. */
    private static double lines(TextBlock text, int columns) {
        return Math.max(1, Math.ceil(text.text().length() * columns / LETTERS));
    }
}
