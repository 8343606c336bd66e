package gov.ice.isaa.people.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import gov.ice.isaa.people.SignedOn;
import gov.ice.isaa.support.IdleClock;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecord;
import gov.ice.isaa.trail.TrailRecords;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

class SignOffTest extends SignOnFixture {

    @Autowired
    TrailRecords records;

    @Autowired
    Trail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SignOnSettings settings;

    @Autowired
    SigningKey key;

    @Autowired
    IdleSessions idleSessions;

    @Autowired
    IdleClock idle;

    @Test
    void signing_off_here_signs_off_at_the_identity_provider_and_ends_on_a_plain_page() throws Exception {
        String account = "leaver-" + UUID.randomUUID();
        MockHttpSession session = signedOn(account, "REVIEWER");

        MvcResult off = portal.perform(get(address(session)).session(session)).andReturn();

        assertThat(session.isInvalid()).isTrue();
        assertThat(off.getResponse().getRedirectedUrl())
                .startsWith(TestIdp.LOGOUT + "?")
                .contains("Signature=");
        assertThat(lastAction(account)).isEqualTo("signon.signed-off");
        MockHttpSession rest =
                (MockHttpSession) Objects.requireNonNull(off.getRequest().getSession(false));
        MultiValueMap<String, String> asked = UriComponentsBuilder.fromUriString(
                        off.getResponse().getRedirectedUrl())
                .build()
                .getQueryParams();
        String sent =
                inflated(URLDecoder.decode(String.valueOf(asked.getFirst("SAMLRequest")), StandardCharsets.UTF_8));
        String id = sent.replaceAll("(?s).* ID=\"([^\"]+)\".*", "$1");
        assertThat(sent).contains(account);

        MvcResult back = portal.perform(get(signed(
                                "SAMLResponse",
                                """
                        <samlp:LogoutResponse xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"\
                         xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_1" Version="2.0" IssueInstant="%s"\
                         Destination="%s/logout/saml2/slo" InResponseTo="%s"><saml:Issuer>%s</saml:Issuer><samlp:Status>\
                        <samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>\
                        </samlp:LogoutResponse>""".formatted(Instant.now(), BASE, id, TestIdp.NAME),
                                asked.getFirst("RelayState"),
                                "SHA256withRSA"))
                        .session(rest))
                .andReturn();

        assertThat(back.getResponse().getRedirectedUrl()).isEqualTo("/signed-out");
        assertThat(portal.perform(get("/signed-out")).andReturn().getResponse().getContentAsString())
                .contains("You are signed out", "Sign in again");
    }

