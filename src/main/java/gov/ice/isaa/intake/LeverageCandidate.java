package gov.ice.isaa.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement that may already cover what is asked for, or that was decided on before (IN-04).
 *
 * @param inForce whether it is in force and has not expired, so that it can be leveraged
 * @param reasons why it is shown, a sentence each
 */
public record LeverageCandidate(
        UUID id,
        String number,
        String title,
        String partyNames,
        String information,
        String intendedUse,
        @Nullable LocalDate expiresOn,
        boolean inForce,
        List<String> reasons) {

    /** Copies the reasons. */
    public LeverageCandidate {
        reasons = List.copyOf(reasons);
    }
}
