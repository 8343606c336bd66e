package gov.ice.isaa.discussion;

import gov.ice.isaa.policy.Office;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing said or decided in a thread; never changed afterwards.
 *
 * @param number 1 for the comment that opened the thread, then one more each
 * @param office the office its author spoke for
 * @param body plain text as typed; for a decision the reason, which may be empty
 * @param outsider who said it, where somebody outside did in a file that the author took in; null otherwise
 * @param disposition of a resolution; null for everything else
 */
public record Entry(
        UUID id,
        int number,
        Kind kind,
        Office office,
        String account,
        String author,
        @Nullable String outsider,
        String body,
        @Nullable Disposition disposition,
        Instant at) {

    /** What the entry does. */
    public enum Kind {
        COMMENT,
        RESOLVED,
        REOPENED
    }
}
