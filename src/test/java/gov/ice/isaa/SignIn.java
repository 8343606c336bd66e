package gov.ice.isaa;

import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.people.SignedOn;
import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Acts as somebody in a test, as if signed on by SAML. */
public final class SignIn {

    private SignIn() {}

    /** From here on, this thread acts as the person. */
    public static void as(Person person) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(person));
        SecurityContextHolder.setContext(context);
    }

    /** From here on, nobody is signed on in this thread. */
    public static void out() {
        SecurityContextHolder.clearContext();
    }

    /** The authentication that a session of this person holds. */
    public static Authentication authentication(Person person) {
        var authorities = person.roles().stream().map(Role::authority).sorted().toArray(String[]::new);
        var authentication = new TestingAuthenticationToken(new Session(person, UUID.randomUUID()), null, authorities);
        authentication.setAuthenticated(true);
        return authentication;
    }

    private record Session(Person person, UUID signOn) implements SignedOn, AuthenticatedPrincipal, Serializable {
        @Override
        public String getName() {
            return person.account();
        }
    }
}
