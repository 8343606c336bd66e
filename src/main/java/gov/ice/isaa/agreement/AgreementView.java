package gov.ice.isaa.agreement;

import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it stands, for reading. Dates are business dates of the agency.
 *
 * @param facts what was known of the case when it was opened; {@link CaseFacts#NONE} for one from outside the portal
 * @param dueOn the last day for signing it (SC-13); null where the Handbook sets none
 * @param modifiesId the agreement that this one modifies (MA-08); null for one that stands for itself
 */
public record AgreementView(
        UUID id,
        String number,
        String title,
        AgreementType type,
        Phase phase,
        Office programOffice,
        String marking,
        Set<Category> categories,
        Set<ExecutiveAgent> executiveAgents,
        Set<Office> offices,
        List<Party> parties,
        List<Contact> contacts,
        List<Signatory> signatories,
        String information,
        String intendedUse,
        CaseFacts facts,
        @Nullable LocalDate dueOn,
        LocalDate openedOn,
        LocalDate phaseSince,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate nextReviewOn,
        @Nullable LocalDate endedOn,
        @Nullable UUID modifiesId) {

    /** Whether it is in force on the day and has not expired by then. */
    public boolean inForceOn(LocalDate day) {
        return phase == Phase.IN_FORCE && (expiresOn == null || !expiresOn.isBefore(day));
    }
}
