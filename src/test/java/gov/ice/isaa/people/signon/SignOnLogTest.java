package gov.ice.isaa.people.signon;

import static gov.ice.isaa.people.signon.TestAnswer.attribute;
import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.operations.WholeLog;
import org.junit.jupiter.api.Test;

/** With every logger that is not pinned at its loudest, nothing of a SAML message reaches the log. */
class SignOnLogTest extends SignOnFixture {

    private static final String WORD = "quokka7392";

    @Test
    void of_a_sign_on() throws Exception {
        Asked asked = ask();
        String answer = answered(asked).encoded();

        try (var log = WholeLog.watchedFor(WORD, start(answer))) {
            assertThat(send(asked, answer).getResponse().getRedirectedUrl()).isEqualTo("/");

            assertThat(log.found()).isEmpty();
            assertThat(log.details()).isPositive();
        }
    }

    @Test
    void of_a_refused_sign_on() throws Exception {
        Asked asked = ask();
        String answer = answered(asked).signs(false, false).encoded();

        try (var log = WholeLog.watchedFor(WORD, start(answer))) {
            assertThat(send(asked, answer).getResponse().getContentAsString()).doesNotContain(WORD);

            assertThat(log.found()).isEmpty();
            assertThat(log.details()).isPositive();
        }
    }

    private TestAnswer answered(Asked asked) {
        return answer(asked)
                .with(
                        "attributes",
                        attribute("account", "hsi-program-officer")
                                + attribute("roles", "PROGRAM_OFFICER")
                                + attribute("position", WORD)
                                + attribute("mail", WORD + "@example.gov"));
    }

    private static String start(String encoded) {
        return encoded.substring(0, 60);
    }
}
