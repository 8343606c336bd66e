package gov.ice.isaa.people.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.saml2.provider.service.authentication.AbstractSaml2AuthenticationRequest;
import org.springframework.security.saml2.provider.service.web.Saml2AuthenticationRequestRepository;
import org.springframework.stereotype.Component;

/**
 * The requests this session has sent and not yet seen answered, by their RelayState: a random key and never an address.
 * Several may be open, one for each tab.
 */
@Component
class PendingSignOns implements Saml2AuthenticationRequestRepository<AbstractSaml2AuthenticationRequest> {

    private static final String ATTRIBUTE = PendingSignOns.class.getName();
    private static final int MOST_OPEN = 5;

    private final Clock clock;

    PendingSignOns(Clock clock) {
        this.clock = clock;
    }

    /** A request under way: when it was sent, the fresh sign-on it is for, if any, and whether a session timed out before. */
    record Pending(
            AbstractSaml2AuthenticationRequest request,
            Instant sentAt,
            @Nullable UUID fresh,
            boolean afterTimeOut) implements Serializable {}

    /** The request that the answer in this HTTP request claims to be for, if this session sent it. */
    Optional<Pending> find(HttpServletRequest request) {
        return Optional.ofNullable(open(request).get(relayState(request)));
    }

    @Override
    public @Nullable AbstractSaml2AuthenticationRequest loadAuthenticationRequest(HttpServletRequest request) {
        return find(request).map(Pending::request).orElse(null);
    }

    @Override
    public void saveAuthenticationRequest(
            @Nullable AbstractSaml2AuthenticationRequest sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (sent == null) {
            removeAuthenticationRequest(request, response);
            return;
        }
        LinkedHashMap<String, Pending> open = new LinkedHashMap<>(open(request));
        open.put(
                sent.getRelayState(),
                new Pending(
                        sent, clock.instant(), FreshRequests.marked(request), IdleSessions.timedOutBefore(request)));
        while (open.size() > MOST_OPEN) {
            open.pollFirstEntry();
        }
        request.getSession().setAttribute(ATTRIBUTE, open);
    }

    @Override
    public @Nullable AbstractSaml2AuthenticationRequest removeAuthenticationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        LinkedHashMap<String, Pending> open = new LinkedHashMap<>(open(request));
        Pending removed = open.remove(relayState(request));
        session.setAttribute(ATTRIBUTE, open);
        return removed == null ? null : removed.request();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Pending> open(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object open = session == null ? null : session.getAttribute(ATTRIBUTE);
        return open == null ? Map.of() : (Map<String, Pending>) open;
    }

    private static String relayState(HttpServletRequest request) {
        String relayState = request.getParameter("RelayState");
        return relayState == null ? "" : relayState;
    }
}
