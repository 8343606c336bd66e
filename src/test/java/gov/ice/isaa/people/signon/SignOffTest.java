package gov.ice.isaa.people.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.SignedOn;
import gov.ice.isaa.support.IdleClock;
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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

class SignOffTest extends SignOnFixture {

    private static final String LOGOUT = """
            <samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"\
             xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_1" Version="2.0" IssueInstant="%s"\
             Destination="%s/logout/saml2/slo"><saml:Issuer>%s</saml:Issuer><saml:NameID>%s</saml:NameID>\
            </samlp:LogoutRequest>""";

    private static final String LOGOUT_ANSWER = """
            <samlp:LogoutResponse xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"\
             xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_1" Version="2.0" IssueInstant="%s"\
             Destination="%s/logout/saml2/slo" InResponseTo="%s"><saml:Issuer>%s</saml:Issuer><samlp:Status>\
            <samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>\
            </samlp:LogoutResponse>""";

    @Autowired
    TrailRecords records;

    @Autowired
    SignOnRecords signOnRecords;

    @Autowired
    CurrentUser currentUser;

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
        assertThat(sent(off)).contains(account);
        MockHttpSession rest =
                (MockHttpSession) Objects.requireNonNull(off.getRequest().getSession(false));

        MvcResult back = portal.perform(get(logoutAnswer(off, "SHA256withRSA")).session(rest))
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
        portal.perform(get(logoutRequest("not-called-off", "SHA1withRSA"))
                .session(session)
                .remoteAddress("10.0.1.1"));

