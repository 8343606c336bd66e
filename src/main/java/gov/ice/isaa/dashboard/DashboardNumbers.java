package gov.ice.isaa.dashboard;

import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.policy.Office;
import java.util.Map;

/**
 * How many agreements of one Executive Agent stand where, counting only what the person may see.
 *
 * @param phases by phase; a phase the person may not see is left out, and so is initiation, before there is an
 *     agreement
 * @param reviewsOverdue in force with a biennial review that should have been done
 * @param reviewsDue in force with a biennial review due within 90 days
 * @param expiring in force and ending within 90 days
 * @param overdueAtOffices clearance reviews past their due date, by the office that owes them; empty for a person who
 *     follows only what is executed
 */
public record DashboardNumbers(
        Map<Phase, Long> phases,
        long reviewsOverdue,
        long reviewsDue,
        long expiring,
        Map<Office, Long> overdueAtOffices) {}
