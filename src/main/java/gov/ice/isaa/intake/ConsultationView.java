package gov.ice.isaa.intake;

import gov.ice.isaa.policy.Finding;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Outcome;
import java.util.List;

/**
 * What an office that is consulted needs to know of a request, and no more (SC-23).
 *
 * @param title the subject, or what stands in for it
 * @param entries what is asked for, by whom and for what; nothing of contacts and verification
 * @param outcome the determination recorded last
 * @param reasons the findings on scope behind it
 */
public record ConsultationView(
        InquiryView inquiry,
        String number,
        String title,
        Office programOffice,
        RequestEntries entries,
        Outcome outcome,
        List<Finding> reasons) {}
