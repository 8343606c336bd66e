package gov.ice.isaa.drafting.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts two sequences into one, of which some elements are the same. */
public final class Order {

    /** The place of what stands nowhere. */
    public static final int NONE = -1;

    private Order() {}

    /**
     * One place in the common sequence.
     *
     * @param before index in the old sequence, or {@link #NONE}
     * @param after index in the new sequence, or {@link #NONE}
     */
    record Step(int before, int after) {}

    /**
     * Of the elements that stand in both, as many as possible that kept their order: everything else was moved.
     *
     * @param was for each new element the index of the old one, or {@link #NONE}
     * @return the same for those alone that kept their order
     */
    public static int[] unmoved(int[] was) {
        int[] tails = new int[was.length];
        int[] previous = new int[was.length];
        int length = 0;
        for (int i = 0; i < was.length; i++) {
            if (was[i] == NONE) {
                continue;
            }
            int at = firstNotBelow(was, tails, length, was[i]);
            previous[i] = at == 0 ? NONE : tails[at - 1];
            tails[at] = i;
            length = Math.max(length, at + 1);
        }
        int[] kept = new int[was.length];
        Arrays.fill(kept, NONE);
        for (int i = length == 0 ? NONE : tails[length - 1]; i != NONE; i = previous[i]) {
            kept[i] = was[i];
        }
        return kept;
    }

    private static int firstNotBelow(int[] was, int[] tails, int length, int value) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (was[tails[middle]] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Both sequences in one; between what kept its order the old elements come before the new ones. */
    static List<Step> steps(int before, int[] kept) {
        List<Step> steps = new ArrayList<>();
        int old = 0;
        for (int i = 0; i < kept.length; i++) {
            int next = i;
            while (next < kept.length && kept[next] == NONE) {
                next++;
            }
            int until = next == kept.length ? before : kept[next];
            while (old < until) {
                steps.add(new Step(old++, NONE));
            }
            steps.add(new Step(kept[i], i));
            if (kept[i] != NONE) {
                old++;
            }
        }
        while (old < before) {
            steps.add(new Step(old++, NONE));
        }
        return steps;
    }
}
