package gov.ice.isaa.people.signon;

import gov.ice.isaa.people.SignedOn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.saml2.provider.service.web.authentication.logout.OpenSaml5LogoutRequestResolver;
import org.springframework.security.saml2.provider.service.web.authentication.logout.Saml2RelyingPartyInitiatedLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * The way out: writes the trail and ends the session, even where the trail cannot be written; then asks the identity provider to end its session too. Where
 * it offers no single logout, or cannot be reached, the person is signed off here all the same.
 */
@Component
class SignOff implements LogoutHandler, LogoutSuccessHandler {

    private final IdentityProvider identityProvider;
    private final Saml2RelyingPartyInitiatedLogoutSuccessHandler singleLogout;
    private final SignOnRecords records;

    SignOff(IdentityProvider identityProvider, SignOnRecords records) {
        this.identityProvider = identityProvider;
        this.records = records;
        singleLogout = new Saml2RelyingPartyInitiatedLogoutSuccessHandler(
                new OpenSaml5LogoutRequestResolver(identityProvider));
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedOn signedOn) {
            HttpSession session = request.getSession(false);
            try {
                records.write("signon.signed-off", signedOn.person());
                if (session != null) {
                    SessionEnds.expected(session);
                }
            } finally {
                if (session != null) {
                    session.invalidate();
                }
            }
        }
    }

    /** Without an authentication this is the identity provider's answer to a logout begun here. */
    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        boolean atIdentityProvider = authentication != null
                && authentication.getPrincipal() instanceof SamlPrincipal
                && identityProvider
                        .current()
                        .map(found -> found.getAssertingPartyMetadata().getSingleLogoutServiceLocation() != null)
                        .orElse(false);
        if (atIdentityProvider) {
            singleLogout.onLogoutSuccess(request, response, authentication);
            return;
        }
        HttpSession rest = request.getSession(false);
        if (rest != null) {
            rest.invalidate();
        }
        response.sendRedirect(SignOnPages.SIGNED_OUT);
    }
}
