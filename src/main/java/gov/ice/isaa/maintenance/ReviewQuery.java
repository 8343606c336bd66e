package gov.ice.isaa.maintenance;

import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.SqlFilter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list of planned reviews is narrowed to.
 *
 * @param overdue only those due before today
 * @param dueWithin only those due from today within so many days; null for any time
 * @param programOffice one office, or null for all
 * @param executiveAgent one Executive Agent, or null for all
 */
public record ReviewQuery(
        boolean overdue,
        @Nullable Integer dueWithin,
        @Nullable Office programOffice,
        @Nullable ExecutiveAgent executiveAgent) {

    /** Every planned review. */
    public static final ReviewQuery ALL = new ReviewQuery(false, null, null, null);

    /** Those overdue. */
    public static final ReviewQuery OVERDUE = new ReviewQuery(true, null, null, null);

    /** Those due from today within so many days. */
    public static ReviewQuery dueWithin(int days) {
        return new ReviewQuery(false, days, null, null);
    }

    SqlFilter filter(LocalDate today) {
        SqlFilter filter = SqlFilter.of("r.done_on IS NULL AND a.phase = 'IN_FORCE'");
        if (overdue) {
            filter = filter.and(SqlFilter.of("r.due_on < :today", "today", today));
        } else if (dueWithin != null) {
            filter = filter.and(SqlFilter.of("r.due_on >= :today", "today", today))
                    .and(SqlFilter.of("r.due_on <= :dueUntil", "dueUntil", today.plusDays(dueWithin)));
        }
        if (programOffice != null) {
            filter = filter.and(SqlFilter.of("a.program_office = :office", "office", programOffice.name()));
        }
        if (executiveAgent != null) {
            filter = filter.and(
                    SqlFilter.of("a.executive_agents @> ARRAY[CAST(:agent AS text)]", "agent", executiveAgent.name()));
        }
        return filter;
    }
}
