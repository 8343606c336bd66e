package gov.ice.isaa.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The agency's calendar: business dates in its zone, and dates and times as people in a U.S. agency write them. */
@Component
public class AgencyTime {

    /** The zone of business dates. */
    public static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm:ss a", Locale.US);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MMM d, uuuu, h:mm a", Locale.US);

    private final Clock clock;

    AgencyTime(Clock clock) {
        this.clock = clock;
    }

    /** The business date now. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /** This instant, UTC. */
    public Instant now() {
        return clock.instant();
    }

    /** "May 12, 2026"; empty for no date. */
    public static String date(@Nullable LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    /** "May 12, 2026" with the month shortened; empty for no date. */
    public static String shortDate(@Nullable LocalDate date) {
        return date == null ? "" : SHORT_DATE.format(date);
    }

    /** "May 12, 2026, 3:04 PM" in the agency's zone; empty for no instant. */
    public static String moment(@Nullable Instant instant) {
        return instant == null ? "" : MOMENT.format(instant.atZone(ZONE));
    }

    /** "3:04:05 PM" in the agency's zone. */
    public static String clock(Instant instant) {
        return CLOCK.format(instant.atZone(ZONE));
    }

    /** "May 12, 2026, 3:04–3:10 PM" in the agency's zone; one moment where both are in the same minute. */
    public static String span(Instant from, Instant to) {
        String first = moment(from);
        String last = moment(to);
        if (first.equals(last)) {
            return first;
        }
        int time = last.lastIndexOf(", ") + 2;
        String half = last.substring(last.length() - 3);
        if (!first.startsWith(last.substring(0, time))) {
            return first + " – " + last;
        }
        String begin = first.endsWith(half) ? first.substring(0, first.length() - half.length()) : first;
        return begin + "–" + last.substring(time);
    }
}