        assertThat(session.isInvalid()).isFalse();
        assertThat(refusedFrom("10.0.1.1")).isEqualTo(1);
    }

    @Test
    void a_logout_message_in_a_form_is_refused_and_recorded() throws Exception {
        MockHttpSession session = signedOn("not-posted-off", "REVIEWER");
        String unsigned = Base64.getEncoder()
                .encodeToString(LOGOUT.formatted(Instant.now(), BASE, TestIdp.NAME, "not-posted-off")
                        .getBytes(StandardCharsets.UTF_8));

        MvcResult refused = portal.perform(post("/logout/saml2/slo")
                        .param("SAMLRequest", unsigned)
                        .session(session)
                        .remoteAddress("10.0.1.2"))
                .andReturn();

        assertThat(session.isInvalid()).isFalse();
        assertThat(refused.getResponse().getStatus()).isEqualTo(405);
        assertThat(refusedFrom("10.0.1.2")).isEqualTo(1);
    }

    @Test
    void an_answer_to_a_logout_with_sha_1_is_refused_and_recorded() throws Exception {
        MockHttpSession session = signedOn("badly-answered", "REVIEWER");
        MvcResult off = portal.perform(get(address(session)).session(session)).andReturn();
        MockHttpSession rest =
                (MockHttpSession) Objects.requireNonNull(off.getRequest().getSession(false));

        MvcResult back = portal.perform(
                        get(logoutAnswer(off, "SHA1withRSA")).session(rest).remoteAddress("10.0.1.3"))
                .andReturn();

        assertThat(back.getResponse().getStatus()).isEqualTo(401);
        assertThat(refusedFrom("10.0.1.3")).isEqualTo(1);
    }

    @Test
    void where_the_identity_provider_offers_no_logout_the_person_is_signed_off_here() throws Exception {
        Path metadata = Files.writeString(Path.of("target", "test-sign-on", "no-logout.xml"), IDP.metadata(false));
        SignOff off = new SignOff(identityProvider(metadata.toString()), signOnRecords);
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

        new SignOnPages(identityProvider("http://localhost:1/metadata"), currentUser)
                .signOn(new MockHttpServletRequest(), response);

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

    @Test
    void of_two_requests_that_arrive_as_the_time_is_up_one_ends_the_session_and_neither_fails() throws Exception {
        String account = "late-" + UUID.randomUUID();
        MockHttpSession session = signedOn(account, "REVIEWER");
        session.setAttribute(IdleClock.class.getName(), Instant.now().minusSeconds(1801));
        CyclicBarrier both = new CyclicBarrier(2);
        Callable<Integer> request = () -> {
            MockHttpServletRequest late = new MockHttpServletRequest("GET", "/agreements");
            late.setSession(session);
            both.await();
            MockHttpServletResponse response = new MockHttpServletResponse();
            idleSessions.filter(late, response, new MockFilterChain());
            return response.getStatus();
        };

        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> done : threads.invokeAll(List.of(request, request))) {
                assertThat(done.get()).isEqualTo(200);
            }
        }

        assertThat(session.isInvalid()).isTrue();
        assertThat(records.find(TrailFilter.subject(account), 0, 10))
                .extracting(TrailRecord::action, TrailRecord::account)
                .containsExactly(tuple("signon.timed-out", account), tuple("signon.signed-on", account));
    }

    @Test
    void the_page_that_says_so_ends_the_session_even_where_its_clock_is_a_little_ahead() throws Exception {
        MockHttpSession session = signedOn("punctual", "REVIEWER");
        session.setAttribute(IdleClock.class.getName(), Instant.now().minusSeconds(1799));

        MvcResult result = portal.perform(get("/timed-out").session(session).header("Accept", "text/html"))
                .andReturn();

        assertThat(session.isInvalid()).isTrue();
        assertThat(result.getResponse().getContentAsString()).contains("You were signed out");
    }

    @Test
    void whoever_is_at_work_in_another_window_was_not_signed_out_after_all() throws Exception {
        MockHttpSession session = signedOn("worker", "REVIEWER");

        MvcResult result = portal.perform(get("/timed-out").session(session)).andReturn();
        MvcResult fromPage = portal.perform(
                        get("/timed-out").session(session).header("Referer", "http://localhost/agreements?of=HSI"))
                .andReturn();

        assertThat(session.isInvalid()).isFalse();
        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/");
        assertThat(fromPage.getResponse().getRedirectedUrl()).isEqualTo("/agreements?of=HSI");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost/agreements/ISAA-2026-0002/draft, /agreements/ISAA-2026-0002/draft",
        "http://localhost/agreements?of=a&by=%22b%22, /agreements?of=a&amp;by=%22b%22",
        "https://elsewhere.example//elsewhere.example/agreements, /elsewhere.example/agreements",
        "http://localhost/timed-out, /",
        "http://localhost/timed-out?again, /",
        "http://localhost/signed-out, /",
        "http://localhost/sign-on, /",
        "http://localhost/sign-out/some-key, /",
        "javascript:alert(1), /javascript:alert(1)",
        "'', /",
    })
    void signing_in_again_leads_back_to_the_page_of_the_portal_and_nowhere_else(String from, String to)
            throws Exception {
        MvcResult result =
                portal.perform(get("/timed-out").header("Referer", from)).andReturn();

        assertThat(result.getResponse().getContentAsString()).contains("href=\"" + to + "\">Sign in again");
    }

    @Test
    void after_a_time_out_the_person_proves_anew_who_they_are() throws Exception {
        MockHttpSession session = signedOn("away", "REVIEWER");
        session.setAttribute(IdleClock.class.getName(), Instant.now().minusSeconds(1801));
        MockHttpSession next = (MockHttpSession) portal.perform(get("/").session(session))
                .andReturn()
                .getRequest()
                .getSession();

        Asked asked = ask(next, "/saml2/authenticate/isaa");
        MvcResult remembered = send(
                asked,
                answer(asked)
                        .account("away", "REVIEWER")
                        .with("authenticated", Instant.now().minusSeconds(30).toString()));

        assertThat(asked.xml()).contains("ForceAuthn=\"true\"");
        assertThat(remembered.getResponse().getStatus()).isEqualTo(401);
    }

    @Test
    void a_session_ends_even_where_its_end_cannot_be_recorded() throws Exception {
        MockHttpSession session = signedOn("unrecorded", "REVIEWER");
        SignOnRecords failing = new SignOnRecords(null, null);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);

        assertThatThrownBy(() -> new SignOff(identityProvider("none"), failing)
                        .logout(request, new MockHttpServletResponse(), authentication(session)))
                .isInstanceOf(RuntimeException.class);

        assertThat(session.isInvalid()).isTrue();
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
        return signed("SAMLRequest", LOGOUT.formatted(Instant.now(), BASE, TestIdp.NAME, account), null, algorithm);
    }

    /** The identity provider's answer to the logout request that the browser was sent away with. */
    private static URI logoutAnswer(MvcResult off, String algorithm) throws Exception {
        String id = sent(off).replaceAll("(?s).* ID=\"([^\"]+)\".*", "$1");
        return signed(
                "SAMLResponse",
                LOGOUT_ANSWER.formatted(Instant.now(), BASE, id, TestIdp.NAME),
                parameters(off).getFirst("RelayState"),
                algorithm);
    }

    private static String sent(MvcResult off) throws Exception {
        return inflated(
                URLDecoder.decode(String.valueOf(parameters(off).getFirst("SAMLRequest")), StandardCharsets.UTF_8));
    }

    private static MultiValueMap<String, String> parameters(MvcResult off) {
        return UriComponentsBuilder.fromUriString(
                        String.valueOf(off.getResponse().getRedirectedUrl()))
                .build()
                .getQueryParams();
    }

    private int refusedFrom(String address) {
        return (int) records.find(new TrailFilter("", false, "", "signon.logout-refused", null, null), 0, 50).stream()
                .filter(record -> address.equals(record.facts().get("from")))
                .count();
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
