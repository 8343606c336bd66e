package gov.ice.isaa.discussion;

import gov.ice.isaa.discussion.anchor.Port;
import org.jspecify.annotations.Nullable;

/**
 * Where a thread's passage stands in one version of the draft. Offsets are UTF-16 units of the block's text.
 *
 * @param confidence share of the words that survived since the version before; 1 means word for word
 * @param detached why the passage is gone, and block and start tell where it stood; null while it stands
 */
public record Place(String blockId, int start, int end, double confidence, Port.@Nullable Reason detached) {

    /** Whether the passage is still in the text. */
    public boolean stands() {
        return detached == null;
    }
}
