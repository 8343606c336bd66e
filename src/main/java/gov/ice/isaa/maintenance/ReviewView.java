package gov.ice.isaa.maintenance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review for reading: planned while {@code doneOn} is null, recorded from then on. */
public record ReviewView(
        UUID id,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        Map<Question, Boolean> answers,
        String findings,
        @Nullable Outcome outcome,
        String affirmedBy,
        @Nullable LocalDate affirmedOn,
        @Nullable String recordedBy,
        @Nullable Instant recordedAt) {

    /** Whether it was done after the day it was due. */
    public boolean late() {
        return doneOn != null && doneOn.isAfter(dueOn);
    }
}
