package gov.ice.isaa.intake;

import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Office;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as it stands, for reading. Dates are business dates of the agency.
 *
 * @param agreementId the agreement that it led to
 * @param modifiesId the agreement in force that it is to modify (MA-08); null where it opens one of its own
 */
public record RequestView(
        UUID id,
        String number,
        Office programOffice,
        RequestStatus status,
        Instant receivedAt,
        String receivedBy,
        Instant changedAt,
        String changedBy,
        RequestEntries entries,
        CaseFacts facts,
        OpeningDraft opening,
        Set<LeverageDecision> leverage,
        @Nullable Closing closing,
        String closingNote,
        @Nullable LocalDate closedOn,
        @Nullable UUID agreementId,
        @Nullable UUID modifiesId,
        UUID caseFileId) {

    /** Whether work on the request goes on. */
    public boolean open() {
        return status == RequestStatus.OPEN;
    }

    /** The subject, or what stands in for it while there is none. */
    public String title() {
        return entries.has(RequestField.SUBJECT) ? entries.text(RequestField.SUBJECT) : "Request without a subject";
    }

    /** What was decided about an existing agreement. */
    public Optional<LeverageDecision> decisionOn(UUID agreement) {
        return leverage.stream()
                .filter(decision -> decision.agreementId().equals(agreement))
                .findFirst();
    }
}
