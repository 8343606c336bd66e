package gov.ice.isaa.registry;

import gov.ice.isaa.support.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An executed document as it was filed. */
public record RegistryEntry(
        UUID id, UUID agreementId, StoredFile file, LocalDate executedOn, Instant filedAt, String filedBy) {}
