package gov.ice.isaa.discussion;

import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Rule;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thread with all it holds, as seen beside one version of the draft.
 *
 * @param number 1, 2, 3… within the draft
 * @param office the office that opened it
 * @param madeOnVersion the version its author had before them
 * @param proposed the words that a suggestion wants in its place; null for every other kind
 * @param rule the stakeholder rule whose question it belongs to; null for none
 * @param sectionKey the section it belongs to; empty for a thread on the whole draft
 * @param quote the passage as it read then; empty for a thread on a whole section or draft
 * @param place the passage in the version shown; null for a thread on a whole section or draft, or when the version is older
 */
public record ThreadView(
        UUID id,
        UUID agreementId,
        int number,
        Office office,
        ThreadKind kind,
        @Nullable String proposed,
        @Nullable Rule rule,
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
        return open()
                && entries.stream()
                                .filter(entry -> entry.kind() != Entry.Kind.ATTACHED)
                                .reduce((before, after) -> after)
                                .orElseThrow()
                                .office()
                        != office;
    }

    /** Whether those who speak for the office may know of it; empty for those who speak for none. */
    public boolean seenBy(Optional<Office> reader) {
        return !kind.ownOfficeOnly() || reader.filter(office::equals).isPresent();
    }

    /** Whether it waits for a disposition. */
    public boolean open() {
        return state == ThreadState.OPEN;
    }
}
