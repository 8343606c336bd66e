package gov.ice.isaa.clearance;

import gov.ice.isaa.policy.Office;
import java.util.UUID;

/** An office decided on the draft; published in the transaction of the decision. */
public record ReviewDecided(UUID agreementId, String number, Office office) {}
