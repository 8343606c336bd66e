package gov.ice.isaa.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NoSuchAgreement;
import gov.ice.isaa.people.Accounts;
import gov.ice.isaa.people.Attendance.Being;
import gov.ice.isaa.people.Attendance.Present;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.trail.Refusals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;

/** Who writes where, as two nodes of the portal tell each other. */
@PortalTest
class PresenceTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(300);

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    Refusals refusals;

    @Autowired
    Live live;

    @Autowired
    PlatformTransactionManager transactions;

    AgreementView agreement;
    final AtomicInteger told = new AtomicInteger();
    final List<Registration> watching = new ArrayList<>();

    @BeforeEach
    void a_draft() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        accounts.remember(DemoPeople.HSI_PROGRAM_OFFICER, Instant.EPOCH);
        agreement = agreements.open(SampleAgreements.STATE_POLICE);
        drafts.createFromTemplate(agreement.id());
    }

    @AfterEach
    void leave() {
        watching.forEach(Registration::remove);
        SignIn.out();
    }

    @Test
    void whoever_looks_at_the_draft_hears_at_once_who_begins_to_write_and_who_ends() {
        Presence here = node(LONG);
        Presence there = node(LONG);
        watch(here);
        watch(there);

        Being writing = here.begin(agreement.id(), "funding");

        Present officer = new Present(writing.id(), "funding", "hsi-program-officer", "HSI Program Officer");
        await().pollInSameThread().untilAsserted(() -> {
            assertThat(here.writers(agreement.id())).containsExactly(officer);
            assertThat(there.writers(agreement.id())).containsExactly(officer);
            assertThat(told).hasValue(2);
        });
        writing.alive();
        Being other = here.begin(agreement.id(), "severability");
        writing.end();
        writing.alive();
        await().pollInSameThread().untilAsserted(() -> {
            assertThat(there.writers(agreement.id())).extracting(Present::id).containsExactly(other.id());
            assertThat(here.writers(agreement.id())).extracting(Present::id).containsExactly(other.id());
        });
        assertThat(told).as("only what changed is told").hasValue(6);
    }

    @Test
    void whoever_opens_the_draft_later_hears_who_writes_already() {
        Presence here = node(LONG);
        Presence there = node(LONG);
        watch(here);
        Being writing = here.begin(agreement.id(), "funding");
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(here.writers(agreement.id())).hasSize(1));

        watch(there);

        await().pollInSameThread()
                .untilAsserted(() -> assertThat(there.writers(agreement.id()))
                        .extracting(Present::id)
                        .containsExactly(writing.id()));
    }

    @Test
    void a_writer_of_whom_nothing_is_heard_is_gone_after_a_while_and_back_when_heard_of_again() {
        Presence here = node(SHORT);
        watch(here);
        Being writing = here.begin(agreement.id(), "funding");
        await().pollInSameThread().untilAsserted(() -> assertThat(told).hasValue(1));

        await().pollInSameThread()
                .untilAsserted(() -> assertThat(here.writers(agreement.id())).isEmpty());
        assertThat(told).hasValue(2);
        writing.alive();

        await().pollInSameThread().untilAsserted(() -> assertThat(told).hasValueGreaterThanOrEqualTo(3));
    }

    @Test
    void nothing_is_kept_of_a_draft_that_nobody_looks_at() {
        Presence here = node(LONG);
        watch(here);
        Being writing = here.begin(agreement.id(), "funding");
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(here.writers(agreement.id())).hasSize(1));

        watching.removeLast().remove();

        assertThat(here.writers(agreement.id())).isEmpty();
        writing.alive();
        assertThat(told).hasValue(1);
    }

    @Test
    void nobody_without_need_to_know_hears_who_writes_and_nobody_who_may_not_write_is_said_to() {
        Presence here = node(LONG);
        SignIn.as(DemoPeople.ERO_PROGRAM_OFFICER);
        assertThatThrownBy(() -> here.watch(agreement.id(), () -> {})).isInstanceOf(NoSuchAgreement.class);
        assertThatThrownBy(() -> here.writers(agreement.id())).isInstanceOf(NoSuchAgreement.class);
        assertThatThrownBy(() -> here.begin(agreement.id(), "funding")).isInstanceOf(NoSuchAgreement.class);
        SignIn.as(DemoPeople.IGP_PRIVACY);
        assertThatThrownBy(() -> here.begin(agreement.id(), "funding")).isInstanceOf(AccessDeniedException.class);
        assertThat(here.writers(agreement.id())).isEmpty();
    }

    private void watch(Presence node) {
        watching.add(node.watch(agreement.id(), told::incrementAndGet));
    }

    /** Memory of its own, as a node of the portal has it. */
    private Presence node(Duration silence) {
        return new Presence(agreements, accounts, currentUser, refusals, live, transactions, silence);
    }
}
