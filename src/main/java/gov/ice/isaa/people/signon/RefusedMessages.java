package gov.ice.isaa.people.signon;

import gov.ice.isaa.people.SignedOn;
import gov.ice.isaa.support.Acting;
import gov.ice.isaa.trail.TrailEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Records SAML messages that were refused. Whoever sends them needs no account, so a flood of them from one address is
 * recorded as one.
 */
@Component
class RefusedMessages {

    private static final Logger log = LoggerFactory.getLogger(RefusedMessages.class);

    private final SignOnRecords records;
    private final RefusalLimit limit;

    RefusedMessages(SignOnRecords records, RefusalLimit limit) {
        this.records = records;
        this.limit = limit;
    }

    /** Records the message as refused and returns the reference to tell; empty when its address sends too many. */
    Optional<String> record(String action, String reason, HttpServletRequest request) {
        String from = request.getRemoteAddr();
        return switch (limit.count(from)) {
            case WITHIN -> {
                String reference = RelayState.next().substring(0, 10);
                log.info("{}: {}, reference {}", action, reason, reference);
                records.write(
                        sender(request),
                        TrailEvent.of(action, reference).with("reason", reason).with("from", from));
                yield Optional.of(reference);
            }
            case FIRST_BEYOND -> {
                log.warn("A flood of refused messages comes from {}", from);
                records.write(
                        sender(request),
                        TrailEvent.of("signon.flood", from).with("limit", RefusalLimit.A_MINUTE + " a minute"));
                yield Optional.empty();
            }
            case BEYOND -> Optional.empty();
        };
    }

    private static Acting sender(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session)
                .flatMap(SessionEnds::signedOn)
                .map(SignedOn::person)
                .map(SignOnRecords::acting)
                .orElse(Acting.NOBODY);
    }
}
