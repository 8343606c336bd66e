package gov.ice.isaa.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Set;

/** Counts in business days: Monday to Friday without the Federal holidays as observed (5 U.S.C. § 6103). */
public final class BusinessDays {

    private static final int FIRST_JUNETEENTH = 2021;

    private BusinessDays() {}

    /** Whether Federal offices are open on the day. */
    public static boolean isBusinessDay(LocalDate day) {
        return !weekend(day)
                && !holidays(day.getYear()).contains(day)
                // New Year's Day on a Saturday is observed on the last day of the year before.
                && !holidays(day.getYear() + 1).contains(day);
    }

    /**
     * The day that lies so many business days after the start; the start itself is not counted.
     *
     * @throws IllegalArgumentException when the count is not positive
     */
    public static LocalDate after(LocalDate start, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("Count at least one business day, not " + count);
        }
        LocalDate day = start;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            if (isBusinessDay(day)) {
                left--;
            }
        }
        return day;
    }

    private static Set<LocalDate> holidays(int year) {
        var days = new HashSet<LocalDate>();
        days.add(observed(LocalDate.of(year, Month.JANUARY, 1)));
        days.add(nth(3, DayOfWeek.MONDAY, year, Month.JANUARY));
        days.add(nth(3, DayOfWeek.MONDAY, year, Month.FEBRUARY));
        days.add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        if (year >= FIRST_JUNETEENTH) {
            days.add(observed(LocalDate.of(year, Month.JUNE, 19)));
        }
        days.add(observed(LocalDate.of(year, Month.JULY, 4)));
        days.add(nth(1, DayOfWeek.MONDAY, year, Month.SEPTEMBER));
        days.add(nth(2, DayOfWeek.MONDAY, year, Month.OCTOBER));
        days.add(observed(LocalDate.of(year, Month.NOVEMBER, 11)));
        days.add(nth(4, DayOfWeek.THURSDAY, year, Month.NOVEMBER));
        days.add(observed(LocalDate.of(year, Month.DECEMBER, 25)));
        return days;
    }

    private static LocalDate nth(int ordinal, DayOfWeek weekday, int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
    }

    private static LocalDate observed(LocalDate holiday) {
        return switch (holiday.getDayOfWeek()) {
            case SATURDAY -> holiday.minusDays(1);
            case SUNDAY -> holiday.plusDays(1);
            default -> holiday;
        };
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
