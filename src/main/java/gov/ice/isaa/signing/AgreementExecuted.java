package gov.ice.isaa.signing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Every party signed and the agreement is in force (CL-08); published in the transaction of the last signature.
 *
 * @param fileId the signed agreement as kept
 * @param evidenceFileId the sealed record of how it was signed
 * @param executedOn the business date of the last signature
 */
public record AgreementExecuted(
        UUID agreementId, String number, UUID fileId, UUID evidenceFileId, LocalDate executedOn) {}
