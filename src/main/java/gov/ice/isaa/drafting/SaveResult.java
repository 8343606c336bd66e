package gov.ice.isaa.drafting;

import java.util.List;

/** What became of a save: nothing is ever overwritten. */
public sealed interface SaveResult {

    /**
     * The section is stored.
     *
     * @param version the version that holds it
     */
    record Saved(DraftView version) implements SaveResult {}

    /**
     * Somebody else changed the same section since it was opened; nothing was stored, and the author decides.
     *
     * @param base the section as it was when editing began
     * @param mine what was to be saved
     * @param theirs what stands in the draft now
     * @param current the version that holds {@code theirs}; the base for the next save
     */
    record Conflict(List<Block> base, List<Block> mine, List<Block> theirs, DraftView current) implements SaveResult {}
}
