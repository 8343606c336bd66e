package gov.ice.isaa.discussion.anchor;

import java.util.ArrayList;
import java.util.List;

/**
 * A passage by its words and what stands around them: the text quote selector of the Web Annotation Data Model.
 *
 * @param exact the words themselves
 * @param prefix what stands just before them; may be empty
 * @param suffix what stands just behind them; may be empty
 */
public record TextQuote(String exact, String prefix, String suffix) {

    /** Every place of the text where the words stand between prefix and suffix, overlapping ones too, in order. */
    public List<TextRange> in(String text) {
        String all = prefix + exact + suffix;
        List<TextRange> found = new ArrayList<>();
        for (int at = text.indexOf(all); at >= 0; at = at == text.length() ? -1 : text.indexOf(all, at + 1)) {
            found.add(new TextRange(at + prefix.length(), at + prefix.length() + exact.length()));
        }
        return found;
    }

    /**
     * How much of the surroundings a description takes along beyond what makes it unique.
     *
     * @param minimal only what makes it unique, on one side where that will do; otherwise whole words on both sides
     * @param atLeast characters that quote, prefix and suffix have together where the text is that long
     * @param longestWord a word longer than this is cut
     */
    public record Surroundings(boolean minimal, int atLeast, int longestWord) {

        /** Whole words, and no more of them than make the passage unique. */
        public static final Surroundings WHOLE_WORDS = new Surroundings(false, 0, 50);
    }

    /**
     * Describes a passage so that it is found nowhere else in the text.
     *
     * @throws IndexOutOfBoundsException when the passage lies outside the text
     */
    public static TextQuote of(String text, TextRange passage, Surroundings surroundings) {
        return new QuoteDescription(text, passage, surroundings).unique();
    }
}
