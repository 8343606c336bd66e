package gov.ice.isaa.agreement;

import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import java.util.List;
import java.util.Set;

/**
 * What an agreement is opened with.
 *
 * @param facts the case facts as JSON, kept for the modules that preselect by them
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
        String facts) {}
