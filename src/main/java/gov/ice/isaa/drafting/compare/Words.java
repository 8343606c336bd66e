package gov.ice.isaa.drafting.compare;

import gov.ice.isaa.drafting.Extent;
import gov.ice.isaa.drafting.Inline;
import gov.ice.isaa.drafting.Placeholder;
import gov.ice.isaa.drafting.TextRun;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/** A text as words, signs, spaces and placeholders; nothing is left out, so that joined they are the text again. */
final class Words extends Sequence {

    /** A letter keeps its combining marks, and an emoji what belongs to it. */
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+|\\s+|\\X");

    /** Equal whatever their emphasis: that alone is no other word. */
    static final SequenceComparator<Words> BY_TEXT = new SequenceComparator<>() {
        @Override
        public boolean equals(Words a, int ai, Words b, int bi) {
            return same(a.tokens.get(ai), b.tokens.get(bi));
        }

        @Override
        public int hash(Words words, int i) {
            return words.tokens.get(i).shown().hashCode();
        }
    };

    private final List<Inline> tokens = new ArrayList<>();

    Words(List<Inline> content) {
        for (Inline inline : content) {
            if (inline instanceof TextRun run) {
                Matcher token = TOKEN.matcher(run.text());
                while (token.find()) {
                    tokens.add(new TextRun(token.group(), run.marks()));
                }
            } else {
                tokens.add(inline);
            }
        }
    }

    @Override
    public int size() {
        return tokens.size();
    }

    Inline token(int i) {
        return tokens.get(i);
    }

    /** Whether it is nothing but spaces. */
    boolean isSpace(int i) {
        return tokens.get(i) instanceof TextRun run && run.text().isBlank();
    }

    /** Whether it is what a reader would count as a word: no sign, no space. */
    boolean isWord(int i) {
        return Character.isLetterOrDigit(tokens.get(i).shown().codePointAt(0));
    }

    /** How many words it has. */
    int words() {
        return (int) IntStream.range(0, size()).filter(this::isWord).count();
    }

    /** How many words the text has. */
    static int count(Inline inline) {
        return Extent.words(inline.shown());
    }

    private static boolean same(Inline one, Inline other) {
        return switch (one) {
            case TextRun run -> other instanceof TextRun text && text.text().equals(run.text());
            case Placeholder gap ->
                other instanceof Placeholder filled
                        && filled.key().equals(gap.key())
                        && filled.label().equals(gap.label())
                        && filled.shown().equals(gap.shown());
        };
    }
}
