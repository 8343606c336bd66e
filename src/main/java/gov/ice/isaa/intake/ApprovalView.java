package gov.ice.isaa.intake;

import gov.ice.isaa.policy.Office;

/**
 * What an Executive Associate Director reads before approving a case as sensitive law enforcement activity (SC-10).
 *
 * @param title the subject, or what stands in for it
 * @param entries what is asked for, by whom and for what; nothing of contacts and verification
 */
public record ApprovalView(
        InquiryView inquiry, String number, String title, Office programOffice, RequestEntries entries) {}
