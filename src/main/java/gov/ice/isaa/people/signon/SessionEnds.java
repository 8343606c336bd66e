package gov.ice.isaa.people.signon;

import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.SignedOn;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Writes the trail when a session of a signed-on person ends by itself: idle too long, or closed with the portal. A portal
 * that stops writes it beforehand, since the web server ends its sessions when nothing is left to write with.
 */
@Component
class SessionEnds implements HttpSessionListener, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SessionEnds.class);
    private static final String EXPECTED = SessionEnds.class.getName();

    private final ObjectProvider<SignOnRecords> records;
    private final Set<HttpSession> sessions = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    SessionEnds(ObjectProvider<SignOnRecords> records) {
        this.records = records;
    }

    /** Marks a session whose end is already in the trail. */
    static void expected(HttpSession session) {
        session.setAttribute(EXPECTED, true);
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.add(event.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        HttpSession session = event.getSession();
        sessions.remove(session);
        if (running) {
            end(session);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Where the database is gone the portal stops all the same: nobody waits longer than stopping may take. */
    @Override
    public void stop(Runnable stopped) {
        Thread.ofVirtual().name("session-ends").start(() -> {
            try {
                stop();
            } finally {
                stopped.run();
            }
        });
    }

    /** When one end cannot be written, the others are not tried. */
    @Override
    public void stop() {
        for (HttpSession session : sessions) {
            if (!end(session)) {
                break;
            }
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops when the web server takes no more requests. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    /** Gives whether nothing hindered it. */
    private boolean end(HttpSession session) {
        try {
            if (session.getAttribute(EXPECTED) != null) {
                return true;
            }
            expected(session);
            return signedOn(session).map(SignedOn::person).map(this::write).orElse(true);
        } catch (IllegalStateException ended) {
            // Whoever ended it meanwhile has written it.
            return true;
        }
    }

    /** Who is signed on in this session, whatever the thread's own context says. */
    static Optional<SignedOn> signedOn(HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext context
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof SignedOn signedOn
                ? Optional.of(signedOn)
                : Optional.empty();
    }

    /** Nobody waits for this record: a failure is logged, not thrown. Gives whether it is written. */
    private boolean write(Person person) {
        try {
            records.getObject().write("signon.session-ended", person);
            return true;
        } catch (RuntimeException e) {
            log.warn("The end of a session of {} is not in the trail: {}", person.account(), e.getMessage());
            return false;
        }
    }
}
