package gov.ice.isaa.people.signon;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.saml2.provider.service.authentication.Saml2AuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.stereotype.Component;

/** Takes an answer of the identity provider out of the HTTP request, if this session asked for one and it has the right shape. */
@Component
class Incoming implements AuthenticationConverter {

    private static final int MOST_CHARACTERS = 400_000;

    private final IdentityProvider identityProvider;
    private final PendingSignOns pending;

    Incoming(IdentityProvider identityProvider, PendingSignOns pending) {
        this.identityProvider = identityProvider;
        this.pending = pending;
    }

    /** Throws {@link Refusal} for anything that cannot be an answer to a request of this session. */
    @Override
    public Authentication convert(HttpServletRequest request) {
        Refusal.unless("POST".equals(request.getMethod()), Reason.MALFORMED);
        Refusal.unless(RelayState.acceptable(request.getParameter("RelayState")), Reason.RELAY_STATE);
        PendingSignOns.Pending asked = pending.find(request).orElseThrow(() -> new Refusal(Reason.UNSOLICITED));
        byte[] xml = decode(request.getParameter("SAMLResponse"));
        String text = text(xml);
        ResponseShape.check(xml);
        Saml2AuthenticationToken token = new Saml2AuthenticationToken(
                identityProvider.current().orElseThrow(() -> new Refusal(Reason.UNAVAILABLE)), text, asked.request());
        token.setDetails(asked);
        return token;
    }

    /** The message as the framework reads it: only where it is UTF-8 do its shape and its content come from one text. */
    private static String text(byte[] xml) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(xml))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(Reason.MALFORMED);
        }
    }

    private static byte[] decode(@Nullable String encoded) {
        Refusal.unless(encoded != null && encoded.length() <= MOST_CHARACTERS, Reason.MALFORMED);
        try {
            return Base64.getDecoder().decode(String.valueOf(encoded).replaceAll("[\\r\\n]", ""));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Reason.MALFORMED);
        }
    }
}
