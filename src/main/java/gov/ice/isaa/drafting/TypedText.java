package gov.ice.isaa.drafting;

import java.util.List;

/**
 * A section's text that was typed and is not stored yet.
 *
 * @param baseVersion the version that it is based on
 */
public record TypedText(int baseVersion, List<Block> blocks) {

    /** Copies the blocks. */
    public TypedText {
        blocks = List.copyOf(blocks);
    }
}
