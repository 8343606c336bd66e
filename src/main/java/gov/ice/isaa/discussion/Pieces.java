package gov.ice.isaa.discussion;

import gov.ice.isaa.discussion.anchor.AnchorPort;
import gov.ice.isaa.discussion.anchor.Port;
import org.jspecify.annotations.Nullable;

/** The pieces of a passage over several blocks, put together again where they still follow upon one another. */
final class Pieces {

    private Port.@Nullable Detached lost;
    private double all;
    private double kept;
    private int start;
    private int end;
    private Port.@Nullable Found best;
    private double bestKept;

    /** Whether a stretch of the later text is all new. */
    interface Gap {
        boolean isNew(int from, int to);
    }

    /** The next piece of the passage, so many characters long. */
    void add(Port piece, int length, Gap gap) {
        all += length;
        switch (piece) {
            case Port.Detached detached -> lost = lost == null ? detached : lost;
            case Port.Found found -> {
                if (kept == 0 || found.start() < end || !gap.isNew(end, found.start())) {
                    start = found.start();
                    kept = 0;
                }
                end = found.end();
                kept += length * found.confidence();
                if (kept > bestKept) {
                    bestKept = kept;
                    best = new Port.Found(start, end, 1);
                }
            }
        }
    }

    /** The longest stretch, when it is still the same passage. */
    Port together() {
        if (best != null && bestKept >= AnchorPort.SAME * all) {
            return new Port.Found(best.start(), best.end(), bestKept / all);
        }
        if (best != null) {
            return new Port.Detached(Port.Reason.REWRITTEN, best.start());
        }
        return lost == null ? new Port.Detached(Port.Reason.DELETED, 0) : lost;
    }
}
