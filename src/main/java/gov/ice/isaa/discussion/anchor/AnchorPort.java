package gov.ice.isaa.discussion.anchor;

import gov.ice.isaa.discussion.anchor.Port.Detached;
import gov.ice.isaa.discussion.anchor.Port.Found;
import gov.ice.isaa.discussion.anchor.Port.Reason;

/**
 * Carries passages from one version of a text to the next. The texts are compared once, word by word; every passage then
 * follows its own words. What cannot be followed is detached: a wrong place is worse than none.
 */
public final class AnchorPort {

    /** The share of a passage that must survive for it to be the same passage. */
    public static final double SAME = 0.5;
    /** The share of it that must be told from everything like it. */
    private static final double SURE = 0.4;

    private final String oldText;
    private final String newText;
    private final Alignment alignment;

    private AnchorPort(String oldText, String newText) {
        this.oldText = oldText;
        this.newText = newText;
        this.alignment = new Alignment(oldText, newText);
    }

    /** Compares the two texts; the result is immutable and serves any number of passages. */
    public static AnchorPort between(String oldText, String newText) {
        return new AnchorPort(oldText, newText);
    }

    /**
     * Where the passage of the old text stands in the new one.
     *
     * @param start offset of its first character
     * @param end offset behind its last character; more than {@code start}
     * @throws IndexOutOfBoundsException when the passage lies outside the old text
     */
    public Port port(int start, int end) {
        if (start < 0 || end > oldText.length() || start >= end) {
            throw new IndexOutOfBoundsException("No passage [" + start + ", " + end + ") of " + oldText.length());
        }
        Alignment.Survival survival = alignment.follow(start, end);
        if (survival.share() >= SAME && survival.sure() >= SURE) {
            return withSurroundingSpace(start, end, survival);
        }
        Reason reason = survival.sure() == 0 ? Reason.DELETED : Reason.REWRITTEN;
        return new Detached(reason, alignment.nearest(start));
    }

    /** The offset in the new text where what was left of the old text before this offset ends. */
    public int nearest(int oldOffset) {
        return alignment.nearest(oldOffset);
    }

    /** Words carry a passage; white space at its edges comes along where it is still there. */
    private Found withSurroundingSpace(int start, int end, Alignment.Survival survival) {
        int from = survival.newStart();
        int to = survival.newEnd();
        String before = oldText.substring(start, Math.max(start, Math.min(survival.oldStart(), end)));
        String after = oldText.substring(Math.min(end, Math.max(survival.oldEnd(), start)), end);
        if (before.isBlank() && newText.startsWith(before, from - before.length())) {
            from -= before.length();
        }
        if (after.isBlank() && newText.startsWith(after, to)) {
            to += after.length();
        }
        return new Found(from, to, survival.share());
    }
}
