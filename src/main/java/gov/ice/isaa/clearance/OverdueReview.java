package gov.ice.isaa.clearance;

import gov.ice.isaa.policy.Office;
import java.time.LocalDate;

/** A review that an office should have finished: of which agreement, and when it was due. */
public record OverdueReview(Office office, String number, String title, LocalDate dueOn) {}
