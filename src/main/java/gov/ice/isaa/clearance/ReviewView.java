package gov.ice.isaa.clearance;

import gov.ice.isaa.policy.Office;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One office's review within a round, for reading.
 *
 * @param askedOn when its turn came; null while it waits for the stage before it
 * @param remindedAt when IGP last reminded the office; null if it never did
 * @param closed whether nothing more is expected: decided, or the round ended first
 * @param decision what was decided; null while nothing is
 */
public record ReviewView(
        UUID id,
        Step step,
        Office office,
        @Nullable LocalDate askedOn,
        @Nullable LocalDate dueOn,
        @Nullable Instant remindedAt,
        boolean closed,
        @Nullable Decision decision) {

    /** What an office decided, by whom and when. */
    public record Decision(Verdict verdict, String comment, Instant decidedAt, String account, String name) {}

    /** Whether the office is to decide now. */
    public boolean open() {
        return askedOn != null && !closed;
    }

    /** Whether the office is to decide and its due date has passed. */
    public boolean overdue(LocalDate today) {
        return open() && dueOn != null && dueOn.isBefore(today);
    }
}
