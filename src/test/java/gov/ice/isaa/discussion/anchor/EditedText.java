package gov.ice.isaa.discussion.anchor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A text under edit whose every character remembers where it stood in the old one: the exact truth about a passage. */
final class EditedText {

    private static final int TYPED = -1;

    private final StringBuilder text;
    private final List<Integer> origins = new ArrayList<>();

    /** What became of a passage: the longest unbroken stretch of what is left of it, and how much of it is left. */
    record Truth(int start, int end, double share, boolean untouched) {}

    EditedText(String old) {
        text = new StringBuilder(old);
        for (int i = 0; i < old.length(); i++) {
            origins.add(i);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }

    void delete(int start, int end) {
        text.delete(start, end);
        origins.subList(start, end).clear();
    }

    void insert(int at, String words) {
        text.insert(at, words);
        origins.addAll(at, Collections.nCopies(words.length(), TYPED));
    }

    /** Types over the stretch; the letters with which the new words begin and end as the old ones did are the same letters. */
    void replace(int start, int end, String words) {
        int most = Math.min(end - start, words.length());
        int first = 0;
        while (first < most && text.charAt(start + first) == words.charAt(first)) {
            first++;
        }
        int last = 0;
        while (first + last < most && text.charAt(end - last - 1) == words.charAt(words.length() - last - 1)) {
            last++;
        }
        delete(start + first, end - last);
        insert(start + first, words.substring(first, words.length() - last));
    }

    /** Writes the stretch in capitals, which leaves it the same words. */
    void capitals(int start, int end) {
        String capitals = text.substring(start, end).toUpperCase(Locale.ROOT);
        if (capitals.length() == end - start) {
            text.replace(start, end, capitals);
        }
    }

    /** Takes the stretch out and puts it in at the offset of the text that is left. */
    void move(int start, int end, int to) {
        String words = text.substring(start, end);
        List<Integer> moved = List.copyOf(origins.subList(start, end));
        delete(start, end);
        text.insert(to, words);
        origins.addAll(to, moved);
    }

    /** The truth about [start, end) of the old text; white space counts for nothing. */
    Truth truth(String old, int start, int end) {
        int all = letters(old, start, end);
        int kept = 0;
        int best = 0;
        int from = 0;
        int to = 0;
        for (int i = 0; i < origins.size(); i++) {
            if (inside(origins.get(i), start, end)) {
                int last = i;
                int here = 0;
                for (int j = i; j < origins.size() && isOwn(origins.get(j), start, end); j++) {
                    if (inside(origins.get(j), start, end)) {
                        here += Character.isWhitespace(text.charAt(j)) ? 0 : 1;
                        last = j;
                    }
                }
                kept += here;
                if (here > best) {
                    best = here;
                    from = i;
                    to = last + 1;
                }
                i = last;
            }
        }
        boolean untouched = to - from == end - start && isRun(from, to, start);
        return new Truth(from, to, all == 0 ? 0 : (double) kept / all, untouched);
    }

    /** Whether any of the new text's [from, to) was in the old text's [start, end). */
    boolean holds(int from, int to, int start, int end) {
        return origins.subList(from, to).stream().anyMatch(origin -> inside(origin, start, end));
    }

    /** Whether all of the new text's [from, to) was typed since. */
    boolean isTyped(int from, int to) {
        return origins.subList(from, to).stream().allMatch(origin -> origin == TYPED);
    }

    private boolean isRun(int from, int to, int origin) {
        for (int i = from; i < to; i++) {
            if (origins.get(i) != origin + i - from) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOwn(int origin, int start, int end) {
        return origin == TYPED || inside(origin, start, end);
    }

    private static boolean inside(int origin, int start, int end) {
        return origin >= start && origin < end;
    }

    private static int letters(String words, int start, int end) {
        return (int) words.substring(start, end)
                .chars()
                .filter(letter -> !Character.isWhitespace(letter))
                .count();
    }
}
