package gov.ice.isaa.discussion.anchor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;

/** Which token of the new text each token of the old one became, and which of these might as well have been others. */
final class Matching {

    static final int NONE = -1;

    /** What moved is only recognised by so many words in a row. */
    private static final int MOVED = 6;

    /** Longer stretches are not sought in a change, so that a text of one word takes no longer than others. */
    private static final int ALIKE = 500;

    final Tokens before;
    final Tokens after;
    private final int[] became;
    private final int[] was;
    private final boolean[] sure;
    private final Grams grams;

    Matching(String oldText, String newText) {
        Map<String, Integer> numbers = new HashMap<>();
        before = new Tokens(oldText, numbers);
        after = new Tokens(newText, numbers);
        became = new int[before.size()];
        was = new int[after.size()];
        sure = new boolean[before.size()];
        grams = new Grams(before, after);
        Arrays.fill(became, NONE);
        Arrays.fill(was, NONE);
        List<Edit> changes = inPlace();
        changes.forEach(this::doubt);
        changes.forEach(this::respelled);
        moved();
    }

    /** The token of the new text; {@link #NONE} when it is gone. */
    int became(int token) {
        return became[token];
    }

    /** The token of the old text that this one of the new text was; {@link #NONE} when it was written since. */
    int was(int token) {
        return was[token];
    }

    /** How many characters of the word are left. */
    int kept(int token) {
        return became[token] == NONE ? 0 : before.inCommon(token, after, became[token]);
    }

    /** Whether what became of the token can be told from what became of others like it. */
    boolean isSure(int token) {
        return sure[token];
    }

    /** Pairs what kept its order and gives what was changed in between. */
    private List<Edit> inPlace() {
        List<Edit> edits = new ArrayList<>(new HistogramDiff().diff(Tokens.BY_WORD, before, after));
        edits.add(new Edit(before.size(), before.size(), after.size(), after.size()));
        List<Edit> changes = new ArrayList<>();
        Edit last = new Edit(0, 0);
        for (Edit next : edits) {
            int length = next.getBeginA() - last.getEndA();
            if (isNoAccident(last, next)) {
                pair(last.getEndA(), last.getEndB(), length);
                changes.add(last);
                last = next;
            } else {
                last = new Edit(last.getBeginA(), next.getEndA(), last.getBeginB(), next.getEndB());
            }
        }
        changes.add(last);
        return changes;
    }

    /** Equal words between two edits are the same words when little changed beside them, or they stand nowhere else. */
    private boolean isNoAccident(Edit left, Edit right) {
        int changed = left.getLengthA() + left.getLengthB() + right.getLengthA() + right.getLengthB();
        if (changed <= right.getBeginA() - left.getEndA() && hasWord(left.getEndA(), right.getBeginA())) {
            return true;
        }
        for (int i = left.getEndA(); i + Grams.LENGTH <= right.getBeginA(); i++) {
            if (grams.only(i) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean hasWord(int from, int to) {
        return IntStream.range(from, to).anyMatch(before::isWord);
    }

    private void pair(int old, int now, int length) {
        for (int i = 0; i < length; i++) {
            became[old + i] = now + i;
            was[now + i] = old + i;
        }
        Arrays.fill(sure, old, old + length, true);
    }

    /** Where copies of a sequence were lost or added, only what stands between others is sure to be no copy of it. */
    private void vouch(int from, int to) {
        Arrays.fill(sure, from, to, true);
        int first = from == 0 ? 0 : to;
        int last = from;
        for (int i = from; i + Grams.LENGTH <= to; i++) {
            if (grams.only(i) >= 0) {
                first = Math.min(first, i);
                last = i + Grams.LENGTH;
            }
        }
        last = to == before.size() ? to : last;
        for (int i = from; i + Grams.LENGTH <= to; i++) {
            if (!grams.isKept(i)) {
                for (int j = i; j < i + Grams.LENGTH; j++) {
                    sure[j] = j >= first && j < last;
                }
            }
        }
    }

    /** Words beside a change that stand in it as well may be these: nobody can tell which came or went. */
    private void doubt(Edit change) {
        int left = Math.max(
                alike(before, change.getBeginA(), change.getEndA(), -1),
                alike(after, change.getBeginB(), change.getEndB(), -1));
        for (int i = 1; i <= left && paired(change.getBeginA() - i, change.getBeginB() - i); i++) {
            sure[change.getBeginA() - i] = false;
        }
        int right = Math.max(
                alike(before, change.getBeginA(), change.getEndA(), 1),
                alike(after, change.getBeginB(), change.getEndB(), 1));
        for (int i = 0; i < right && paired(change.getEndA() + i, change.getEndB() + i); i++) {
            sure[change.getEndA() + i] = false;
        }
    }

    /** How many words behind (or, with step -1, before) the stretch stand in the same order within it, or from it on. */
    private static int alike(Tokens tokens, int begin, int end, int step) {
        int edge = step > 0 ? end : begin - 1;
        int most = 0;
        for (int i = begin; i < end; i++) {
            int length = 0;
            while (length < ALIKE && tokens.equal(i + step * length, edge + step * length)) {
                length++;
            }
            most = Math.max(most, length);
        }
        return most;
    }

    /** A word typed over with one that begins and ends as it did is the same word, as where a slip was put right. */
    private void respelled(Edit change) {
        if (change.getLengthA() == 1 && change.getLengthB() == 1) {
            int old = change.getBeginA();
            int now = change.getBeginB();
            if (2 * before.inCommon(old, after, now) >= Math.max(before.length(old), after.length(now))) {
                pair(old, now, 1);
            }
        }
    }

    private boolean paired(int old, int now) {
        return old >= 0 && old < before.size() && became[old] == now;
    }

    /** What moved is found by sequences that stand once in each text, and by what stands around these. */
    private void moved() {
        for (int i = 0; i < before.size(); i++) {
            int now = became[i] == NONE ? grams.only(i) : NONE;
            if (now != NONE && was[now] == NONE) {
                int from = reach(i, now, -1);
                int to = reach(i, now, 1);
                if (to - from > MOVED) {
                    pair(i + from + 1, now + from + 1, to - from - 1);
                    vouch(i + from + 1, i + to);
                    contest(i + from, now + from, -1);
                    contest(i + to, now + to, 1);
                }
            }
        }
    }

    private int reach(int old, int now, int step) {
        int reached = 0;
        while (equal(old + reached, now + reached) && became[old + reached] == NONE && was[now + reached] == NONE) {
            reached += step;
        }
        return reached;
    }

    /** Where what moved would go on in words that were given to others, these might as well be its own. */
    private void contest(int old, int now, int step) {
        for (int i = 0; equal(old + i, now + i); i += step) {
            if (became[old + i] != NONE) {
                sure[old + i] = false;
            }
            if (was[now + i] != NONE) {
                sure[was[now + i]] = false;
            }
        }
    }

    private boolean equal(int old, int now) {
        return old >= 0 && now >= 0 && old < before.size() && now < after.size() && before.word(old) == after.word(now);
    }
}
