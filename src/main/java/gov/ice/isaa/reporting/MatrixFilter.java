package gov.ice.isaa.reporting;

import gov.ice.isaa.discussion.Origin;
import gov.ice.isaa.discussion.ThreadKind;
import gov.ice.isaa.discussion.ThreadState;
import gov.ice.isaa.discussion.ThreadView;
import org.jspecify.annotations.Nullable;

/**
 * What a comment matrix is narrowed to.
 *
 * @param origin one office or the other party, or null for all
 * @param state open or resolved, or null for both
 * @param kind one kind, or null for all
 */
public record MatrixFilter(
        @Nullable Origin origin,
        @Nullable ThreadState state,
        @Nullable ThreadKind kind) {

    /** Everything. */
    public static final MatrixFilter ALL = new MatrixFilter(null, null, null);

    /** Whether the thread stands in the matrix. */
    public boolean takes(ThreadView thread) {
        return (origin == null || origin.equals(Origin.of(thread)))
                && (state == null || state == thread.state())
                && (kind == null || kind == thread.kind());
    }

    /** The filters in words. */
    String criteria() {
        return "Office: " + (origin == null ? "all" : origin.title())
                + " · State: " + (state == null ? "all" : state.title())
                + " · Kind: " + (kind == null ? "all" : kind.title());
    }
}
