package gov.ice.isaa.maintenance;

import gov.ice.isaa.policy.Office;
import java.time.LocalDate;
import java.util.UUID;

/** A planned review in a list, with the agreement it is of. */
public record ReviewDue(
        UUID agreementId, String number, String title, String partyNames, Office programOffice, LocalDate dueOn) {}
