package gov.ice.isaa.drafting;

import org.jspecify.annotations.Nullable;

/**
 * A place in a draft that somebody points at.
 *
 * @param sectionKey the section it begins in; empty for the whole draft
 * @param blockId the block it begins in; null for a whole section or draft
 * @param start first character, in UTF-16 units of that block's text
 * @param endBlockId the block it ends in, often the same; null for a whole section or draft
 * @param end just behind the last character, in UTF-16 units of that block's text
 * @param quote the characters themselves, block by block on lines of their own; empty where they are not known or not meant
 */
public record Passage(
        Scope scope,
        String sectionKey,
        @Nullable String blockId,
        int start,
        @Nullable String endBlockId,
        int end,
        String quote) {

    /** The draft as a whole. */
    public static final Passage WHOLE_DRAFT = new Passage(Scope.DRAFT, "", null, 0, null, 0, "");

    /** How much is meant. */
    public enum Scope {
        DRAFT,
        SECTION,
        /** One block, whatever its words come to be. */
        BLOCK,
        WORDS
    }

    /** Words of one block. */
    public Passage(String sectionKey, String blockId, int start, int end, String quote) {
        this(Scope.WORDS, sectionKey, blockId, start, blockId, end, quote);
    }

    /** A section as a whole. */
    public static Passage wholeSection(String sectionKey) {
        return new Passage(Scope.SECTION, sectionKey, null, 0, null, 0, "");
    }

    /** A block as a whole. */
    public static Passage wholeBlock(String sectionKey, String blockId) {
        return new Passage(Scope.BLOCK, sectionKey, blockId, 0, blockId, 0, "");
    }

    /** Words that begin in one block and end in the same or a later one. */
    public static Passage words(
            String sectionKey, String blockId, int start, String endBlockId, int end, String quote) {
        return new Passage(Scope.WORDS, sectionKey, blockId, start, endBlockId, end, quote);
    }

    /** Whether it lies within one block. */
    public boolean inOneBlock() {
        return blockId != null && blockId.equals(endBlockId);
    }
}
