package gov.ice.isaa.agreement;

import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.support.SqlFilter;
import org.jspecify.annotations.Nullable;

/**
 * What a list of agreements is narrowed to.
 *
 * @param words searched in number, title, parties, information and use; empty for all
 * @param phase one phase, or null for all
 * @param executiveAgent one Executive Agent, or null for all
 */
public record AgreementQuery(
        String words, @Nullable Phase phase, @Nullable ExecutiveAgent executiveAgent) {

    /** Everything. */
    public static final AgreementQuery ALL = new AgreementQuery("", null, null);

    /** The condition on {@code isaa.agreement a}, but for the words. */
    SqlFilter filter() {
        SqlFilter filter = SqlFilter.of("TRUE");
        if (phase != null) {
            filter = filter.and(SqlFilter.of("a.phase = :phase", "phase", phase.name()));
        }
        if (executiveAgent != null) {
            filter = filter.and(SqlFilter.of(
                    "a.executive_agents @> ARRAY[CAST(:executiveAgent AS text)]",
                    "executiveAgent",
                    executiveAgent.name()));
        }
        return filter;
    }
}
