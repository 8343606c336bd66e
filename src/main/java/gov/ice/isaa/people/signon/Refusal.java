package gov.ice.isaa.people.signon;

import org.springframework.security.saml2.core.Saml2Error;
import org.springframework.security.saml2.core.Saml2ErrorCodes;
import org.springframework.security.saml2.provider.service.authentication.Saml2AuthenticationException;

/** A sign-on that is refused; carries the reason and nothing of the message that was refused. */
class Refusal extends Saml2AuthenticationException {

    private final Reason reason;

    Refusal(Reason reason) {
        super(new Saml2Error(Saml2ErrorCodes.INVALID_RESPONSE, reason.name()));
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** Refuses for this reason unless the condition holds. */
    static void unless(boolean condition, Reason reason) {
        if (!condition) {
            throw new Refusal(reason);
        }
    }
}
