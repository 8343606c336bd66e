package gov.ice.isaa.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement in force that may already cover what is asked for (IN-04).
 *
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
        List<String> reasons) {

    /** Copies the reasons. */
    public LeverageCandidate {
        reasons = List.copyOf(reasons);
    }
}
