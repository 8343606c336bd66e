package gov.ice.isaa.people.signon;

import gov.ice.isaa.people.SignedOn;
import gov.ice.isaa.support.IdleClock;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends the session of a person who has not been seen for too long, before anything of it is used. */
@Component
class IdleSessions {

    private final IdleClock idle;
    private final Trail trail;
    private final TransactionTemplate transaction;

    IdleSessions(IdleClock idle, Trail trail, TransactionTemplate transaction) {
        this.idle = idle;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** One step of the security chain, before the session's person is looked up. */
    void filter(ServletRequest message, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest request = (HttpServletRequest) message;
        HttpSession session = request.getSession(false);
        Optional<SignedOn> signedOn = session == null ? Optional.empty() : SessionEnds.signedOn(session);
        if (session != null && signedOn.isPresent()) {
            if (idle.left(session).isZero()) {
                end(session, signedOn.get().person().account());
            } else if (opensPage(request)) {
                idle.seen(session);
            }
        }
        chain.doFilter(message, response);
    }

    private void end(HttpSession session, String account) {
        transaction.executeWithoutResult(status -> trail.append(TrailEvent.of("signon.timed-out", account)));
        SessionEnds.expected(session);
        session.invalidate();
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
