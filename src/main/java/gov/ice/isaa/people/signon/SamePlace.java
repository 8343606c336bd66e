package gov.ice.isaa.people.signon;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an answer that the identity provider posts find its session. The session cookie is SameSite=Lax, so a browser
 * leaves it out of a form posted from another site; the portal then has the browser post the same fields once more from
 * a page of its own, and this time the cookie comes along.
 */
class SamePlace extends OncePerRequestFilter {

    private static final String MARK = "isaa-again";
    private static final int MOST_CHARACTERS = 400_000;
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/=\\s]+");

    private final RequestMatcher answers;

    SamePlace(RequestMatcher answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<PlainPage.Field> fields = fields(request);
        if (fields.isEmpty()
                || request.getParameter(MARK) != null
                || hasSession(request)
                || !answers.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        fields.add(new PlainPage.Field(MARK, "1"));
        new PlainPage(200, "Signing in or out")
                .say("One moment, please.")
                .form(request.getRequestURI(), "Continue", fields)
                .write(response);
    }

    private static boolean hasSession(HttpServletRequest request) {
        return request.getSession(false) != null;
    }

    /** The fields worth posting again; none when this is not a SAML message in a form. */
    private static List<PlainPage.Field> fields(HttpServletRequest request) {
        List<PlainPage.Field> fields = new ArrayList<>();
        for (String name : List.of("SAMLResponse", "SAMLRequest")) {
            String message = "POST".equals(request.getMethod()) ? request.getParameter(name) : null;
            if (message != null
                    && message.length() <= MOST_CHARACTERS
                    && BASE64.matcher(message).matches()) {
                fields.add(new PlainPage.Field(name, message));
            }
        }
        String relayState = request.getParameter("RelayState");
        if (!fields.isEmpty() && relayState != null && relayState.length() <= 200) {
            fields.add(new PlainPage.Field("RelayState", relayState));
        }
        return fields;
    }
}
