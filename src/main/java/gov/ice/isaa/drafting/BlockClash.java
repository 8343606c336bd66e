package gov.ice.isaa.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A block that two drafters changed, each in another way. Of a table whose grid stayed, both sides hold what was changed
 * in other cells by either.
 *
 * @param base as it was; null when both added it
 * @param mine null when I removed it
 * @param theirs null when they removed it
 */
public record BlockClash(
        @Nullable Block base,
        @Nullable Block mine,
        @Nullable Block theirs) {

    /** What may become of the block. */
    public enum Choice {
        MINE,
        THEIRS,
        /** Theirs, and mine after it; where one was removed, the other. */
        BOTH
    }

    /** The block by which it is known: mine, or theirs where I removed it. */
    public Block shown() {
        return mine == null ? Objects.requireNonNull(theirs) : mine;
    }

    /** Whether one was removed while the other was changed. */
    public boolean removal() {
        return mine == null || theirs == null;
    }

    /** What stands after the choice; where both stand, mine gets ids of its own. */
    List<Block> decided(Choice choice) {
        List<Block> left = new ArrayList<>();
        if (theirs != null && choice != Choice.MINE) {
            left.add(theirs);
        }
        if (mine != null && choice != Choice.THEIRS) {
            left.add(left.isEmpty() ? mine : mine.renamed(id -> BlockIds.next()));
        }
        return left;
    }
}
