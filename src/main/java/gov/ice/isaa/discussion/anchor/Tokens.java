package gov.ice.isaa.discussion.anchor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/** A text as its words and signs; white space only separates. A letter keeps its combining marks. */
final class Tokens extends Sequence {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+|[^\\s\\p{L}\\p{N}_]\\p{M}*");

    /** Equal words are equal tokens. */
    static final SequenceComparator<Tokens> BY_WORD = new SequenceComparator<>() {
        @Override
        public boolean equals(Tokens a, int ai, Tokens b, int bi) {
            return a.word(ai).equals(b.word(bi));
        }

        @Override
        public int hash(Tokens tokens, int i) {
            return tokens.word(i).hashCode();
        }
    };

    private final List<String> words = new ArrayList<>();
    private final int[] starts;
    private final Map<String, Integer> occurrences = new HashMap<>();

    Tokens(String text) {
        var found = new ArrayList<Integer>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            words.add(token.group());
            found.add(token.start());
            occurrences.merge(token.group(), 1, Integer::sum);
        }
        starts = found.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public int size() {
        return words.size();
    }

    String word(int i) {
        return words.get(i);
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return starts[i] + words.get(i).length();
    }

    /** Whether the token is a word rather than a sign. */
    boolean isWord(int i) {
        return Character.isLetterOrDigit(words.get(i).codePointAt(0));
    }

    /** Whether the word stands nowhere else in this text. */
    boolean isUnique(String word) {
        return occurrences.getOrDefault(word, 0) == 1;
    }

    /** The first token that ends behind the offset; {@link #size()} when there is none. */
    int firstEndingAfter(int offset) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end(middle) > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
