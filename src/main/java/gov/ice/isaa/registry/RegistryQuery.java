package gov.ice.isaa.registry;

import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.support.SqlFilter;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the registry is narrowed to; null means anything.
 *
 * @param words searched in number, title, parties, information and use; empty for all
 * @param phase one of the phases after signature
 * @param expiring whether only agreements in force that expire within 90 days are wanted
 */
public record RegistryQuery(
        String words,
        @Nullable Phase phase,
        @Nullable Category category,
        @Nullable ExecutiveAgent executiveAgent,
        @Nullable PartyKind partyKind,
        @Nullable ReviewDue review,
        boolean expiring) {

    /** How far ahead a coming review or the end of an agreement is shown. */
    public static final int DAYS_AHEAD = 90;

    /** Every executed agreement. */
    public static final RegistryQuery ALL = new RegistryQuery("", null, null, null, null, null, false);

    /** The agreements of the registry, among {@code isaa.agreement a}. */
    static final SqlFilter EXECUTED = SqlFilter.of("a.phase IN ('IN_FORCE', 'TERMINATED', 'EXPIRED')");

    /** The condition on {@code isaa.agreement a} but for the words, as of a business date. */
    SqlFilter filter(LocalDate today) {
        SqlFilter filter = SqlFilter.of("TRUE");
        if (phase != null) {
            filter = filter.and(SqlFilter.of("a.phase = :phase", "phase", phase.name()));
        }
        if (category != null) {
            filter = filter.and(
                    SqlFilter.of("a.categories @> ARRAY[CAST(:category AS text)]", "category", category.name()));
        }
        if (executiveAgent != null) {
            filter = filter.and(SqlFilter.of(
                    "a.executive_agents @> ARRAY[CAST(:executiveAgent AS text)]",
                    "executiveAgent",
                    executiveAgent.name()));
        }
        if (partyKind != null) {
            filter = filter.and(
                    SqlFilter.of("a.party_kinds @> ARRAY[CAST(:partyKind AS text)]", "partyKind", partyKind.name()));
        }
        Map<String, Object> days = Map.of("today", today, "ahead", today.plusDays(DAYS_AHEAD));
        if (review == ReviewDue.OVERDUE) {
            filter = filter.and(SqlFilter.of("a.phase = 'IN_FORCE' AND a.next_review_on < :today", "today", today));
        } else if (review == ReviewDue.IN_90_DAYS) {
            filter = filter.and(
                    new SqlFilter("a.phase = 'IN_FORCE' AND a.next_review_on BETWEEN :today AND :ahead", days));
        }
        if (expiring) {
            filter = filter.and(new SqlFilter("a.phase = 'IN_FORCE' AND a.expires_on BETWEEN :today AND :ahead", days));
        }
        return filter;
    }
}
