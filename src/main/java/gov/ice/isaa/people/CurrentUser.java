package gov.ice.isaa.people;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is acting now, taken from the security context and from nowhere else. */
@Component
public class CurrentUser {

    /** The person signed on; empty for a job or before sign-on. */
    public Optional<Person> find() {
        return signedOn().map(SignedOn::person);
    }

    /** The session's principal; empty for a job or before sign-on. */
    public Optional<SignedOn> signedOn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedOn signedOn
                ? Optional.of(signedOn)
                : Optional.empty();
    }

    /** The session's principal. Throws {@link AccessDeniedException} when nobody is signed on. */
    public SignedOn requireSignedOn() {
        return signedOn().orElseThrow(() -> new AccessDeniedException("Sign in first."));
    }

    /** The person signed on. Throws {@link AccessDeniedException} when nobody is. */
    public Person require() {
        return requireSignedOn().person();
    }
}
