package gov.ice.isaa.people.signon;

import gov.ice.isaa.people.SignedOn;
import gov.ice.isaa.support.IdleClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Ends the session of a person who has not been seen for too long, before anything of it is used. Their next sign-on from
 * this browser needs a proof of who they are, whatever the identity provider remembers: somebody else may sit there now.
 */
@Component
class IdleSessions {

    private static final String TIMED_OUT = IdleSessions.class.getName();

    /** How much earlier than the portal a page may find that the time is up. */
    private static final Duration ROUNDING = Duration.ofSeconds(3);

    private final IdleClock idle;
    private final SignOnRecords records;

    IdleSessions(IdleClock idle, SignOnRecords records) {
        this.idle = idle;
        this.records = records;
    }

    /** One step of the security chain, before the session's person is looked up. */
    void filter(ServletRequest message, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest request = (HttpServletRequest) message;
        HttpSession session = request.getSession(false);
        if (session != null && endsNow(session, request)) {
            request.getSession().setAttribute(TIMED_OUT, true);
        }
        chain.doFilter(message, response);
    }

    /** Whether the session before this request's one ended for want of a sign, and nobody has signed on since. */
    static boolean timedOutBefore(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(TIMED_OUT) != null;
    }

    /** Somebody has signed on. */
    static void forget(HttpSession session) {
        session.removeAttribute(TIMED_OUT);
    }

    /** Of several requests that arrive as the time is up, one ends the session and the others find it ended. */
    private boolean endsNow(HttpSession session, HttpServletRequest request) {
        synchronized (session) {
            Optional<SignedOn> overdue = overdue(session, request);
            overdue.ifPresent(signedOn -> end(session, signedOn));
            return overdue.isPresent();
        }
    }

    private Optional<SignedOn> overdue(HttpSession session, HttpServletRequest request) {
        try {
            Optional<SignedOn> signedOn = SessionEnds.signedOn(session);
            if (signedOn.isEmpty()) {
                return signedOn;
            }
            Duration left = idle.left(session);
            boolean saysSo = SignOnPages.TIMED_OUT.equals(request.getRequestURI());
            if (left.isZero() || (saysSo && left.compareTo(ROUNDING) < 0)) {
                return signedOn;
            }
            if (!saysSo && opensPage(request)) {
                idle.seen(session);
            }
            return Optional.empty();
        } catch (IllegalStateException ended) {
            return Optional.empty();
        }
    }

    private void end(HttpSession session, SignedOn signedOn) {
        try {
            records.write("signon.timed-out", signedOn.person());
            SessionEnds.expected(session);
        } finally {
            session.invalidate();
        }
    }

    /** Whether a person opens a page; the requests of Vaadin's engine all carry a marker. */
    private static boolean opensPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return "GET".equals(request.getMethod())
                && request.getParameter("v-r") == null
                && accepted != null
                && accepted.contains("text/html");
    }
}
