package gov.ice.isaa.people.signon;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.saml2.core.Saml2Error;
import org.springframework.security.saml2.core.Saml2ErrorCodes;
import org.springframework.security.saml2.provider.service.authentication.logout.OpenSaml5LogoutRequestValidator;
import org.springframework.security.saml2.provider.service.authentication.logout.OpenSaml5LogoutResponseValidator;
import org.springframework.security.saml2.provider.service.authentication.logout.Saml2LogoutRequestValidatorParameters;
import org.springframework.security.saml2.provider.service.authentication.logout.Saml2LogoutResponseValidatorParameters;
import org.springframework.security.saml2.provider.service.authentication.logout.Saml2LogoutValidatorResult;
import org.springframework.security.saml2.provider.service.registration.Saml2MessageBinding;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Takes the identity provider's logout messages only by redirect, and only with a signature of SHA-256 or better: the
 * shapes that a signature inside a posted message could have are not worth their risk here. What is refused is recorded.
 */
@Component
class LogoutMessages {

    private static final Saml2LogoutValidatorResult WEAK = Saml2LogoutValidatorResult.withErrors(new Saml2Error(
                    Saml2ErrorCodes.INVALID_SIGNATURE, "The binding or the signature's method is not accepted"))
            .build();

    private final OpenSaml5LogoutRequestValidator requests = new OpenSaml5LogoutRequestValidator();
    private final OpenSaml5LogoutResponseValidator responses = new OpenSaml5LogoutResponseValidator();
    private final RefusedMessages refused;

    LogoutMessages(RefusedMessages refused) {
        this.refused = refused;
    }

    /** One step of the security chain: a message in a form goes no further. */
    void refuseForms(ServletRequest message, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest request = (HttpServletRequest) message;
        if (!SignOnSecurity.LOGOUT_MESSAGES.equals(request.getRequestURI()) || "GET".equals(request.getMethod())) {
            chain.doFilter(message, response);
            return;
        }
        refused.record("signon.logout-refused", "BINDING", request);
        new PlainPage(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "You could not be signed out this way")
                .say("The portal takes the sign-on service's word for it only by redirect. Nothing was changed.")
                .link("Go to the portal", "/")
                .write((HttpServletResponse) response);
    }

    /** Whether the identity provider really asks to end this session. */
    Saml2LogoutValidatorResult checkRequest(Saml2LogoutRequestValidatorParameters parameters) {
        var request = parameters.getLogoutRequest();
        return recorded(
                strong(request.getBinding(), request.getParameter("SigAlg")) ? requests.validate(parameters) : WEAK);
    }

    /** Whether this is the identity provider's answer to a logout begun here. */
    Saml2LogoutValidatorResult checkResponse(Saml2LogoutResponseValidatorParameters parameters) {
        var response = parameters.getLogoutResponse();
        return recorded(
                strong(response.getBinding(), response.getParameter("SigAlg")) ? responses.validate(parameters) : WEAK);
    }

    private static boolean strong(Saml2MessageBinding binding, @Nullable String algorithm) {
        return binding == Saml2MessageBinding.REDIRECT
                && algorithm != null
                && SignatureShape.ALGORITHMS.contains(algorithm);
    }

    private Saml2LogoutValidatorResult recorded(Saml2LogoutValidatorResult result) {
        if (result.hasErrors()) {
            refused.record(
                    "signon.logout-refused",
                    result.getErrors().iterator().next().getErrorCode(),
                    currentRequest());
        }
        return result;
    }

    private static HttpServletRequest currentRequest() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
