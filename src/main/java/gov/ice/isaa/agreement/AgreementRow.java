package gov.ice.isaa.agreement;

import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement in a list.
 *
 * @param modifies the number of the agreement that it modifies
 * @param modifiedBy the number of its modification in force
 */
public record AgreementRow(
        UUID id,
        String number,
        String title,
        AgreementType type,
        Phase phase,
        Office programOffice,
        List<ExecutiveAgent> executiveAgents,
        String partyNames,
        LocalDate phaseSince,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate nextReviewOn,
        @Nullable String modifies,
        @Nullable String modifiedBy) {}
