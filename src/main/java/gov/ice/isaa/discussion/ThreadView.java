package gov.ice.isaa.discussion;

import gov.ice.isaa.policy.Office;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thread with all it holds, as seen beside one version of the draft.
 *
 * @param number 1, 2, 3… within the draft
 * @param office the office that opened it
 * @param madeOnVersion the version its author had before them
 * @param proposed the words that a suggestion wants in its place; null for every other kind
 * @param quote the passage as it read then; empty for a thread on a whole section
 * @param place the passage in the version shown; null for a thread on a whole section, or when the version is older
 */
public record ThreadView(
        UUID id,
        UUID agreementId,
        int number,
        Office office,
        ThreadKind kind,
        @Nullable String proposed,
        int madeOnVersion,
        String sectionKey,
        String quote,
        @Nullable Place place,
        ThreadState state,
        @Nullable Disposition disposition,
        List<Entry> entries) {

    /** Copies the entries. */
    public ThreadView {
        entries = List.copyOf(entries);
    }

    /** Whether another office than the one that opened it had the last word, while it waits for a disposition. */
    public boolean answered() {
        return open() && entries.getLast().office() != office;
    }

    /** Whether it waits for a disposition. */
    public boolean open() {
        return state == ThreadState.OPEN;
    }
}
