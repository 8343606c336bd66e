package gov.ice.isaa.policy;

import java.time.LocalDate;
import java.time.Period;

/** How often an agreement is reviewed by its parties (MA-01; Handbook, Maintenance and Auditing). */
public final class ReviewPeriod {

    /** The longest time between two reviews. */
    public static final Period AT_MOST = Period.ofYears(2);

    private ReviewPeriod() {}

    /** The day by which the next review is due, counted from the effective date or from the last review. */
    public static LocalDate nextReview(LocalDate from) {
        return from.plus(AT_MOST);
    }
}
