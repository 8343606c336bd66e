package gov.ice.isaa.people.signon;

import gov.ice.isaa.people.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The plain pages around sign-on: the way in, and what stands there after the way out. */
@Controller
class SignOnPages {

    static final String SIGN_ON = "/sign-on";
    static final String SIGNED_OUT = "/signed-out";
    static final String TIMED_OUT = "/timed-out";
    static final String SIGN_OUT = "/sign-out/{key}";

    /** The pages of this class, which lead nowhere by themselves. */
    private static final Pattern AROUND_SIGN_ON = Pattern.compile(
            "(%s|%s|%s|%s)(\\?.*)?".formatted(SIGN_ON, SIGNED_OUT, TIMED_OUT, SIGN_OUT.replace("{key}", "[^/?]*")));

    private final IdentityProvider identityProvider;
    private final CurrentUser currentUser;

    SignOnPages(IdentityProvider identityProvider, CurrentUser currentUser) {
        this.identityProvider = identityProvider;
        this.currentUser = currentUser;
    }

    @GetMapping(SIGN_ON)
    void signOn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (identityProvider.current().isEmpty()) {
            unavailable().write(response);
            return;
        }
        UUID fresh = FreshRequests.marked(request);
        response.sendRedirect("/saml2/authenticate/" + IdentityProvider.REGISTRATION
                + (fresh == null ? "" : "?" + FreshRequests.PARAMETER + "=" + fresh));
    }

    /** Reached with a key that is not this session's: there is nothing to sign off. */
    @GetMapping(SIGN_OUT)
    void signOut(HttpServletResponse response) throws IOException {
        response.sendRedirect(currentUser.signedOn().isPresent() ? "/" : SIGNED_OUT);
    }

    @GetMapping(SIGNED_OUT)
    void signedOut(HttpServletResponse response) throws IOException {
        new PlainPage(200, "You are signed out")
                .say("You can close this window.")
                .link("Sign in again", "/")
                .write(response);
    }

    /** Reached while the person is at work in another window: there was no time-out after all. */
    @GetMapping(TIMED_OUT)
    void timedOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = cameFrom(request);
        if (currentUser.signedOn().isPresent()) {
            response.sendRedirect(page);
            return;
        }
        new PlainPage(200, "You were signed out")
                .say(
                        "The portal saw no activity for a while and ended your session to protect it, or it was restarted.")
                .say("Text you had typed is offered to you again when you sign in from this window.")
                .link("Sign in again", page)
                .write(response);
    }

    /** The page of the portal that the browser was on, so that signing in again leads back to it; else the first one. */
    private static String cameFrom(HttpServletRequest request) {
        String page = SignOnOutcome.local(Objects.requireNonNullElse(request.getHeader("Referer"), ""));
        return AROUND_SIGN_ON.matcher(page).matches() ? "/" : page;
    }

    static PlainPage unavailable() {
        return new PlainPage(503, "Sign-on is not available")
                .say("The agency's sign-on service cannot be reached at the moment, so nobody can sign in.")
                .say("Please try again in a few minutes.")
                .link("Try again", "/");
    }
}
