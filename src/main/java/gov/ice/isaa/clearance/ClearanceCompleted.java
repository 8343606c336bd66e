package gov.ice.isaa.clearance;

import java.util.UUID;

/** Every office cleared the version of the draft; the agreement is ready for signature (CL-06). */
public record ClearanceCompleted(UUID agreementId, String number, int round, int draftVersion, String draftSha256) {}
