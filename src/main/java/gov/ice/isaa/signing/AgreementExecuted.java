package gov.ice.isaa.signing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Every party signed and the agreement is in force (CL-08); published in the transaction of the last signature.
 *
 * @param fileId the signed agreement as kept
 * @param evidenceFileId the sealed record of how it was signed
 * @param copyFileIds what external parties signed on their own: scans and copies that are not the file above
 * @param executedOn the business date of the last signature
 */
public record AgreementExecuted(
        UUID agreementId,
        String number,
        UUID fileId,
        UUID evidenceFileId,
        List<UUID> copyFileIds,
        LocalDate executedOn) {

    /** Copies the list. */
    public AgreementExecuted {
        copyFileIds = List.copyOf(copyFileIds);
    }
}
