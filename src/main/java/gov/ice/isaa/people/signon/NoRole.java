package gov.ice.isaa.people.signon;

import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.SignedOn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps an account without a known role on one page that says whom to ask: the portal behind it is never reached. */
class NoRole extends OncePerRequestFilter {

    private static final Set<String> OPEN = Set.of(SignOnPages.SIGNED_OUT, SignOnPages.TIMED_OUT, "/plain.css");

    private final CurrentUser currentUser;
    private final String contact;

    NoRole(CurrentUser currentUser, String contact) {
        this.currentUser = currentUser;
        this.contact = contact;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedOn> signedOn = currentUser.signedOn();
        if (signedOn.isEmpty()
                || !signedOn.get().person().roles().isEmpty()
                || OPEN.contains(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        new PlainPage(403, "Your account has no role in this portal yet")
                .say("You are signed in as " + signedOn.get().person().account()
                        + ", but no role was given to you here.")
                .say("Please ask " + contact + " for access, and say which office you work for.")
                .link("Sign out", signedOn.get().signOutAddress())
                .write(response);
    }
}
