package gov.ice.isaa.support;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long a session has seen no sign of its person. Only what a person does counts: opening a page, typing, pointing.
 * Heartbeats, live updates and whatever else a browser sends by itself do not keep a session alive.
 */
@Component
public class IdleClock {

    private static final String LAST_SEEN = IdleClock.class.getName();

    private final Clock clock;
    private final Duration limit;

    IdleClock(Clock clock, @Value("${isaa.sign-on.idle:30m}") Duration limit) {
        this.clock = clock;
        this.limit = limit;
    }

    /** How long a session lives without a sign of its person. */
    public Duration limit() {
        return limit;
    }

    /** Notes a sign of the person now. */
    public void seen(HttpSession session) {
        session.setAttribute(LAST_SEEN, clock.instant());
    }

    /** The time left until the session ends for want of a sign; never negative. Starts the clock of a new session. */
    public Duration left(HttpSession session) {
        if (!(session.getAttribute(LAST_SEEN) instanceof Instant lastSeen)) {
            seen(session);
            return limit;
        }
        Duration left = Duration.between(clock.instant(), lastSeen.plus(limit));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
