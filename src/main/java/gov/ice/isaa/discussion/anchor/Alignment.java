package gov.ice.isaa.discussion.anchor;

import java.util.Arrays;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;

/** Which token of the new text each token of the old one became. */
final class Alignment {

    private static final int NONE = -1;
    /** So many words in a row that agree are no accident. */
    private static final int RUN_OF_WORDS = 3;

    private final Tokens before;
    private final Tokens after;
    private final int[] became;

    /**
     * What is left of a passage.
     *
     * @param share surviving characters of its words over all of them, 0 to 1
     */
    record Survival(double share, int oldStart, int oldEnd, int newStart, int newEnd) {

        static final Survival NOTHING = new Survival(0, 0, 0, 0, 0);
    }

    Alignment(Tokens before, Tokens after) {
        this.before = before;
        this.after = after;
        this.became = new int[before.size()];
        Arrays.fill(became, NONE);
        Edit previous = new Edit(0, 0);
        for (Edit edit : new HistogramDiff().diff(Tokens.BY_WORD, before, after)) {
            run(previous, edit);
            previous = edit;
        }
        run(previous, new Edit(before.size(), before.size(), after.size(), after.size()));
    }

    /** Follows the passage's words; a passage of white space alone follows the words around it. */
    Survival follow(int start, int end) {
        int first = before.firstEndingAfter(start);
        int last = first;
        int all = 0;
        while (last < before.size() && before.start(last) < end) {
            all += length(last, start, end);
            last++;
        }
        return all == 0 ? betweenWords(first, start, end) : survival(first, last, start, end, all);
    }

    /** The offset in the new text where the surviving text before the old offset ends. */
    int nearest(int oldOffset) {
        for (int i = before.firstEndingAfter(oldOffset) - 1; i >= 0; i--) {
            if (became[i] != NONE) {
                return after.end(became[i]);
            }
        }
        return 0;
    }

    /** From the first surviving token to the last; what was put in between belongs to the passage now. */
    private Survival survival(int first, int last, int start, int end, int all) {
        int from = NONE;
        int to = NONE;
        int kept = 0;
        for (int i = first; i < last; i++) {
            if (became[i] != NONE) {
                from = from == NONE ? i : from;
                to = i;
                kept += length(i, start, end);
            }
        }
        return from == NONE ? Survival.NOTHING : survival((double) kept / all, from, to, start, end);
    }

    /** A passage may begin or end inside a word, and does so in the new text as well. */
    private Survival survival(double share, int from, int to, int start, int end) {
        int skipped = Math.max(0, start - before.start(from));
        int left = Math.max(0, before.end(to) - end);
        return new Survival(
                share,
                before.start(from) + skipped,
                before.end(to) - left,
                after.start(became[from]) + skipped,
                after.end(became[to]) - left);
    }

    private Survival betweenWords(int next, int start, int end) {
        boolean held = next > 0
                && next < before.size()
                && became[next - 1] != NONE
                && became[next] == became[next - 1] + 1
                && after.start(became[next]) - after.end(became[next - 1]) == before.start(next) - before.end(next - 1);
        if (!held) {
            return Survival.NOTHING;
        }
        int shift = after.start(became[next]) - before.start(next);
        return new Survival(1, start, end, start + shift, end + shift);
    }

    /** Takes over the run of equal tokens between two edits unless it may have met by chance. */
    private void run(Edit left, Edit right) {
        int length = right.getBeginA() - left.getEndA();
        if (length > 0 && isNoAccident(left, right, length)) {
            for (int i = 0; i < length; i++) {
                became[left.getEndA() + i] = left.getEndB() + i;
            }
        }
    }

    /** Several words in a row, a word that stands nowhere else, or little changed on both sides. */
    private boolean isNoAccident(Edit left, Edit right, int length) {
        int words = 0;
        for (int i = left.getEndA(); i < right.getBeginA(); i++) {
            if (before.isWord(i)) {
                words++;
                if (before.isUnique(before.word(i)) && after.isUnique(before.word(i))) {
                    return true;
                }
            }
        }
        int changed = left.getLengthA() + left.getLengthB() + right.getLengthA() + right.getLengthB();
        return words >= RUN_OF_WORDS || changed <= 2 * length + 2;
    }

    private int length(int token, int start, int end) {
        return Math.min(end, before.end(token)) - Math.max(start, before.start(token));
    }
}
