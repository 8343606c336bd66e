package gov.ice.isaa.support;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a stored file without its content.
 *
 * @param size in bytes
 * @param sha256 of the content, in lower-case hexadecimal
 */
public record StoredFile(UUID id, String name, String mediaType, long size, String sha256, Instant storedAt) {}
