package gov.ice.isaa.dashboard;

import gov.ice.isaa.agreement.Phase;
import java.util.Map;

/**
 * How many agreements of one Executive Agent stand where, counting only what the person may see.
 *
 * @param phases by phase; a phase the person may not see is left out
 * @param reviewsOverdue in force with a biennial review that should have been done
 * @param reviewsDue in force with a biennial review due within 90 days
 * @param expiring in force and ending within 90 days
 */
public record DashboardNumbers(Map<Phase, Long> phases, long reviewsOverdue, long reviewsDue, long expiring) {

    /** The agreements that are not signed yet. */
    public long inProgress() {
        return phases.entrySet().stream()
                .filter(phase -> !phase.getKey().executed())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
