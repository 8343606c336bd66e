package gov.ice.isaa.clearance;

import gov.ice.isaa.policy.Office;
import java.time.LocalDate;
import java.util.UUID;

/** An office is to review by the date; with {@code reminder}, it was asked before. */
public record ReviewAsked(UUID agreementId, String number, Office office, LocalDate dueOn, boolean reminder) {}
