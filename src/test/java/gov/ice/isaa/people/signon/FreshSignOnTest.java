package gov.ice.isaa.people.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gov.ice.isaa.people.FreshSignOn;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecords;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.support.TransactionTemplate;

class FreshSignOnTest extends SignOnFixture {

    private static final String ROUTE = "agreements/ISAA-2026-0001/signature";

    @Autowired
    FreshSignOn freshSignOn;

    @Autowired
    TrailRecords trail;

    @Autowired
    TransactionTemplate transaction;

    private final String purpose = "sign:" + UUID.randomUUID();
    private MockHttpSession session;

    @BeforeEach
    void signOn() throws Exception {
        session = signedOn("hsi-ead", "EXECUTIVE_AGENT");
        actIn(session);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_person_who_signs_in_again_gets_one_proof_for_the_purpose() throws Exception {
        Asked asked = begin();
        MvcResult result = send(asked, answer(asked).account("hsi-ead", "EXECUTIVE_AGENT"));
        actIn(session);

        assertThat(asked.xml()).contains("ForceAuthn=\"true\"");
        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/" + ROUTE);
        assertThat(freshSignOn.holds(purpose)).isTrue();
        assertThat(freshSignOn.proof("sign:another")).isEmpty();
        assertThat(freshSignOn.proof(purpose)).hasValueSatisfying(proof -> {
            assertThat(proof.account()).isEqualTo("hsi-ead");
            assertThat(proof.authenticatedAt()).isAfter(Instant.now().minusSeconds(60));
            assertThat(proof.contextClass()).endsWith(":X509");
        });
        assertThat(freshSignOn.proof(purpose)).isEmpty();
    }

    @Test
    void a_proof_is_unspent_when_the_work_it_was_for_is_rolled_back() throws Exception {
        Asked asked = begin();
        send(asked, answer(asked).account("hsi-ead", "EXECUTIVE_AGENT"));
        actIn(session);

        transaction.executeWithoutResult(status -> {
            assertThat(freshSignOn.proof(purpose)).isPresent();
            status.setRollbackOnly();
        });

        assertThat(freshSignOn.proof(purpose)).isPresent();
    }

    @Test
    void an_older_sign_on_is_no_proof() throws Exception {
        Asked asked = begin();
        MvcResult refused = send(
                asked,
                answer(asked)
                        .account("hsi-ead", "EXECUTIVE_AGENT")
                        .with("authenticated", Instant.now().minusSeconds(30).toString()));
        actIn(session);

        assertThat(refused.getResponse().getStatus()).isEqualTo(401);
        assertThat(trail.find(TrailFilter.subject(reference(refused)), 0, 1)
                        .getFirst()
                        .facts())
                .containsEntry("reason", "NOT_FRESH");
        assertThat(SignOnTest.principal(session).person().account()).isEqualTo("hsi-ead");
        assertThat(freshSignOn.proof(purpose)).isEmpty();
    }

    @Test
    void somebody_else_at_the_same_desk_is_no_proof_and_does_not_take_the_session_over() throws Exception {
        Asked asked = begin();
        MvcResult refused = send(asked, answer(asked).account("ice-director", "DIRECTOR"));
        actIn(session);

        assertThat(refused.getResponse().getStatus()).isEqualTo(403);
        assertThat(SignOnTest.principal(session).person().account()).isEqualTo("hsi-ead");
        assertThat(freshSignOn.proof(purpose)).isEmpty();
    }

    @Test
    void another_session_of_the_same_person_has_no_part_in_it() throws Exception {
        Asked asked = begin();
        send(asked, answer(asked).account("hsi-ead", "EXECUTIVE_AGENT"));

        actIn(signedOn("hsi-ead", "EXECUTIVE_AGENT"));

        assertThat(freshSignOn.holds(purpose)).isFalse();
        assertThat(freshSignOn.proof(purpose)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.test", "//elsewhere.test", "/agreements", "a/../b", "a b", "", "a?b=c"})
    void only_a_route_of_the_portal_is_come_back_to(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> freshSignOn.begin(purpose, address));
    }

    private Asked begin() throws Exception {
        String address = freshSignOn.begin(purpose, ROUTE);
        return ask(session, address.replace("/sign-on", "/saml2/authenticate/isaa"));
    }

    private static void actIn(MockHttpSession session) {
        SecurityContextHolder.setContext((SecurityContext)
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
    }
}
