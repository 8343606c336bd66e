package gov.ice.isaa.people.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gov.ice.isaa.people.Accounts;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.people.SignedOn;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecord;
import gov.ice.isaa.trail.TrailRecords;
import jakarta.servlet.RequestDispatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MvcResult;

class SignOnTest extends SignOnFixture {

    @Autowired
    Accounts accounts;

    @Autowired
    TrailRecords trail;

    @ParameterizedTest(name = "response signed: {0}, assertion signed: {1}")
    @CsvSource({"true, false", "false, true", "true, true"})
    void a_person_signs_on_with_the_roles_and_offices_of_the_assertion(boolean response, boolean assertion)
            throws Exception {
        Asked asked = ask();
        String idBefore = asked.session().getId();

        MvcResult result = send(asked, answer(asked).signs(response, assertion));

        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/");
        assertThat(asked.session().getId()).isNotEqualTo(idBefore);
        SignedOn principal = principal(asked.session());
        assertThat(principal.person().account()).isEqualTo("hsi-program-officer");
        assertThat(principal.person().name()).isEqualTo("HSI Program Officer");
        assertThat(principal.person().roles()).containsExactly(Role.PROGRAM_OFFICER);
        assertThat(principal.person().offices()).containsExactly(Office.HSI_DOMESTIC);
    }

    @Test
    void the_account_and_the_trail_remember_a_sign_on() throws Exception {
        signedOn("remembered-1", "REVIEWER", "OVERSIGHT");

        assertThat(accounts.find("remembered-1"))
                .hasValueSatisfying(account ->
                        assertThat(account.roles()).containsExactlyInAnyOrder(Role.REVIEWER, Role.OVERSIGHT));
        assertThat(actions("remembered-1")).containsExactly("signon.signed-on");
    }

    @Test
    void requests_are_signed_with_sha_256_and_carry_no_address_in_their_relay_state() throws Exception {
        Asked asked = ask();

        assertThat(asked.address().toUriString()).startsWith(TestIdp.SIGN_ON + "?");
        assertThat(asked.address().getQueryParams().getFirst("SigAlg")).endsWith("rsa-sha256");
        assertThat(asked.address().getQueryParams()).containsKey("Signature");
        assertThat(asked.relayState()).matches("[A-Za-z0-9_-]{32}");
        assertThat(asked.xml()).contains("ForceAuthn=\"false\"");
    }

