package gov.ice.isaa.people.signon;

import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.SignedOn;
import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person of a session.
 *
 * @param person who signed on
 * @param signOn this sign-on; the same after the person signed in again within it
 */
record SamlPrincipal(Person person, UUID signOn) implements SignedOn, AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return person.account();
    }
}
