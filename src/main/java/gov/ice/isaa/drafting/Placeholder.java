package gov.ice.isaa.drafting;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A gap in the text that the case or the drafter fills; open, it is shown as its label in brackets and blocks circulation
 * (TE-02).
 *
 * @param key which fact belongs here, the same wherever the same fact is named
 * @param label what is missing, in words for the drafter
 * @param value the words that fill it; null while it is open
 */
public record Placeholder(
        String key, String label, @Nullable String value, Set<Mark> marks) implements Inline {

    /** Copies the marks; a blank value counts as none. */
    public Placeholder {
        marks = Set.copyOf(marks);
        if (value != null && value.isBlank()) {
            value = null;
        }
    }

    /** Whether nothing is known yet. */
    public boolean open() {
        return value == null;
    }

    /** The same placeholder with these words in it. */
    public Placeholder filled(@Nullable String words) {
        return new Placeholder(key, label, words, marks);
    }

    @Override
    public String shown() {
        return value == null ? "[" + label + "]" : value;
    }
}
