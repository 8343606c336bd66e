package gov.ice.isaa.discussion.anchor;

/** Where a passage of an old text stands in a new one, or why it stands nowhere. Offsets are UTF-16 units. */
public sealed interface Port {

    /**
     * The passage lives on.
     *
     * @param start offset of its first character in the new text
     * @param end offset behind its last character
     * @param confidence share of its words that survived, above 0 and at most 1; 1 means word for word
     */
    record Found(int start, int end, double confidence) implements Port {}

    /**
     * The passage is gone and is attached to nothing that merely looks like it.
     *
     * @param reason what became of it
     * @param nearest offset in the new text of the place where it stood
     */
    record Detached(Reason reason, int nearest) implements Port {}

    /** What became of a passage that is gone. */
    enum Reason {
        /** Nothing of it is left. */
        DELETED,
        /** Too few of its words are left to call it the same passage. */
        REWRITTEN
    }
}
