package gov.ice.isaa.people.signon;

import org.springframework.security.saml2.core.Saml2Error;
import org.springframework.security.saml2.core.Saml2ErrorCodes;
import org.springframework.security.saml2.provider.service.authentication.logout.OpenSaml5LogoutRequestValidator;
import org.springframework.security.saml2.provider.service.authentication.logout.Saml2LogoutRequestValidator;
import org.springframework.security.saml2.provider.service.authentication.logout.Saml2LogoutRequestValidatorParameters;
import org.springframework.security.saml2.provider.service.authentication.logout.Saml2LogoutValidatorResult;
import org.springframework.security.saml2.provider.service.registration.Saml2MessageBinding;

/** Takes a logout request of the identity provider only with a signature of SHA-256 or better over the redirect. */
class StrongLogoutRequests implements Saml2LogoutRequestValidator {

    private final OpenSaml5LogoutRequestValidator standard = new OpenSaml5LogoutRequestValidator();

    @Override
    public Saml2LogoutValidatorResult validate(Saml2LogoutRequestValidatorParameters parameters) {
        var request = parameters.getLogoutRequest();
        String algorithm = request.getParameter("SigAlg");
        if (request.getBinding() == Saml2MessageBinding.REDIRECT
                && (algorithm == null || !SignatureShape.ALGORITHMS.contains(algorithm))) {
            return Saml2LogoutValidatorResult.withErrors(
                            new Saml2Error(Saml2ErrorCodes.INVALID_SIGNATURE, "The signature's method is not accepted"))
                    .build();
        }
        return standard.validate(parameters);
    }
}
