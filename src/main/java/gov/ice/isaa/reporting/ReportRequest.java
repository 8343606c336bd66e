package gov.ice.isaa.reporting;

import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.SqlFilter;
import gov.ice.isaa.support.UserMistake;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is asked for.
 *
 * @param asOf the business date it speaks of
 * @param executiveAgent one Executive Agent, or null for all
 * @param category one category, or null for all
 * @param programOffice one office, or null for all
 */
public record ReportRequest(
        ReportKind kind,
        LocalDate asOf,
        @Nullable ExecutiveAgent executiveAgent,
        @Nullable Category category,
        @Nullable Office programOffice) {

    /** ICE began in March 2003; no report reaches further back. */
    public static final LocalDate EARLIEST = LocalDate.of(2003, 3, 1);

    void check(LocalDate today) {
        if (asOf.isAfter(today)) {
            throw new UserMistake("A report cannot speak of the future. Choose today or an earlier date.");
        }
        if (asOf.isBefore(EARLIEST)) {
            throw new UserMistake("ICE began on " + AgencyTime.date(EARLIEST) + ". Choose that date or a later one.");
        }
    }

    /** The filters in words. */
    String criteria() {
        return "Executive Agent: " + (executiveAgent == null ? "all" : executiveAgent.shortName())
                + " · Category: " + (category == null ? "all" : category.title())
                + " · Program Office: " + (programOffice == null ? "all" : programOffice.title());
    }

    /** Without the ending. */
    String fileName() {
        return kind.template() + "-" + asOf;
    }

    /** The condition on {@code isaa.agreement a}. */
    SqlFilter filter() {
        SqlFilter filter = SqlFilter.of("TRUE");
        if (executiveAgent != null) {
            filter = filter.and(
                    SqlFilter.of("a.executive_agents @> ARRAY[CAST(:agent AS text)]", "agent", executiveAgent.name()));
        }
        if (category != null) {
            filter = filter.and(
                    SqlFilter.of("a.categories @> ARRAY[CAST(:category AS text)]", "category", category.name()));
        }
        if (programOffice != null) {
            filter = filter.and(SqlFilter.of("a.program_office = :office", "office", programOffice.name()));
        }
        return filter;
    }
}
