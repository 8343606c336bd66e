package gov.ice.isaa.discussion.anchor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/**
 * A text as its words and signs; white space only separates. What a reader sees as one sign is one, whatever it is made of,
 * and a word is the same in capitals.
 */
final class Tokens extends Sequence {

    private static final String LETTERS = "[\\p{L}\\p{N}\\p{M}_\\u200C\\u200D]+";
    private static final Pattern TOKEN =
            Pattern.compile("(?<!\\p{L})(?:\\p{L}\\.){2,}|" + LETTERS + "(?:['\u2019]" + LETTERS + ")*|(?!\\s)\\X");

    /** Equal words are equal tokens. */
    static final SequenceComparator<Tokens> BY_WORD = new SequenceComparator<>() {
        @Override
        public boolean equals(Tokens a, int ai, Tokens b, int bi) {
            return a.words[ai] == b.words[bi];
        }

        @Override
        public int hash(Tokens tokens, int i) {
            return tokens.words[i];
        }
    };

    private final String text;
    private int size;
    private int[] words;
    private int[] starts;
    private int[] ends;

    /**
     * Takes a text apart.
     *
     * @param numbers the number of each word, the same for all texts that are compared; new words are added
     */
    Tokens(String text, Map<String, Integer> numbers) {
        this.text = text;
        words = new int[text.length() / 4 + 16];
        starts = words.clone();
        ends = words.clone();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (size == words.length) {
                words = Arrays.copyOf(words, 2 * size);
                starts = Arrays.copyOf(starts, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
            }
            String word = token.group().toLowerCase(Locale.ROOT);
            words[size] = numbers.computeIfAbsent(word, unknown -> numbers.size());
            starts[size] = token.start();
            ends[size] = token.end();
            size++;
        }
    }

    @Override
    public int size() {
        return size;
    }

    /** The number that all equal words share. */
    int word(int i) {
        return words[i];
    }

    /** Whether the token is a word rather than a sign. */
    boolean isWord(int i) {
        return Character.isLetterOrDigit(text.codePointAt(starts[i]));
    }

    /** How many characters the word begins and ends with as the other text's word does. */
    int inCommon(int i, Tokens other, int j) {
        if (words[i] == other.words[j]) {
            return length(i);
        }
        int most = Math.min(length(i), other.length(j));
        int first = 0;
        while (first < most && text.charAt(starts[i] + first) == other.text.charAt(other.starts[j] + first)) {
            first++;
        }
        int last = 0;
        while (first + last < most && text.charAt(ends[i] - last - 1) == other.text.charAt(other.ends[j] - last - 1)) {
            last++;
        }
        return first + last;
    }

    int length(int i) {
        return ends[i] - starts[i];
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    /** Whether both tokens are there and are the same word. */
    boolean equal(int i, int j) {
        return i >= 0 && j >= 0 && i < size && j < size && words[i] == words[j];
    }

    /** The white space before the token, or before the end of the text. */
    String space(int i) {
        return text.substring(i == 0 ? 0 : ends[i - 1], i == size ? text.length() : starts[i]);
    }

    /** The first token that ends behind the offset; {@link #size()} when there is none. */
    int firstEndingAfter(int offset) {
        int found = Arrays.binarySearch(ends, 0, size, offset);
        return found < 0 ? -found - 1 : found + 1;
    }
}
