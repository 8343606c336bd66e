package gov.ice.isaa.discussion.anchor;

import static gov.ice.isaa.discussion.anchor.Matching.NONE;

/** Follows passages from one text to the next by their words. */
final class Alignment {

    private static final int WORD = 10;

    private final Matching matching;
    private final Tokens before;
    private final Tokens after;

    /**
     * What is left of a passage: the longest stretch that nothing else came into.
     *
     * @param share characters of its words in this stretch over all of them, 0 to 1
     * @param sure the share of those that cannot be others
     */
    record Survival(double share, double sure, int oldStart, int oldEnd, int newStart, int newEnd) {

        static final Survival NOTHING = new Survival(0, 0, 0, 0, 0, 0);
    }

    Alignment(String oldText, String newText) {
        matching = new Matching(oldText, newText);
        before = matching.before;
        after = matching.after;
    }

    /** Follows the passage's words; a passage of white space alone follows the words around it. */
    Survival follow(int start, int end) {
        int first = before.firstEndingAfter(start);
        int last = first;
        int all = 0;
        while (last < before.size() && before.start(last) < end) {
            all += weight(last, start, end);
            last++;
        }
        return first == last ? betweenWords(first, start, end) : survival(first, last, start, end, all);
    }

    /** The offset in the new text where the surviving text before the old offset ends. */
    int nearest(int oldOffset) {
        for (int i = before.firstEndingAfter(oldOffset) - 1; i >= 0; i--) {
            if (matching.became(i) != NONE) {
                return after.end(matching.became(i));
            }
        }
        return 0;
    }

    /** From a surviving token to the last one behind it; what was put in between belongs to the passage now. */
    private Survival survival(int first, int last, int start, int end, int all) {
        Survival best = Survival.NOTHING;
        int from = NONE;
        int to = NONE;
        int kept = 0;
        int sure = 0;
        for (int i = first; i < last; i++) {
            int left = kept(i, start, end);
            if (left == 0) {
                continue;
            }
            if (from == NONE || !isOneStretch(to, i, first, last)) {
                from = i;
                kept = 0;
                sure = 0;
            }
            to = i;
            kept += left;
            sure += matching.isSure(i) ? left : 0;
            if (kept > best.share() * all) {
                best = survival((double) kept / all, (double) sure / all, from, to, start, end);
            }
        }
        return best;
    }

    /** Whether between the two only what was written since stands, or more of the same passage. */
    private boolean isOneStretch(int token, int next, int first, int last) {
        if (matching.became(next) < matching.became(token)) {
            return false;
        }
        for (int i = matching.became(token) + 1; i < matching.became(next); i++) {
            int was = matching.was(i);
            if (was != NONE && (was < first || was >= last)) {
                return false;
            }
        }
        return true;
    }

    /** A passage may begin or end inside a word, and does so in the new text as well. */
    private Survival survival(double share, double sure, int from, int to, int start, int end) {
        int skipped = Math.max(0, start - before.start(from));
        int left = Math.max(0, before.end(to) - end);
        return new Survival(
                share,
                sure,
                before.start(from) + skipped,
                before.end(to) - left,
                after.start(matching.became(from)) + skipped,
                after.end(matching.became(to)) - left);
    }

    private Survival betweenWords(int next, int start, int end) {
        boolean held = next > 0
                && next < before.size()
                && matching.became(next - 1) != NONE
                && matching.became(next) == matching.became(next - 1) + 1
                && matching.isSure(next)
                && matching.isSure(next - 1)
                && after.space(matching.became(next)).equals(before.space(next));
        if (!held) {
            return Survival.NOTHING;
        }
        int shift = after.start(matching.became(next)) - before.start(next);
        return new Survival(1, 1, start, end, start + shift, end + shift);
    }

    /** Of a word that is spelled otherwise now, nobody knows which piece became what. */
    private int kept(int token, int start, int end) {
        int kept = matching.kept(token);
        boolean piece = start > before.start(token) || end < before.end(token);
        return piece && kept < before.length(token) ? 0 : weight(token, start, end) * kept / before.length(token);
    }

    /** Words carry a passage; signs only tell between passages of the same words. */
    private int weight(int token, int start, int end) {
        int length = Math.min(end, before.end(token)) - Math.max(start, before.start(token));
        return before.isWord(token) ? WORD * length : length;
    }
}
