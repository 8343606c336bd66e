package gov.ice.isaa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.agreement.Signatory;
import gov.ice.isaa.policy.Answer;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.Classification;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Outcome;
import gov.ice.isaa.policy.ParentAgreement;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.support.Clash;
import gov.ice.isaa.support.EditConflict;
import gov.ice.isaa.support.UserMistake;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class RequestsTest {

    @Autowired
    Requests requests;

    @Autowired
    Agreements agreements;

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void what_was_typed_is_there_when_the_request_is_resumed() {
        var begun = SampleRequests.begun(requests);
        requests.enter(
                begun.id(), RequestEntries.EMPTY, RequestEntries.EMPTY.with(RequestField.SUBJECT, "Berth lists"));

        var resumed = requests.require(begun.number());

        assertThat(resumed.entries().text(RequestField.SUBJECT)).isEqualTo("Berth lists");
        assertThat(resumed.number()).matches("REQ-\\d{4}-\\d{4}");
    }

    @Test
    void markup_is_kept_as_the_text_it_is() {
        var begun = SampleRequests.begun(requests);
        String hostile = "<img src=x onerror=alert(1)> & 'quotes' \\ %s \"; DROP TABLE request;--";

        requests.enter(begun.id(), begun.entries(), begun.entries().with(RequestField.MISSION_NEED, hostile));

        assertThat(requests.require(begun.number()).entries().text(RequestField.MISSION_NEED))
                .isEqualTo(hostile);
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestField.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PARTY_KIND", "ORIGIN", "VERIFIED_METHOD", "VERIFIED_ON"})
    void a_text_that_is_too_long_is_refused_by_its_name(RequestField field) {
        var begun = SampleRequests.begun(requests);
        var tooLong = begun.entries().with(field, "a".repeat(field.longest() + 1));

        assertThatThrownBy(() -> requests.enter(begun.id(), begun.entries(), tooLong))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining(field.label())
                .hasMessageContaining("too long");
    }

    @ParameterizedTest
    @CsvSource({
        "VERIFIED_ON, 2999-01-01, future",
        "VERIFIED_ON, yesterday, date",
        "VERIFIED_ON, 0001-01-01, long ago",
        "PARTY_KIND, PIRATE, choose",
        "ORIGIN, NOWHERE, choose",
        "VERIFIED_METHOD, GUESSED, choose",
        "CONTACT_EMAIL, not-an-address, e-mail",
    })
    void a_value_that_cannot_be_is_refused_with_words_for_the_page(RequestField field, String value, String says) {
        var begun = SampleRequests.begun(requests);

        assertThatThrownBy(() -> requests.enter(
                        begun.id(), begun.entries(), begun.entries().with(field, value)))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining(says);
    }

    @Test
    void two_officers_in_different_entries_both_keep_what_they_typed() {
        var begun = SampleRequests.begun(requests);
        var base = begun.entries();

        requests.enter(begun.id(), base, base.with(RequestField.SUBJECT, "Mine"));
        var after = requests.enter(begun.id(), base, base.with(RequestField.INFORMATION, "Theirs"));

        assertThat(after.entries().text(RequestField.SUBJECT)).isEqualTo("Mine");
        assertThat(after.entries().text(RequestField.INFORMATION)).isEqualTo("Theirs");
    }

    @Test
    void two_officers_in_the_same_entry_see_both_texts_and_nothing_is_overwritten() {
        var begun = SampleRequests.begun(requests);
        var base = begun.entries();
        requests.enter(begun.id(), base, base.with(RequestField.SUBJECT, "First"));

        var conflict = catchThrowableOfType(
                EditConflict.class, () -> requests.enter(begun.id(), base, base.with(RequestField.SUBJECT, "Second")));

        assertThat(conflict.clashes()).containsExactly(new Clash("SUBJECT", "Subject", "Second", "First"));
        assertThat(requests.require(begun.number()).entries().text(RequestField.SUBJECT))
                .isEqualTo("First");
    }

    @Test
    void two_officers_answering_one_question_differently_see_both_answers() {
        var begun = SampleRequests.begun(requests);
        var base = requests.answer(begun.id(), begun.facts(), SampleRequests.facts(begun.facts()))
                .facts();
        requests.answer(begun.id(), base, base.with(PartyKind.TRIBAL));

        var conflict = catchThrowableOfType(
                EditConflict.class, () -> requests.answer(begun.id(), base, base.with(PartyKind.LOCAL)));

        assertThat(conflict.clashes())
                .extracting(Clash::mine, Clash::saved)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Local agency", "Tribal government"));
    }

    @Test
    void a_new_determination_stands_beside_the_old_one() {
        var begun = SampleRequests.verified(requests);
        var facts = SampleRequests.facts(begun.facts());
        var answered = requests.answer(begun.id(), begun.facts(), facts);
        requests.determine(begun.id(), answered.facts());
        var changed = requests.answer(
                begun.id(), answered.facts(), answered.facts().with(Question.PERSONAL_INFORMATION, Answer.YES));
        requests.determine(begun.id(), changed.facts());

        var all = requests.determinations(changed);

        assertThat(all).extracting(RecordedDetermination::sequence).containsExactly(2, 1);
        assertThat(all.getFirst().determination().offices()).contains(Office.IGP_PRIVACY);
        assertThat(all.getLast().determination().offices()).doesNotContain(Office.IGP_PRIVACY);
        assertThat(all.getLast().determination().facts()).isEqualTo(facts);
    }

    @Test
    void nothing_is_determined_while_the_deciding_question_is_open() {
        var begun = SampleRequests.begun(requests);

        assertThatThrownBy(() -> requests.determine(begun.id(), begun.facts()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining(Question.PARTIES.wording());
    }

    @Test
    void a_complete_request_opens_an_agreement_with_what_was_determined() {
        var request = SampleRequests.complete(requests, "zanzibar");

        var opened = SampleRequests.open(requests, request);

        assertThat(opened.phase()).isEqualTo(Phase.NEGOTIATION);
        assertThat(opened.programOffice()).isEqualTo(Office.HSI_DOMESTIC);
        assertThat(opened.categories()).containsExactly(Category.LAW_ENFORCEMENT);
        assertThat(opened.executiveAgents()).containsExactly(ExecutiveAgent.HSI);
        assertThat(opened.offices()).contains(Office.OPLA, Office.IGP_RECORDS, Office.OPR_SECURITY);
        assertThat(opened.signatories()).hasSize(2);
        var after = requests.require(request.number());
        assertThat(after.status()).isEqualTo(RequestStatus.AGREEMENT_OPENED);
        assertThat(after.agreementId()).isEqualTo(opened.id());
    }

    @Test
    void an_opened_request_cannot_be_opened_again_or_changed() {
        var request = SampleRequests.complete(requests, "kalmar");
        SampleRequests.open(requests, request);

        assertThatExceptionOfType(UserMistake.class).isThrownBy(() -> SampleRequests.open(requests, request));
        assertThatExceptionOfType(UserMistake.class)
                .isThrownBy(() -> requests.enter(
                        request.id(), request.entries(), request.entries().with(RequestField.SUBJECT, "Other")));
    }

    @Test
    void an_empty_request_says_everything_that_is_missing() {
        var begun = SampleRequests.begun(requests);

        var refused = catchThrowableOfType(IncompleteRequest.class, () -> SampleRequests.open(requests, begun));

        assertThat(refused.missing())
                .extracting(Missing::step)
                .contains(Step.REQUEST, Step.VERIFICATION, Step.SCOPE, Step.OPENING);
    }

    @Test
    void answers_changed_after_the_determination_ask_for_a_new_one() {
        var complete = SampleRequests.complete(requests, "ulaanbaatar");
        var request = requests.answer(
                complete.id(), complete.facts(), complete.facts().with(Question.PERSONAL_INFORMATION, Answer.YES));

        assertThatThrownBy(() -> SampleRequests.open(requests, request)).hasMessageContaining("record a new one");
    }

    @Test
    void a_party_of_another_kind_than_determined_is_not_opened() {
        var complete = SampleRequests.complete(requests, "reykjavik");
        var draft = complete.opening();
        var request = requests.plan(
                complete.id(),
                draft,
                new OpeningDraft(
                        draft.title(),
                        draft.type(),
                        List.of(new gov.ice.isaa.agreement.Party(
                                draft.parties().getFirst().name(), PartyKind.FOREIGN_GOVERNMENT)),
                        draft.contacts(),
                        draft.signatories()));

        assertThatThrownBy(() -> SampleRequests.open(requests, request)).hasMessageContaining("kinds of the parties");
    }

    @Test
    void out_of_scope_closes_with_the_determination_and_not_without() {
        var begun = SampleRequests.verified(requests);
        assertThatExceptionOfType(UserMistake.class)
                .isThrownBy(() -> requests.close(begun.id(), Closing.OUT_OF_SCOPE, ""));

        var answered = requests.answer(begun.id(), begun.facts(), begun.facts().with(PartyKind.DHS_COMPONENT));
        var recorded = requests.determine(begun.id(), answered.facts());
        var closed = requests.close(begun.id(), Closing.OUT_OF_SCOPE, "");

        assertThat(recorded.determination().outcome()).isEqualTo(Outcome.OUT_OF_SCOPE);
        assertThat(closed.closing()).isEqualTo(Closing.OUT_OF_SCOPE);
        assertThat(closed.closedOn()).isNotNull();
    }

    @Test
    void a_request_that_is_not_pursued_needs_a_reason() {
        var begun = SampleRequests.begun(requests);

        assertThatThrownBy(() -> requests.close(begun.id(), Closing.NOT_PURSUED, " "))
                .isInstanceOf(UserMistake.class);
        assertThat(requests.close(begun.id(), Closing.NOT_PURSUED, "The party withdrew.")
                        .closingNote())
                .isEqualTo("The party withdrew.");
    }

    @Test
    void opening_keeps_what_stands_on_the_page_or_does_neither() {
        var request = SampleRequests.complete(requests, "valparaiso");
        var empty = OpeningDraft.EMPTY;
        requests.plan(request.id(), request.opening(), empty);

        assertThatExceptionOfType(IncompleteRequest.class)
                .isThrownBy(() -> requests.open(request.id(), empty, titled(request.opening(), " ")));
        assertThat(requests.require(request.number()).opening()).isEqualTo(empty);
        var opened = requests.open(request.id(), empty, titled(request.opening(), "As on the page"));

        assertThat(opened.title()).isEqualTo("As on the page");
        assertThat(requests.require(request.number()).opening().title()).isEqualTo("As on the page");
    }

    @Test
    void nothing_is_opened_over_what_a_colleague_wrote() {
        var request = SampleRequests.complete(requests, "arkhangelsk");
        var before = request.opening();
        requests.plan(request.id(), before, titled(before, "Theirs"));

        assertThatExceptionOfType(EditConflict.class)
                .isThrownBy(() -> requests.open(request.id(), before, titled(before, "Mine")));
        var after = requests.require(request.number());
        assertThat(after.open()).isTrue();
        assertThat(after.opening().title()).isEqualTo("Theirs");
    }

    @Test
    void what_is_missing_is_told_by_what_stands_on_the_page() {
        var request = SampleRequests.complete(requests, "luanda");
        var saved = requests.plan(request.id(), request.opening(), OpeningDraft.EMPTY);

        assertThat(requests.missing(saved, request.opening(), List.of())).isEmpty();
        assertThat(requests.missing(saved, saved.opening(), List.of())).isNotEmpty();
    }

    @ParameterizedTest(name = "for {0}: {1}, {2}")
    @CsvSource({"'', '', ''", "A party that was removed, Somebody, Chief", "'', Somebody, Chief"})
    void a_signatory_row_that_signs_for_no_party_is_completed_or_removed_first(
            String party, String name, String position) {
        var request = SampleRequests.complete(requests, "gondar");
        var signatories = new ArrayList<>(request.opening().signatories());
        signatories.add(new Signatory(null, party, name, position));
        var draft = request.opening();
        var strayed = new OpeningDraft(draft.title(), draft.type(), draft.parties(), draft.contacts(), signatories);

        assertThatThrownBy(() -> requests.open(request.id(), draft, strayed))
                .isInstanceOf(IncompleteRequest.class)
                .hasMessageContaining("Complete or remove every signatory row");
    }

    @Test
    void nobody_can_answer_what_only_a_record_can_say_nor_say_that_an_agreement_is_in_force() {
        var begun = SampleRequests.begun(requests);
        var facts = begun.facts();

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> requests.answer(begun.id(), facts, facts.with(Question.EAD_APPROVED, Answer.YES)));
        assertThatExceptionOfType(UserMistake.class)
                .isThrownBy(() -> requests.answer(
                        begun.id(), facts, facts.following(new ParentAgreement("ISAA-2099-0001", true))))
                .withMessageContaining("no agreement ISAA-2099-0001");
        assertThat(requests.require(begun.number()).facts()).isEqualTo(facts);
    }

    @Test
    void an_answer_taken_back_brings_back_the_answers_that_hung_on_it() {
        var begun = SampleRequests.verified(requests);
        var facts = SampleRequests.facts(begun.facts()).with(Question.PROTECTED_CLASSES, Answer.YES);
        var answered = requests.answer(begun.id(), begun.facts(), facts);

        var inside =
                requests.answer(begun.id(), answered.facts(), answered.facts().with(PartyKind.DHS_COMPONENT));
        var determined = requests.determine(begun.id(), inside.facts());
        var back = requests.answer(begun.id(), inside.facts(), inside.facts().with(PartyKind.STATE));

        assertThat(determined.determination().facts().categories()).isEmpty();
        assertThat(back.facts()).isEqualTo(facts);
    }

    @Test
    void nothing_is_determined_on_answers_that_were_not_seen() {
        var begun = SampleRequests.begun(requests);
        var seen = requests.answer(begun.id(), begun.facts(), SampleRequests.facts(begun.facts()))
                .facts();
        requests.answer(begun.id(), seen, seen.with(PartyKind.TRIBAL));

        var conflict = catchThrowableOfType(EditConflict.class, () -> requests.determine(begun.id(), seen));

        assertThat(conflict.clashes()).extracting(Clash::key).containsExactly("PARTIES");
        assertThat(requests.determinations(begun)).isEmpty();
    }

    @Test
    void an_unanswered_question_that_may_call_for_an_office_keeps_the_agreement_from_being_opened() {
        var complete = SampleRequests.complete(requests, "nukualofa");
        var request = requests.answer(
                complete.id(), complete.facts(), complete.facts().with(Question.PERSONAL_INFORMATION, Answer.UNKNOWN));
        requests.determine(request.id(), request.facts());

        assertThatThrownBy(() -> SampleRequests.open(requests, request))
                .hasMessageContaining(Question.PERSONAL_INFORMATION.wording());
    }

    @Test
    void a_classified_answer_is_never_stored_with_a_request() {
        var begun = SampleRequests.begun(requests);

        assertThatExceptionOfType(UserMistake.class)
                .isThrownBy(() -> requests.answer(
                        begun.id(), begun.facts(), begun.facts().classified(Classification.MAY_BE_CLASSIFIED)));
    }

    @ParameterizedTest(name = "{0} reads it: {1}")
    @CsvSource({
        "hsi-program-approver, true",
        "igp-coordinator, true",
        "ero-program-officer, false",
        "ma-program-officer, false",
        "igp-privacy, false",
        "hsi-ead, false",
        "oversight, false",
        "system-administrator, false",
        "no-role, false",
    })
    void the_program_office_and_IGP_read_a_request_and_nobody_else(String account, boolean reads) {
        var begun = SampleRequests.begun(requests);
        SignIn.as(DemoPeople.of(account));

        if (reads) {
            assertThat(requests.require(begun.number()).id()).isEqualTo(begun.id());
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> requests.close(begun.id(), Closing.NOT_PURSUED, "Why not"));
        } else {
            assertThatExceptionOfType(NoSuchRequest.class).isThrownBy(() -> requests.require(begun.number()));
            assertThatExceptionOfType(NoSuchRequest.class)
                    .isThrownBy(() -> requests.close(begun.id(), Closing.NOT_PURSUED, "Why not"));
        }
    }

    @Test
    void an_officer_begins_requests_of_the_own_office_alone() {
        SignIn.as(DemoPeople.ERO_PROGRAM_OFFICER);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> requests.begin(Office.HSI_DOMESTIC));
    }

    private static OpeningDraft titled(OpeningDraft draft, String title) {
        return new OpeningDraft(title, draft.type(), draft.parties(), draft.contacts(), draft.signatories());
    }
}
