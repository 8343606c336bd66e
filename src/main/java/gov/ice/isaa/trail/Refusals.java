package gov.ice.isaa.trail;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a record of what somebody asked for without being the one who may. */
@Component
public class Refusals {

    private final Trail trail;

    Refusals(Trail trail) {
        this.trail = trail;
    }

    /**
     * Records the attempt in a transaction of its own, because the caller's is about to roll back, and returns what the
     * caller throws.
     *
     * @param action what was asked for, such as {@code clearance.decide}
     * @param subject what it was asked of, such as an agreement number
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public AccessDeniedException refuse(String action, String subject) {
        trail.append(TrailEvent.of("access.refused", subject).with("asked", action));
        return new AccessDeniedException("This is for somebody else to do.");
    }
}
