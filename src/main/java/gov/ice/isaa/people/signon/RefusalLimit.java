package gov.ice.isaa.people.signon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts refused messages by the address they come from, on each node for itself. A true answer is never held up by it. */
@Component
class RefusalLimit {

    /** What one address may send within a minute. */
    static final int A_MINUTE = 20;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    RefusalLimit(Clock clock) {
        this.clock = clock;
    }

    /** Where one more message stands. */
    enum Standing {
        WITHIN,
        FIRST_BEYOND,
        BEYOND
    }

    private record Count(Instant since, int messages) {}

    /** Counts one more message from this address. */
    synchronized Standing count(String address) {
        Instant now = clock.instant();
        Count before = counts.get(address);
        Count after = before == null || !now.isBefore(before.since().plus(MINUTE))
                ? new Count(now, 1)
                : new Count(before.since(), before.messages() + 1);
        counts.put(address, after);
        if (counts.size() > MOST_ADDRESSES) {
            counts.remove(counts.keySet().iterator().next());
        }
        if (after.messages() <= A_MINUTE) {
            return Standing.WITHIN;
        }
        return after.messages() == A_MINUTE + 1 ? Standing.FIRST_BEYOND : Standing.BEYOND;
    }
}
