package gov.ice.isaa.people.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.saml2.core.Saml2ErrorCodes;
import org.springframework.security.saml2.provider.service.authentication.Saml2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Where a sign-on leads: back to what was wanted, or to one plain page that tells a reference and nothing else. */
class SignOnOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Pattern ADDRESS = Pattern.compile("(?:[a-z]+://[^/?]*)?[/\\\\]*([^\\p{Cntrl}]*)");

    private final FreshRequests fresh;
    private final RequestCache wanted;
    private final RefusedMessages refusedMessages;
    private final String contact;

    SignOnOutcome(FreshRequests fresh, RequestCache wanted, RefusedMessages refusedMessages, String contact) {
        this.fresh = fresh;
        this.wanted = wanted;
        this.refusedMessages = refusedMessages;
        this.contact = contact;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        IdleSessions.forget(request.getSession());
        if (authentication.getDetails() instanceof PendingSignOns.Pending asked && asked.fresh() != null) {
            response.sendRedirect("/" + fresh.returnTo(asked.fresh()));
            return;
        }
        SavedRequest saved = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        response.sendRedirect(saved == null ? "/" : local(saved.getRedirectUrl()));
    }

    /**
     * The path and query of an address, so that no Host header decides where a person lands. They are cut out as they
     * are: what a person typed need not be well formed.
     */
    static String local(String address) {
        Matcher parts = ADDRESS.matcher(address);
        return parts.matches() ? "/" + parts.group(1) : "/";
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        Reason reason = reason(refused);
        Optional<String> reference = refusedMessages.record("signon.refused", reason.name(), request);
        HttpSession session = request.getSession(false);
        boolean signedOn = session != null && SessionEnds.signedOn(session).isPresent();
        if (session != null && !signedOn) {
            session.invalidate();
        }
        reference
                .map(told -> page(reason, told, signedOn))
                .orElseGet(SignOnOutcome::tooMany)
                .write(response);
    }

    private static PlainPage tooMany() {
        return new PlainPage(429, "Too many attempts")
                .say("Too many attempts to sign in from your address were refused. Nothing was changed.")
                .say("Please wait a minute and try again.")
                .link("Try again", "/");
    }

    private PlainPage page(Reason reason, String reference, boolean signedOn) {
        if (reason == Reason.UNAVAILABLE) {
            return SignOnPages.unavailable();
        }
        PlainPage page = new PlainPage(status(reason), "You could not be signed in")
                .say("The portal could not accept the answer of the sign-on service. Nothing was changed.")
                .say("If this happens again, give the reference " + reference + " to " + contact + ".");
        return signedOn ? page.link("Back to the portal", "/") : page.link("Sign in again", "/");
    }

    private static int status(Reason reason) {
        return switch (reason) {
            case OTHER_ACCOUNT -> HttpServletResponse.SC_FORBIDDEN;
            case INTERNAL -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            default -> HttpServletResponse.SC_UNAUTHORIZED;
        };
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
