package gov.ice.isaa.drafting;

import org.jspecify.annotations.Nullable;

/**
 * A place in a draft that somebody points at: a stretch of one block, a whole section, or all of it.
 *
 * @param sectionKey the section; empty when the whole draft is meant
 * @param blockId the block; null when the whole section or draft is meant
 * @param start first character, in UTF-16 units of the block's text
 * @param end just behind the last character
 * @param quote the characters themselves; empty for a whole section or draft
 */
public record Passage(String sectionKey, @Nullable String blockId, int start, int end, String quote) {

    /** The draft as a whole. */
    public static final Passage WHOLE_DRAFT = new Passage("", null, 0, 0, "");

    /** A section as a whole. */
    public static Passage wholeSection(String sectionKey) {
        return new Passage(sectionKey, null, 0, 0, "");
    }
}
