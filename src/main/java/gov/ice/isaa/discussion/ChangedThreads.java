package gov.ice.isaa.discussion;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Changed threads, read once for all pages of this node that hear of the change. What is kept serves only pages that were
 * told of that change or of an earlier one: nobody sees less than what they were told of.
 */
@Component
class ChangedThreads {

    private static final int KEPT = 500;

    private final ThreadQueries queries;
    private final Map<Seen, Reading> readings = new ConcurrentHashMap<>();

    private record Seen(UUID threadId, int version) {}

    private record Reading(long signal, Optional<ThreadView> thread) {}

    ChangedThreads(ThreadQueries queries) {
        this.queries = queries;
    }

    /** The thread beside a version of its draft, no older than the signal with this sequence. */
    Optional<ThreadView> since(long signal, UUID threadId, int version) {
        if (readings.size() > KEPT) {
            readings.clear();
        }
        return readings.compute(
                        new Seen(threadId, version),
                        (seen, kept) -> kept != null && kept.signal() >= signal
                                ? kept
                                : new Reading(signal, queries.one(threadId, version)))
                .thread();
    }
}
