package gov.ice.isaa.intake;

import gov.ice.isaa.policy.Office;
import java.time.Instant;

/** A request in a list. */
public record RequestRow(
        String number,
        String subject,
        String partyName,
        Office programOffice,
        RequestStatus status,
        Instant receivedAt,
        Instant changedAt) {}
