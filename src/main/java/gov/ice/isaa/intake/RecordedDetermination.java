package gov.ice.isaa.intake;

import gov.ice.isaa.policy.Determination;
import java.time.Instant;

/**
 * A determination as it was decided; later ones stand beside it.
 *
 * @param sequence its place among the determinations of the request, from 1
 */
public record RecordedDetermination(int sequence, Instant decidedAt, String decidedBy, Determination determination) {}
