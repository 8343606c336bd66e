package gov.ice.isaa.drafting;

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
     * @param joined the section with what both changed, but for the paragraphs to decide on
     * @param change the version that brought the other text
     * @param current the newest version; the base for the next save
     */
    record Conflict(JoinedBlocks joined, DraftVersion change, DraftView current) implements SaveResult {}
}
