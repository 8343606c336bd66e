package gov.ice.isaa.discussion;

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
import gov.ice.isaa.discussion.Company.Companion;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.people.Accounts;
import gov.ice.isaa.people.Attendance.Being;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.Live;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

@PortalTest
class CompanyTest {

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    Discussions discussions;

    @Autowired
    Speaking speaking;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    Accounts accounts;

    @Autowired
    Live live;

    @Autowired
    PlatformTransactionManager transactions;

    AgreementView agreement;
    final List<Registration> pages = new ArrayList<>();

    @BeforeEach
    void a_draft() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreement = agreements.open(SampleAgreements.STATE_POLICE);
        drafts.createFromTemplate(agreement.id());
    }

    @AfterEach
    void all_leave() {
        pages.forEach(Registration::remove);
        SignIn.out();
    }

    @Test
    void who_has_the_draft_open_on_any_node_is_there_once_and_goes_with_the_last_page() {
        Company here = node();
        Company there = node();
        enter(here, DemoPeople.HSI_PROGRAM_OFFICER);
        Registration one = enter(there, DemoPeople.OPLA);
        Registration two = enter(there, DemoPeople.OPLA);

        for (Company node : List.of(here, there)) {
            await().untilAsserted(() -> assertThat(node.readers(agreement.id()))
                    .extracting(Companion::account, Companion::office)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("hsi-program-officer", Office.HSI_DOMESTIC),
                            org.assertj.core.groups.Tuple.tuple("opla", Office.OPLA)));
        }
        one.remove();
        there.stay();
        assertThat(here.readers(agreement.id())).hasSize(2);
        two.remove();
        await().untilAsserted(() -> assertThat(here.readers(agreement.id())).hasSize(1));
        SignIn.as(DemoPeople.ERO_PROGRAM_OFFICER);
        assertThatThrownBy(() -> here.enter(agreement.id(), () -> {})).isInstanceOf(NoSuchAgreement.class);
    }

    @Test
    void who_writes_is_seen_in_their_thread_and_a_note_is_written_unseen() {
        Company here = node();
        Company there = node();
        enter(here, DemoPeople.HSI_PROGRAM_OFFICER);
        enter(there, DemoPeople.OPLA);
        SignIn.as(DemoPeople.OPLA);
        UUID comment = speaking.open(new NewThread(agreement.id(), 1, Passage.WHOLE_DRAFT, "Look", UUID.randomUUID()));
        UUID note = speaking.open(new NewThread(
                agreement.id(),
                1,
                Passage.WHOLE_DRAFT,
                ThreadKind.NOTE,
                null,
                null,
                CommentBody.plain("Ours"),
                UUID.randomUUID()));

        SignIn.as(DemoPeople.DIRECTOR);
        assertThat(there.write(agreement.id(), Company.NEW_THREAD))
                .as("a reader")
                .isEmpty();
        SignIn.as(DemoPeople.OPLA);
        Being writing = there.write(agreement.id(), comment.toString()).orElseThrow();
        assertThat(there.write(agreement.id(), note.toString())).isEmpty();

        await().untilAsserted(() -> assertThat(here.writers(agreement.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.thread()).isEqualTo(comment.toString())));
        writing.end();
        await().untilAsserted(() -> assertThat(here.writers(agreement.id())).isEmpty());
    }

    private Registration enter(Company node, Person person) {
        SignIn.as(person);
        Registration page = node.enter(agreement.id(), () -> {});
        pages.add(page);
        return page;
    }

    private Company node() {
        return new Company(agreements, discussions, currentUser, accounts, live, transactions);
    }
}
