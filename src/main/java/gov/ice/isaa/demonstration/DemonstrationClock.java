package gov.ice.isaa.demonstration;

import gov.ice.isaa.support.AgencyTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The system's clock, but for the thread that enters the demonstration's history: there it shows the day entered. */
@Component
@Primary
@Profile("demo")
class DemonstrationClock extends Clock {

    private final ThreadLocal<@Nullable Instant> entered = new ThreadLocal<>();
    private final Clock system = Clock.systemUTC();

    /** Lets this thread act at half past two in the afternoon of the day. */
    void turnTo(LocalDate day) {
        entered.set(day.atTime(LocalTime.of(14, 30)).atZone(AgencyTime.ZONE).toInstant());
    }

    /** Back to the present. */
    void turnBack() {
        entered.remove();
    }

    @Override
    public Instant instant() {
        Instant day = entered.get();
        return day == null ? system.instant() : day;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        Instant day = entered.get();
        return day == null ? system.withZone(zone) : Clock.fixed(day, zone);
    }
}
