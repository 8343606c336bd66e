package gov.ice.isaa.people.signon;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.people.Person;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** A portal that cannot reach its database stops all the same; what ends well is in FailoverTest. */
class SessionEndsTest {

    private final AtomicInteger tried = new AtomicInteger();
    private final SessionEnds ends = new SessionEnds(new ObjectProvider<>() {
        @Override
        public SignOnRecords getObject() {
            tried.incrementAndGet();
            throw new IllegalStateException("The database does not answer.");
        }
    });

    @Test
    void when_one_end_cannot_be_written_the_others_are_not_tried() {
        ends.start();
        HttpSession first = session(DemoPeople.OPLA);
        HttpSession second = session(DemoPeople.IGP_PRIVACY);

        ends.stop();
        ends.sessionDestroyed(new HttpSessionEvent(first));
        ends.sessionDestroyed(new HttpSessionEvent(second));

        assertThat(tried).hasValue(1);
    }

    @Test
    void what_is_in_the_trail_already_is_not_written_again() {
        ends.start();
        HttpSession signedOut = session(DemoPeople.OPLA);
        SessionEnds.expected(signedOut);

        ends.sessionDestroyed(new HttpSessionEvent(signedOut));

        assertThat(tried).hasValue(0);
    }

    @Test
    void one_failure_hinders_nothing_while_the_portal_runs() {
        ends.start();

        ends.sessionDestroyed(new HttpSessionEvent(session(DemoPeople.OPLA)));
        ends.sessionDestroyed(new HttpSessionEvent(session(DemoPeople.IGP_PRIVACY)));

        assertThat(tried).hasValue(2);
    }

    private HttpSession session(Person person) {
        var session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(SignIn.authentication(person)));
        ends.sessionCreated(new HttpSessionEvent(session));
        return session;
    }
}
