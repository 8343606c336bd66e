package gov.ice.isaa.drafting;

import java.util.List;

/**
 * A section of the draft.
 *
 * @param key its name for life, such as {@code dissemination}; the number in front of the heading is computed
 */
public record Section(String key, Level level, String heading, List<Block> blocks) {

    /** Copies the blocks. */
    public Section {
        blocks = List.copyOf(blocks);
    }

    /** The same section with other blocks. */
    public Section with(List<Block> blocks) {
        return new Section(key, level, heading, blocks);
    }
}
