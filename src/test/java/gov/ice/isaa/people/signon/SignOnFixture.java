package gov.ice.isaa.people.signon;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gov.ice.isaa.PortalTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** The portal's real filter chain before an identity provider of the tests. */
@PortalTest
abstract class SignOnFixture {

    static final String BASE = "http://localhost:8080";
    static final TestIdp IDP = TestIdp.create();

    /** Each answer comes from an address of its own, so that many refused ones are no flood. */
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private static final Pattern REFERENCE = Pattern.compile("reference ([A-Za-z0-9_-]{10}) ");

    @Autowired
    WebApplicationContext context;

    MockMvc portal;

    @DynamicPropertySource
    static void identityProvider(DynamicPropertyRegistry registry) throws IOException {
        Path folder = Path.of("target", "test-sign-on");
        TestKeys.rsa(2048).store(folder.resolve("sign-on.p12"), "test");
        Files.writeString(folder.resolve("idp.xml"), IDP.metadata());
        registry.add("isaa.base-url", () -> BASE);
        registry.add("isaa.idp.metadata", () -> folder.resolve("idp.xml").toString());
        registry.add(
                "isaa.sign-on.key-store", () -> folder.resolve("sign-on.p12").toString());
        registry.add("isaa.sign-on.key-store-password", () -> "test");
    }

    @BeforeEach
    void open() {
        portal = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean(RequestContextFilter.class))
                .apply(springSecurity())
                .build();
    }

    /** A request on its way to the identity provider, and the browser's session it came from. */
    record Asked(MockHttpSession session, String id, String relayState, String xml, UriComponents address) {}

    Asked ask(MockHttpSession session, String address) throws Exception {
        MvcResult result = portal.perform(get(address).session(session)).andReturn();
        String location = result.getResponse().getRedirectedUrl();
        UriComponents sent =
                UriComponentsBuilder.fromUriString(String.valueOf(location)).build(true);
        String xml = inflated(decoded(sent.getQueryParams().getFirst("SAMLRequest")));
        Matcher id = Pattern.compile(" ID=\"([^\"]+)\"").matcher(xml);
        if (!id.find()) {
            throw new IllegalStateException("No request in " + location);
        }
        return new Asked(session, id.group(1), decoded(sent.getQueryParams().getFirst("RelayState")), xml, sent);
    }

    Asked ask() throws Exception {
        return ask(new MockHttpSession(), "/saml2/authenticate/isaa");
    }

    TestAnswer answer(Asked asked) {
        return new TestAnswer(IDP, asked.id(), BASE);
    }

    MvcResult send(Asked asked, TestAnswer answer) throws Exception {
        return send(asked, answer.encoded());
    }

    MvcResult send(Asked asked, String encoded) throws Exception {
        return send(asked, encoded, "10.0.0." + ADDRESSES.incrementAndGet());
    }

    MvcResult send(Asked asked, String encoded, String from) throws Exception {
        return portal.perform(post("/login/saml2/sso/isaa")
                        .remoteAddress(from)
                        .session(asked.session())
                        .param("SAMLResponse", encoded)
                        .param("RelayState", asked.relayState()))
                .andReturn();
    }

    /** Signs on as this account and returns the session. */
    MockHttpSession signedOn(String account, String... roles) throws Exception {
        Asked asked = ask();
        send(asked, answer(asked).account(account, roles));
        return asked.session();
    }

    static String reference(MvcResult refused) throws Exception {
        Matcher matcher = REFERENCE.matcher(refused.getResponse().getContentAsString());
        if (!matcher.find()) {
            throw new AssertionError(
                    "No reference on the page: " + refused.getResponse().getContentAsString());
        }
        return matcher.group(1);
    }

    private static String decoded(String parameter) {
        return java.net.URLDecoder.decode(String.valueOf(parameter), StandardCharsets.UTF_8);
    }

    static String inflated(String base64) throws IOException {
        byte[] bytes = Base64.getMimeDecoder().decode(base64);
        try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes), new Inflater(true))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
