package gov.ice.isaa.agreement;

/** When an agreement is in force: from its effective date on, and no longer on the day it ends, whichever end comes first. */
public final class InForce {

    private InForce() {}

    /**
     * The condition on {@code isaa.agreement a} that holds for what is in force on the date.
     *
     * @param date an SQL expression, such as a named parameter
     */
    public static String on(String date) {
        return "(a.effective_on <= %1$s AND COALESCE(LEAST(a.ended_on, a.expires_on) > %1$s, TRUE))".formatted(date);
    }
}
