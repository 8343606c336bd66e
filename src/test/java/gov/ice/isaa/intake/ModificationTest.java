package gov.ice.isaa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementRow;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.EndReason;
import gov.ice.isaa.agreement.NoSuchAgreement;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.registry.RegistryQuery;
import gov.ice.isaa.registry.RegistrySearch;
import gov.ice.isaa.support.UserMistake;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A request that changes an agreement in force instead of opening another beside it (IN-04, MA-08). */
@PortalTest
class ModificationTest {

    @Autowired
    Requests requests;

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    RegistrySearch registry;

    @Autowired
    JdbcClient jdbc;

    final String before = words();
    final String now = words();
    AgreementView existing;
    RequestView request;

    @BeforeEach
    void an_agreement_in_force_and_a_request_for_more_from_the_same_party() {
        existing = inForce(SampleRequests.open(requests, SampleRequests.complete(requests, before)));
        request = SampleRequests.begun(requests);
        request = requests.enter(
                request.id(),
                request.entries(),
                SampleRequests.entries(now)
                        .with(
                                RequestField.PARTY_NAME,
                                existing.parties().getFirst().name()));
    }

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void it_takes_over_what_the_request_does_not_say_itself() {
        RequestView modifying = usable().modify();

        assertThat(modifying.modifiesId()).isEqualTo(existing.id());
        assertThat(modifying.opening().title()).isEqualTo(existing.title());
        assertThat(modifying.opening().parties()).isEqualTo(existing.parties());
        assertThat(modifying.opening().contacts()).isEqualTo(existing.contacts());
        assertThat(modifying.opening().signatories()).isEqualTo(existing.signatories());
        assertThat(modifying.facts().categories()).isEqualTo(existing.categories());
    }

    @Test
    void what_the_request_says_already_stays() {
        requests.plan(
                request.id(),
                request.opening(),
                new OpeningDraft("My own title", null, List.of(), List.of(), List.of()));

        assertThat(usable().modify().opening().title()).isEqualTo("My own title");
    }

    @Test
    void the_modification_has_the_number_of_what_it_modifies_and_goes_its_own_way() {
        AgreementView modification = open();

        assertThat(modification.number()).isEqualTo(existing.number() + "-M1");
        assertThat(modification.modifiesId()).isEqualTo(existing.id());
        assertThat(modification.phase()).isEqualTo(Phase.NEGOTIATION);
        assertThat(modification.offices()).containsAll(existing.offices());
        assertThat(modification.information()).contains(now).contains(before);
        assertThat(agreements.require(existing.id())).isEqualTo(existing);
        assertThat(requests.require(request.number()).agreementId()).isEqualTo(modification.id());
        assertThat(trail(modification.number())).contains("agreement.opened");
        assertThat(trail(existing.number())).contains("agreement.modification-opened");
        assertThat(trail(request.number())).contains("intake.modification-chosen", "intake.agreement-opened");
    }

    @Test
    void its_draft_begins_with_the_executed_text() {
        AgreementView signed = drafted();
        String text =
                drafts.current(signed.id()).orElseThrow().document().plainText().text();

        var draft = drafts.begin(open().id());

        assertThat(draft.document().plainText().text()).isEqualTo(text).contains("as in annex 7");
        assertThat(draft.version().number()).isEqualTo(1);
        assertThat(draft.version().reason()).contains(signed.number());
        assertThat(agreements.require(draft.agreementId()).phase()).isEqualTo(Phase.DEVELOPMENT);
    }

    @Test
    void without_a_text_in_the_portal_its_draft_begins_with_the_template() {
        assertThat(drafts.begin(open().id()).version().reason()).contains("template");
    }

