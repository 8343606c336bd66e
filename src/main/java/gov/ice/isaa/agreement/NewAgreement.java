package gov.ice.isaa.agreement;

import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement is opened with.
 *
 * @param facts the case facts, kept for the modules that ask the policy about them
 * @param dueOn the last day for signing it (SC-13); null where the Handbook sets none
 */
public record NewAgreement(
        String title,
        AgreementType type,
        Office programOffice,
        Set<Category> categories,
        Set<ExecutiveAgent> executiveAgents,
        Set<Office> offices,
        List<Party> parties,
        List<Contact> contacts,
        List<Signatory> signatories,
        String information,
        String intendedUse,
        CaseFacts facts,
        @Nullable LocalDate dueOn) {}
