package gov.ice.isaa.people.signon;

import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.saml2.core.Saml2ErrorCodes;
import org.springframework.security.saml2.provider.service.authentication.Saml2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a sign-on leads: back to what was wanted, or to one plain page that tells a reference and nothing else. */
class SignOnOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SignOnOutcome.class);

    private final FreshRequests fresh;
    private final RequestCache wanted;
    private final Trail trail;
    private final TransactionTemplate transaction;

    SignOnOutcome(FreshRequests fresh, RequestCache wanted, Trail trail, TransactionTemplate transaction) {
        this.fresh = fresh;
        this.wanted = wanted;
        this.trail = trail;
        this.transaction = transaction;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (authentication.getDetails() instanceof PendingSignOns.Pending asked && asked.fresh() != null) {
            response.sendRedirect("/" + fresh.returnTo(asked.fresh()));
            return;
        }
        SavedRequest saved = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        response.sendRedirect(saved == null ? "/" : local(saved.getRedirectUrl()));
    }

    /** The path of an address, so that no Host header decides where a person lands. */
    private static String local(String address) {
        URI uri = URI.create(address);
        String path = "/" + Objects.requireNonNullElse(uri.getRawPath(), "").replaceAll("^/+", "");
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        Reason reason = reason(refused);
        String reference = RelayState.next().substring(0, 10);
        HttpSession session = request.getSession(false);
        boolean signedOn = session != null && SessionEnds.signedOn(session).isPresent();
        if (session != null && !signedOn) {
            session.invalidate();
        }
        log.info("Sign-on refused: {}, reference {}", reason, reference);
        transaction.executeWithoutResult(status -> trail.append(TrailEvent.of("signon.refused", reference)
                .with("reason", reason.name())
                .with("from", request.getRemoteAddr())));
        page(reason, reference, signedOn).write(response);
    }

    private static PlainPage page(Reason reason, String reference, boolean signedOn) {
        if (reason == Reason.UNAVAILABLE) {
            return SignOnPages.unavailable();
        }
        PlainPage page = new PlainPage(reason == Reason.OTHER_ACCOUNT ? 403 : 401, "You could not be signed in")
                .say("The portal could not accept the answer of the sign-on service. Nothing was changed.")
                .say("If this happens again, give the reference " + reference + " to the IGP service desk.");
        return signedOn ? page.link("Back to the portal", "/") : page.link("Sign in again", "/");
    }

    private static Reason reason(AuthenticationException refused) {
        if (refused instanceof Refusal refusal) {
            return refusal.reason();
        }
        if (refused instanceof Saml2AuthenticationException saml) {
            return switch (saml.getSaml2Error().getErrorCode()) {
                case Saml2ErrorCodes.INVALID_SIGNATURE -> Reason.SIGNATURE;
                case Saml2ErrorCodes.MALFORMED_RESPONSE_DATA -> Reason.MALFORMED;
                case Saml2ErrorCodes.INTERNAL_VALIDATION_ERROR -> Reason.INTERNAL;
                default -> Reason.AUTHENTICATION;
            };
        }
        return Reason.INTERNAL;
    }
}
