package gov.ice.isaa.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that shows how a requestor was verified, without its content (IN-02).
 *
 * @param size in bytes
 * @param sha256 of the content, in lower-case hexadecimal
 * @param addedBy the account that added it
 */
public record EvidenceFile(
        UUID id, String name, String mediaType, long size, String sha256, Instant addedAt, String addedBy) {}