    @Test
    void a_link_from_another_session_signs_nobody_off() throws Exception {
        MockHttpSession session = signedOn("stayer", "REVIEWER");

        portal.perform(get(address(signedOn("other", "REVIEWER"))).session(session));

        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void signing_off_at_the_identity_provider_ends_the_session_here() throws Exception {
        MockHttpSession session = signedOn("called-off", "REVIEWER");

        MvcResult result = portal.perform(
                        get(logoutRequest("called-off", "SHA256withRSA")).session(session))
                .andReturn();

        assertThat(session.isInvalid()).isTrue();
        assertThat(result.getResponse().getRedirectedUrl())
                .startsWith(TestIdp.LOGOUT)
                .contains("SAMLResponse=");
        assertThat(lastAction("called-off")).isEqualTo("signon.signed-off");
    }

    @Test
    void a_logout_request_for_another_account_or_with_sha_1_changes_nothing() throws Exception {
        MockHttpSession session = signedOn("not-called-off", "REVIEWER");

        portal.perform(get(logoutRequest("somebody-else", "SHA256withRSA")).session(session));
        portal.perform(get(logoutRequest("not-called-off", "SHA1withRSA")).session(session));

        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void where_the_identity_provider_offers_no_logout_the_person_is_signed_off_here() throws Exception {
        Path metadata = Files.writeString(Path.of("target", "test-sign-on", "no-logout.xml"), IDP.metadata(false));
        SignOff off = new SignOff(identityProvider(metadata.toString()), trail, transaction);
        MockHttpSession session = signedOn("local-leaver", "REVIEWER");
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        MockHttpServletResponse response = new MockHttpServletResponse();

        off.onLogoutSuccess(request, response, authentication(session));

        assertThat(response.getRedirectedUrl()).isEqualTo("/signed-out");
    }

    @Test
    void without_an_identity_provider_the_way_in_says_so() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();

        new SignOnPages(identityProvider("http://localhost:1/metadata")).signOn(new MockHttpServletRequest(), response);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("Sign-on is not available");
    }

    @Test
    void a_session_without_a_sign_of_its_person_ends_although_its_browser_keeps_asking() throws Exception {
        MockHttpSession session = signedOn("sleeper", "REVIEWER");
        session.setAttribute(IdleClock.class.getName(), Instant.now().minusSeconds(1790));
        MockHttpServletRequest heartbeat = new MockHttpServletRequest("GET", "/");
        heartbeat.setParameter("v-r", "heartbeat");
        heartbeat.addHeader("Accept", "text/html");
        heartbeat.setSession(session);
        idleSessions.filter(heartbeat, new MockHttpServletResponse(), new MockFilterChain());
        assertThat(idle.left(session)).isLessThan(Duration.ofSeconds(11));
        session.setAttribute(IdleClock.class.getName(), Instant.now().minusSeconds(1801));

        MvcResult result = portal.perform(get("/agreements").session(session)).andReturn();

        assertThat(session.isInvalid()).isTrue();
        assertThat(result.getResponse().getRedirectedUrl()).endsWith("/sign-on");
        assertThat(lastAction("sleeper")).isEqualTo("signon.timed-out");
    }

    private IdentityProvider identityProvider(String metadata) {
        return new IdentityProvider(metadata, BASE, settings, key, Clock.systemUTC());
    }

    private String lastAction(String account) {
        return records.find(TrailFilter.subject(account), 0, 1).stream()
                .map(TrailRecord::action)
                .findFirst()
                .orElse("none");
    }

    private static String address(MockHttpSession session) {
        return ((SignedOn) Objects.requireNonNull(authentication(session).getPrincipal())).signOutAddress();
    }

    private static Authentication authentication(MockHttpSession session) {
        SecurityContext context = (SecurityContext)
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return Objects.requireNonNull(context).getAuthentication();
    }

    private static URI logoutRequest(String account, String algorithm) throws Exception {
        return signed("SAMLRequest", """
                <samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"\
                 xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_1" Version="2.0" IssueInstant="%s"\
                 Destination="%s/logout/saml2/slo"><saml:Issuer>%s</saml:Issuer><saml:NameID>%s</saml:NameID>\
                </samlp:LogoutRequest>""".formatted(Instant.now(), BASE, TestIdp.NAME, account), null, algorithm);
    }

    /** A message of the identity provider in the redirect binding, signed over its parameters. */
    private static URI signed(String parameter, String xml, @Nullable String relayState, String algorithm)
            throws Exception {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(deflated, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
            out.write(xml.getBytes(StandardCharsets.UTF_8));
        }
        String method = algorithm.startsWith("SHA1")
                ? "http://www.w3.org/2000/09/xmldsig#rsa-sha1"
                : "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
        String query = parameter + "=" + encoded(deflated.toByteArray())
                + (relayState == null ? "" : "&RelayState=" + relayState) + "&SigAlg="
                + URLEncoder.encode(method, StandardCharsets.UTF_8);
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(IDP.keys().pair().getPrivate());
        signature.update(query.getBytes(StandardCharsets.UTF_8));
        return URI.create("/logout/saml2/slo?" + query + "&Signature=" + encoded(signature.sign()));
    }

    private static String encoded(byte[] bytes) {
        return URLEncoder.encode(Base64.getEncoder().encodeToString(bytes), StandardCharsets.UTF_8);
    }
}
