package gov.ice.isaa.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a save: nothing is ever overwritten. */
public sealed interface SaveResult {

    /**
     * The section is stored.
     *
     * @param version the version that holds it, or the newest one when it had been stored before
     * @param joined what somebody else saved in the section meanwhile, which is kept as well; null when nobody did
     */
    record Saved(DraftView version, @Nullable DraftVersion joined) implements SaveResult {}

    /**
     * The section reads like this already: there is no new version.
     *
     * @param current the newest version
     */
    record Unchanged(DraftView current) implements SaveResult {}

    /**
     * The same paragraph was changed since the section was opened; nothing was stored, and the author decides.
     *
     * @param base the section as it was when editing began
     * @param mine what was to be saved
     * @param theirs what stands in the draft now
     * @param change the version that brought {@code theirs}
     * @param current the newest version; the base for the next save
     */
    record Conflict(List<Block> base, List<Block> mine, List<Block> theirs, DraftVersion change, DraftView current)
            implements SaveResult {}
}