    @Test
    void nobody_but_its_officers_begins_the_draft_of_a_modification() {
        AgreementView modification = open();

        SignIn.as(DemoPeople.IGP_COORDINATOR);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> drafts.begin(modification.id()));
        SignIn.as(DemoPeople.ERO_PROGRAM_OFFICER);
        assertThatExceptionOfType(NoSuchAgreement.class).isThrownBy(() -> drafts.begin(modification.id()));
    }

    @Test
    void an_agreement_has_one_open_modification_at_a_time() {
        AgreementView first = open();
        RequestView another = SampleRequests.begun(requests);
        another = requests.decide(another.id(), Set.of(), Set.of(existing.id()), true, "Nearly covers it");
        var id = another.id();

        assertThatThrownBy(() -> requests.modify(id, existing.id()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining(first.number())
                .hasMessageContaining("Only one modification");
    }

    @Test
    void of_two_requests_that_chose_the_same_agreement_the_second_is_told_of_the_first() {
        RequestView second = request;
        usable().modify();
        AgreementView first = openFor(SampleRequests.complete(requests, words()));
        RequestView ready = ready(second);

        assertThatThrownBy(() -> SampleRequests.open(requests, ready))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining(first.number());
        assertThat(requests.require(second.number()).open()).isTrue();
    }

    @Test
    void the_database_keeps_a_second_open_modification_out() {
        open();
        AgreementView other = agreements.open(SampleAgreements.STATE_POLICE);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("UPDATE agreement SET number = ?, modifies_id = ? WHERE id = ?")
                        .param(existing.number() + "-M9")
                        .param(existing.id())
                        .param(other.id())
                        .update())
                .withMessageContaining("\"agreement_modification\"");
    }

    @Test
    void what_was_modified_is_modified_again_by_way_of_its_modification() {
        AgreementView first = inForce(open());
        RequestView another = SampleRequests.begun(requests);
        another = requests.decide(another.id(), Set.of(), Set.of(existing.id(), first.id()), true, "Nearly covers it");
        var id = another.id();

        assertThatThrownBy(() -> requests.modify(id, existing.id()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining(first.number() + ", which is in force: modify that one");
        AgreementView second = openFor(requests.modify(id, first.id()));
        assertThat(second.number()).isEqualTo(existing.number() + "-M2");
        assertThat(second.modifiesId()).isEqualTo(first.id());
    }

    @Test
    void once_in_force_it_stands_in_the_registry_beside_what_it_modifies() {
        AgreementView modification = inForce(open());

        assertThat(rows()).extracting(AgreementRow::number).contains(existing.number(), modification.number());
        assertThat(row(modification).modifies()).isEqualTo(existing.number());
        assertThat(row(existing).modifiedBy()).isEqualTo(modification.number());
        assertThat(agreements.require(existing.id()).phase()).isEqualTo(Phase.IN_FORCE);
        assertThat(trail(existing.number())).contains("agreement.modified");
    }

    @Test
    void a_request_finds_the_modification_and_not_what_it_modified() {
        AgreementView modification = inForce(open());
        RequestView another = SampleRequests.begun(requests);
        another = requests.enter(
                another.id(),
                another.entries(),
                another.entries()
                        .with(
                                RequestField.PARTY_NAME,
                                existing.parties().getFirst().name()));

        assertThat(requests.candidates(another))
                .extracting(LeverageCandidate::number)
                .contains(modification.number())
                .doesNotContain(existing.number());
    }

    @Test
    void only_what_is_decided_to_be_usable_is_modified() {
        assertThatThrownBy(() -> requests.modify(request.id(), existing.id()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("Decide first");
    }

    @Test
    void a_decision_taken_back_takes_the_modification_back() {
        request = usable().modify();

        request = requests.decide(
                request.id(), request.leverage(), Set.of(existing.id()), false, "Another purpose after all");

        assertThat(request.modifiesId()).isNull();
    }

    @Test
    void an_agreement_that_ended_since_is_not_modified() {
        request = ready(usable().modify());
        agreements.end(existing.id(), EndReason.MUTUAL_CONSENT, LocalDate.of(2026, 2, 5));

        assertThatThrownBy(() -> SampleRequests.open(requests, request))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining(existing.number() + " is not in force");
    }

    @Test
    void the_other_usable_agreements_are_still_in_the_way() {
        AgreementView other = inForce(SampleRequests.open(requests, SampleRequests.complete(requests, words())));
        request = usable().modify();
        request = requests.decide(request.id(), request.leverage(), Set.of(other.id()), true, "Covers it too");

        assertThat(requests.missing(request, request.opening(), requests.candidates(request)))
                .filteredOn(missing -> missing.step() == Step.LEVERAGE)
                .singleElement()
                .satisfies(missing ->
                        assertThat(missing.sentence()).contains(other.number()).doesNotContain(existing.number()));
    }

    @Test
    void it_can_still_be_closed_without_a_change() {
        request = usable().modify();

        assertThat(requests.close(request.id(), Closing.LEVERAGED, "").closing())
                .isEqualTo(Closing.LEVERAGED);
    }

    @Test
    void nobody_but_the_officers_of_the_request_decides_on_a_modification() {
        usable();
        for (Person person : List.of(DemoPeople.HSI_PROGRAM_APPROVER, DemoPeople.IGP_COORDINATOR)) {
            SignIn.as(person);
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> requests.modify(request.id(), existing.id()));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> requests.modifyNothing(request.id()));
        }
        SignIn.as(DemoPeople.ERO_PROGRAM_OFFICER);
        assertThatExceptionOfType(NoSuchRequest.class).isThrownBy(() -> requests.modify(request.id(), existing.id()));
    }

    @Test
    void an_agreement_of_another_office_is_not_modified_and_stays_unknown() {
        SignIn.as(DemoPeople.ERO_PROGRAM_OFFICER);
        RequestView theirs = requests.begin(Office.ERO_FIELD);

        assertThatExceptionOfType(NoSuchAgreement.class).isThrownBy(() -> requests.modify(theirs.id(), existing.id()));
    }

    @Test
    void a_modification_of_an_agreement_for_named_people_is_for_the_same_people() {
        jdbc.sql(
                        "UPDATE agreement SET named_people_only = TRUE, named_people = ARRAY['hsi-program-officer'] WHERE id = ?")
                .param(existing.id())
                .update();

        AgreementView modification = open();

        assertThat(agreements.require(modification.id())).isNotNull();
        SignIn.as(DemoPeople.IGP_COORDINATOR);
        assertThatExceptionOfType(NoSuchAgreement.class).isThrownBy(() -> agreements.require(modification.id()));
    }

    /** A subject in words that no other test has. */
    private static String words() {
        return "Ledgers x" + UUID.randomUUID().toString().replace("-", "");
    }

    /** A request whose officer said that the existing agreement can be leveraged. */
    private ModificationTest usable() {
        request = requests.decide(
                request.id(), request.leverage(), Set.of(existing.id()), true, "It lacks one kind of ledger");
        return this;
    }

    private RequestView modify() {
        request = requests.modify(request.id(), existing.id());
        return request;
    }

    private AgreementView open() {
        request = usable().modify();
        return openFor(request);
    }

    private AgreementView openFor(RequestView modifying) {
        RequestView chosen = modifying.modifiesId() != null ? modifying : chosen(modifying);
        return SampleRequests.open(requests, ready(chosen));
    }

    private RequestView chosen(RequestView other) {
        RequestView decided =
                requests.decide(other.id(), other.leverage(), Set.of(existing.id()), true, "Nearly covers it");
        return requests.modify(decided.id(), existing.id());
    }

    /** All that a request still needs before it can be opened. */
    private RequestView ready(RequestView modifying) {
        RequestView at = requests.require(modifying.number());
        if (!at.entries().has(RequestField.SUBJECT)) {
            at = requests.enter(at.id(), at.entries(), request.entries());
        }
        for (LeverageCandidate candidate : requests.candidates(at)) {
            if (!candidate.id().equals(at.modifiesId())) {
                at = requests.decide(at.id(), at.leverage(), Set.of(candidate.id()), false, "Another purpose");
            }
        }
        at = requests.answer(at.id(), at.facts(), SampleRequests.facts(at.facts()));
        requests.determine(at.id(), at.facts());
        return requests.require(at.number());
    }

    private AgreementView drafted() {
        jdbc.sql("UPDATE agreement SET phase = 'DEVELOPMENT' WHERE id = ?")
                .param(existing.id())
                .update();
        var draft = drafts.createFromTemplate(existing.id());
        draft.document().openPlaceholders().forEach(open -> drafts.fill(existing.id(), open.key(), "as in annex 7"));
        jdbc.sql("UPDATE agreement SET phase = 'IN_FORCE' WHERE id = ?")
                .param(existing.id())
                .update();
        return existing;
    }

    private AgreementView inForce(AgreementView opened) {
        agreements.beginDevelopment(opened.id());
        agreements.beginClearance(opened.id());
        agreements.beginSignature(opened.id());
        agreements.execute(opened.id(), LocalDate.of(2026, 1, 5), null);
        return agreements.require(opened.id());
    }

    private List<AgreementRow> rows() {
        return registry.first(new RegistryQuery(existing.number(), null, null, null, null, null, false));
    }

    private AgreementRow row(AgreementView agreement) {
        return rows().stream()
                .filter(row -> row.id().equals(agreement.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> trail(String subject) {
        return jdbc.sql("SELECT action FROM trail.trail_record WHERE subject = ?")
                .param(subject)
                .query(String.class)
                .list();
    }
}