    @Test
    void a_person_lands_on_the_page_they_wanted() throws Exception {
        MockHttpSession session = new MockHttpSession();
        portal.perform(get("/agreements/ISAA-2026-0001").session(session));
        Asked asked = ask(session, "/saml2/authenticate/isaa");

        MvcResult result = send(asked, answer(asked));

        assertThat(result.getResponse().getRedirectedUrl()).startsWith("/agreements/ISAA-2026-0001");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost/registry?q=100%, /registry?q=100%",
        "https://elsewhere.test//other.test/a, /other.test/a",
        "http://localhost/\\other.test, /other.test",
        "http://localhost, /",
        "http://localhost?a=b, /?a=b"
    })
    void a_person_lands_inside_the_portal_whatever_the_address_they_wanted_looks_like(String wanted, String landed) {
        assertThat(SignOnOutcome.local(wanted)).isEqualTo(landed);
    }

    @Test
    void an_address_that_is_not_well_formed_does_not_keep_a_person_out() throws Exception {
        MockHttpSession session = new MockHttpSession();
        portal.perform(get("/registry")
                .with(request -> {
                    request.setQueryString("q=100%");
                    return request;
                })
                .session(session));
        Asked asked = ask(session, "/saml2/authenticate/isaa");

        MvcResult result = send(asked, answer(asked));

        assertThat(result.getResponse().getRedirectedUrl()).startsWith("/registry?q=100%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "Portal", "nobody"})
    void an_account_cannot_pass_for_the_portal_itself(String account) throws Exception {
        Asked asked = ask();

        MvcResult refused = send(asked, answer(asked).account(account, "REVIEWER"));

        assertRefused(refused, asked.session(), Reason.SUBJECT);
    }

    @Test
    void records_of_the_way_in_name_who_came_in_and_nobody_where_nobody_did() throws Exception {
        signedOn("arrived-1", "REVIEWER");
        Asked asked = ask();
        MvcResult refused = send(asked, answer(asked).signs(false, false));

        assertThat(trail.find(TrailFilter.subject("arrived-1"), 0, 1))
                .extracting(TrailRecord::account, TrailRecord::roles)
                .containsExactly(tuple("arrived-1", "REVIEWER"));
        assertThat(trail.find(TrailFilter.subject(reference(refused)), 0, 1))
                .extracting(TrailRecord::account)
                .containsExactly("nobody");
    }

    @Test
    void a_flood_of_refused_answers_is_held_off_and_recorded_as_one() throws Exception {
        String from = "10.0.2.1";
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < RefusalLimit.A_MINUTE + 5; i++) {
            Asked asked = ask();
            statuses.add(send(asked, answer(asked).signs(false, false).encoded(), from)
                    .getResponse()
                    .getStatus());
        }
        Asked asked = ask();
        MvcResult good = send(asked, answer(asked).encoded(), from);

        assertThat(statuses.subList(0, RefusalLimit.A_MINUTE)).containsOnly(401);
        assertThat(statuses.subList(RefusalLimit.A_MINUTE, statuses.size())).containsOnly(429);
        assertThat(trail.find(TrailFilter.subject(from), 0, 10))
                .extracting(TrailRecord::action)
                .containsExactly("signon.flood");
        assertThat(trail.find(new TrailFilter("", false, "", "signon.refused", null, null), 0, 100).stream()
                        .filter(record -> from.equals(record.facts().get("from"))))
                .hasSize(RefusalLimit.A_MINUTE);
        assertThat(good.getResponse().getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void what_fails_outside_of_the_pages_is_told_plainly_with_a_reference() throws Exception {
        MockHttpServletResponse failed = portal.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("inside")))
                .andReturn()
                .getResponse();
        MockHttpServletResponse direct =
                portal.perform(get("/error")).andReturn().getResponse();

        assertThat(failed.getStatus()).isEqualTo(500);
        assertThat(failed.getContentAsString())
                .contains("Something went wrong on our side", "reference", "the IGP service desk")
                .doesNotContain("inside", "Whitelabel");
        assertThat(direct.getStatus()).isEqualTo(404);
    }

    @Test
    void an_accepted_assertion_is_refused_when_it_comes_again() throws Exception {
        Asked asked = ask();
        MockHttpSession other = new MockHttpSession();
        Collections.list(asked.session().getAttributeNames())
                .forEach(name -> other.setAttribute(name, asked.session().getAttribute(name)));
        String encoded = answer(asked).encoded();
        send(asked, encoded);

        MvcResult replayed = send(new Asked(other, asked.id(), asked.relayState(), "", asked.address()), encoded);

        assertRefused(replayed, other, Reason.REPLAYED);
    }

    @Test
    void an_answer_is_taken_once_by_the_session_that_asked() throws Exception {
        Asked asked = ask();
        String encoded = answer(asked).encoded();
        send(asked, encoded);

        MvcResult again = send(asked, encoded);

        assertThat(again.getResponse().getStatus()).isEqualTo(401);
        assertThat(principal(asked.session()).person().account()).isEqualTo("hsi-program-officer");
    }

    @Test
    void an_answer_nobody_asked_for_is_refused() throws Exception {
        Asked asked = ask();
        MockHttpSession other = new MockHttpSession();

        MvcResult refused = send(new Asked(other, asked.id(), asked.relayState(), "", asked.address()), answer(asked));

        assertRefused(refused, other, Reason.UNSOLICITED);
    }

    @Test
    void a_relay_state_that_is_an_address_is_refused() throws Exception {
        Asked asked = ask();

        MvcResult refused = send(
                new Asked(asked.session(), asked.id(), "https://elsewhere.test/", "", asked.address()), answer(asked));

        assertRefused(refused, asked.session(), Reason.RELAY_STATE);
    }

    @Test
    void an_answer_for_another_account_does_not_change_who_is_signed_on() throws Exception {
        MockHttpSession session = signedOn("hsi-program-officer", "PROGRAM_OFFICER");
        Asked asked = ask(session, "/saml2/authenticate/isaa");

        MvcResult refused = send(asked, answer(asked).account("ice-director", "DIRECTOR"));

        assertThat(refused.getResponse().getStatus()).isEqualTo(403);
        assertThat(principal(session).person().account()).isEqualTo("hsi-program-officer");
    }

    @Test
    void the_position_that_the_identity_provider_says_comes_with_the_person() throws Exception {
        Asked asked = ask();
        send(
                asked,
                answer(asked)
                        .with(
                                "attributes",
                                TestAnswer.attribute("account", "opr-dd")
                                        + TestAnswer.attribute("name", "J. Doe")
                                        + TestAnswer.attribute("roles", "DELEGATED_SIGNATORY")
                                        + TestAnswer.attribute("offices", "OPR")
                                        + TestAnswer.attribute("position", "Deputy Director")));

        assertThat(principal(asked.session()).person().position()).isEqualTo("Deputy Director");
    }

    @Test
    void two_tabs_may_sign_on_at_once() throws Exception {
        MockHttpSession session = new MockHttpSession();
        Asked first = ask(session, "/saml2/authenticate/isaa");
        Asked second = ask(session, "/saml2/authenticate/isaa");

        assertThat(send(first, answer(first)).getResponse().getRedirectedUrl()).isEqualTo("/");
        assertThat(send(second, answer(second)).getResponse().getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void an_answer_posted_from_another_site_is_posted_once_more_from_the_portal_itself() throws Exception {
        MvcResult result = portal.perform(post("/login/saml2/sso/isaa")
                        .param("SAMLResponse", "PGEvPg==")
                        .param("RelayState", "\"><script>alert(1)</script>"))
                .andReturn();

        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        assertThat(result.getResponse().getContentAsString())
                .contains("action=\"/login/saml2/sso/isaa\"", "value=\"PGEvPg==\"", "isaa-again")
                .doesNotContain("<script>alert");
        assertThat(result.getRequest().getSession(false)).isNull();
        assertThat(result.getResponse().getHeader("Content-Security-Policy")).contains("script-src 'nonce-");
    }

    @Test
    void an_account_without_a_known_role_sees_one_page_whatever_it_asks_for() throws Exception {
        MockHttpSession session = signedOn("newcomer", "SOMETHING_ELSE");

        for (String address :
                List.of("/", "/agreements", "/dashboard/HSI", "/?v-r=uidl", "/VAADIN/build/x.js", "/none")) {
            MvcResult page = portal.perform(get(address).session(session)).andReturn();
            assertThat(page.getResponse().getStatus()).as(address).isEqualTo(403);
            assertThat(page.getResponse().getContentAsString()).contains("has no role", "IGP", "/sign-out/");
        }
    }

    @Test
    void whoever_is_not_signed_on_is_sent_to_sign_on() throws Exception {
        for (String address : List.of("/", "/agreements/ISAA-2026-0001", "/anything")) {
            MvcResult result = portal.perform(get(address)).andReturn();
            assertThat(result.getResponse().getRedirectedUrl()).as(address).endsWith("/sign-on");
        }
        assertThat(portal.perform(get("/sign-on")).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo("/saml2/authenticate/isaa");
    }

    @Test
    void the_portal_tells_an_identity_provider_who_it_is() throws Exception {
        String metadata = portal.perform(get("/saml2/service-provider-metadata/isaa"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(metadata)
                .contains(BASE + "/saml2/service-provider-metadata/isaa", BASE + "/login/saml2/sso/isaa")
                .contains(BASE + "/logout/saml2/slo", "use=\"signing\"");
        assertThat(metadata.lines().filter(line -> line.contains("SingleLogoutService")))
                .singleElement()
                .asString()
                .contains("HTTP-Redirect");
    }

    private void assertRefused(MvcResult refused, MockHttpSession session, Reason reason) throws Exception {
        assertThat(refused.getResponse().getStatus()).isEqualTo(401);
        assertThat(session.isInvalid()).isTrue();
        assertThat(trail.find(TrailFilter.subject(reference(refused)), 0, 10))
                .extracting(record -> record.facts().get("reason"))
                .containsExactly(reason.name());
    }

    private List<String> actions(String subject) {
        return trail.find(TrailFilter.subject(subject), 0, 10).stream()
                .map(TrailRecord::action)
                .toList();
    }

    static SignedOn principal(MockHttpSession session) {
        SecurityContext context = (SecurityContext)
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return (SignedOn) context.getAuthentication().getPrincipal();
    }
}
