package gov.ice.isaa.exchange;

import java.time.Instant;
import java.util.UUID;

/**
 * A Word file that came back, without its text.
 *
 * @param number 1, 2, 3… within the agreement
 * @param file its content among the stored files
 * @param version the version of the draft that it is about
 * @param recognized whether the portal made the file that came back
 * @param by whoever took it in, as shown to people
 * @param comments how many comments and replies became part of the discussion
 * @param proposed how many changes it proposed
 * @param step how often something was decided about it
 */
public record ReturnedFile(
        UUID id,
        UUID agreementId,
        int number,
        String name,
        UUID file,
        int version,
        boolean recognized,
        Instant at,
        String by,
        int comments,
        int proposed,
        int step) {}
