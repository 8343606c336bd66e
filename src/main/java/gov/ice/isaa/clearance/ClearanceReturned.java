package gov.ice.isaa.clearance;

import gov.ice.isaa.policy.Office;
import java.util.UUID;

/** An office did not concur; the agreement is back in development. */
public record ClearanceReturned(UUID agreementId, String number, int round, Office office, String reason) {}
