package gov.ice.isaa.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /**
     * The number of each numbered item by its id. Other text begins a list anew; a note does not, because it is no part of
     * the text that is signed.
     */
    public Map<String, Integer> itemNumbers() {
        var numbers = new HashMap<String, Integer>();
        int number = 0;
        for (Block block : blocks) {
            if (block instanceof ListItem item && item.ordered()) {
                numbers.put(block.id(), ++number);
            } else if (!(block instanceof Note)) {
                number = 0;
            }
        }
        return numbers;
    }

    /** The same section with other blocks. */
    public Section with(List<Block> blocks) {
        return new Section(key, level, heading, blocks);
    }
}
