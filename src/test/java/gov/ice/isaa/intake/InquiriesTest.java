package gov.ice.isaa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.people.Accounts;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.WorkItem;
import gov.ice.isaa.policy.Answer;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.policy.Referral;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecord;
import gov.ice.isaa.trail.TrailRecords;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Support by IGP (IN-05), referrals (SC-03, SC-18…20) and voluntary consultations (SC-23). */
@PortalTest
class InquiriesTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Requests requests;

    @Autowired
    Inquiries inquiries;

    @Autowired
    InquiryWork work;

    @Autowired
    TrailRecords trail;

    @Autowired
    AgencyTime time;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void igp_sees_a_support_request_as_work_and_answers_it() {
        var request = SampleRequests.begun(requests);
        inquiries.askIgp(request.id(), "Who may ask <b>for this</b>?");
        String link = "requests/" + request.number() + "/leverage";

        assertThat(links(work.waitingFor(DemoPeople.IGP_COORDINATOR))).contains(link);
        SignIn.as(DemoPeople.IGP_COORDINATOR);
        assertThat(only(request).allowed()).containsExactly(InquiryAction.ANSWER);
        inquiries.answer(only(request).id(), "The desk\nin the capital");

        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        var answered = only(request);
        assertThat(answered.status()).isEqualTo(InquiryStatus.ANSWERED);
        assertThat(answered.words()).isEqualTo("Who may ask <b>for this</b>?");
        assertThat(answered.answer())
                .isEqualTo(new InquiryAnswer(
                        "The desk\nin the capital", "", time.today(), nameOf(DemoPeople.IGP_COORDINATOR)));
        assertThat(answered.allowed()).isEmpty();
        assertThat(links(work.waitingFor(DemoPeople.IGP_COORDINATOR))).doesNotContain(link);
    }

    @Test
    void a_case_goes_to_the_DARC_through_IGP_and_comes_back_with_a_result() {
        var request = SampleRequests.begun(requests);
        inquiries.refer(request.id(), Referral.DARC, "Bulk data for another purpose");
        String link = "requests/" + request.number() + "/scope";
        assertThat(only(request).status()).isEqualTo(InquiryStatus.WITH_IGP);
        assertThat(only(request).next()).contains("IGP coordinator brings it to the DARC");
        assertThat(links(work.waitingFor(DemoPeople.IGP_COORDINATOR))).contains(link);
        assertThatThrownBy(() -> inquiries.answer(only(request).id(), "Granted", "The DARC", time.today()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("IGP has to bring it there first");

        SignIn.as(DemoPeople.IGP_COORDINATOR);
        UUID id = only(request).id();
        inquiries.passOn(id, time.today().minusDays(3));
        assertThat(links(work.waitingFor(DemoPeople.IGP_COORDINATOR))).doesNotContain(link);
        assertThatThrownBy(() -> inquiries.passOn(id, time.today()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("already");
        assertThatThrownBy(() ->
                        inquiries.answer(id, "Granted", "The DARC", time.today().minusDays(4)))
                .hasMessageContaining("older than the day");

        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        inquiries.answer(id, "Granted with mitigation", "The DARC", time.today().minusDays(1));

        var answered = only(request);
        assertThat(answered.passedOn()).isEqualTo(time.today().minusDays(3));
        assertThat(answered.answer())
                .isEqualTo(new InquiryAnswer(
                        "Granted with mitigation",
                        "The DARC",
                        time.today().minusDays(1),
                        nameOf(DemoPeople.HSI_PROGRAM_OFFICER)));
    }

    @ParameterizedTest
    @EnumSource(Referral.class)
    void only_DARC_and_ISSGB_are_reached_through_IGP(Referral to) {
        var request = SampleRequests.begun(requests);

        inquiries.refer(request.id(), to, "Why");

        boolean throughIgp = to == Referral.DARC || to == Referral.ISSGB;
        assertThat(only(request).status() == InquiryStatus.WITH_IGP).isEqualTo(throughIgp);
        assertThat(only(request).allowed().contains(InquiryAction.ANSWER)).isEqualTo(!throughIgp);
    }

    @Test
    void a_case_is_referred_after_its_agreement_was_opened_too() {
        var request = SampleRequests.complete(requests, "trebizond");
        SampleRequests.open(requests, request);

        inquiries.refer(request.id(), Referral.DHS_LEVEL, "Two components take part");

        var finished = requests.require(request.number());
        assertThat(finished.open()).isFalse();
        assertThat(only(finished).title()).contains("DHS level");
        assertThatThrownBy(() -> inquiries.askIgp(request.id(), "Too late"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("finished");
        assertThat(inquiries.of(finished).askable()).doesNotContain(InquiryKind.IGP_SUPPORT);
    }

    @Test
    void a_referral_that_the_determination_calls_for_is_named_until_it_is_made() {
        var request = SampleRequests.verified(requests);
        var facts = SampleRequests.facts(request.facts())
                .with(Question.BULK, Answer.YES)
                .with(Question.PERSONAL_INFORMATION, Answer.YES)
                .with(Question.NEW_PURPOSE, Answer.YES);
        var answered = requests.answer(request.id(), request.facts(), facts);
        assertThat(inquiries.of(answered).calledFor()).isEmpty();
        requests.determine(request.id(), answered.facts());

        assertThat(inquiries.of(answered).calledFor()).containsExactly(Referral.DARC);
        inquiries.refer(request.id(), Referral.DARC, "Bulk data");
        assertThat(inquiries.of(answered).calledFor()).isEmpty();
        inquiries.withdraw(only(request).id());
        assertThat(inquiries.of(answered).calledFor()).containsExactly(Referral.DARC);
    }

    @Test
    void a_consulted_office_sees_a_summary_of_that_request_as_work_and_advises() {
        var request = SampleRequests.insideDhs(requests, "Ferry lists");
        inquiries.consult(request.id(), Set.of(Office.IGP_PRIVACY, Office.OPP), "Any risk?");

        SignIn.as(DemoPeople.IGP_PRIVACY);
        WorkItem item = work.waitingFor(DemoPeople.IGP_PRIVACY).stream()
                .filter(found -> found.subject().startsWith(request.number()))
                .findFirst()
                .orElseThrow();
        UUID id = UUID.fromString(item.link().substring("consultations/".length()));
        var seen = inquiries.consultation(id);
        assertThat(seen.entries().text(RequestField.INFORMATION))
                .isEqualTo(request.entries().text(RequestField.INFORMATION));
        assertThat(seen.entries().has(RequestField.CONTACT_NAME)).isFalse();
        assertThat(seen.entries().has(RequestField.VERIFIED_HOW)).isFalse();
        assertThat(seen.reasons()).isNotEmpty();
        assertThatExceptionOfType(NoSuchRequest.class).isThrownBy(() -> requests.require(request.number()));
        inquiries.answer(id, "None that we see");
        assertThat(inquiries.consultation(id).inquiry().status()).isEqualTo(InquiryStatus.ANSWERED);

        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        assertThat(inquiries.of(request).inquiries())
                .extracting(InquiryView::place, InquiryView::status)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("IGP Privacy", InquiryStatus.ANSWERED),
                        org.assertj.core.groups.Tuple.tuple("OPP", InquiryStatus.SENT));
    }

    @Test
    void what_is_in_scope_or_not_determined_is_not_for_voluntary_consultation() {
        var inScope = SampleRequests.complete(requests, "samothrace");
        var begun = SampleRequests.begun(requests);

        for (var request : List.of(inScope, begun)) {
            assertThat(inquiries.of(request).askable()).doesNotContain(InquiryKind.CONSULTATION);
            assertThatThrownBy(() -> inquiries.consult(request.id(), Set.of(Office.OPP), "Any risk?"))
                    .isInstanceOf(UserMistake.class)
                    .hasMessageContaining("does not apply");
        }
    }

    @Test
    void a_request_closed_as_out_of_scope_may_still_be_consulted_on() {
        var request = SampleRequests.insideDhs(requests, "Ferry lists");
        requests.close(request.id(), Closing.OUT_OF_SCOPE, "");

        inquiries.consult(request.id(), Set.of(Office.OPP), "Any risk?");

        assertThat(only(request).status()).isEqualTo(InquiryStatus.SENT);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "opp",
                "igp-records",
                "igp-coordinator",
                "hsi-program-officer",
                "hsi-ead",
                "oversight",
                "system-administrator",
                "no-role"
            })
    void nobody_but_the_consulted_offices_reviewers_opens_or_answers_a_consultation(String account) {
        var request = SampleRequests.insideDhs(requests, "Ferry lists");
        inquiries.consult(request.id(), Set.of(Office.IGP_PRIVACY), "Any risk?");
        UUID id = only(request).id();
        SignIn.as(DemoPeople.of(account));

        assertThatExceptionOfType(NoSuchRequest.class).isThrownBy(() -> inquiries.consultation(id));
        boolean reads = account.equals("igp-coordinator") || account.equals("hsi-program-officer");
        assertThatThrownBy(() -> inquiries.answer(id, "Forged"))
                .isInstanceOf(reads ? AccessDeniedException.class : NoSuchRequest.class);
        var last = trail.find(TrailFilter.subject(request.number()), 0, 1).getFirst();
        assertThat(last.facts()).containsEntry("asked", "intake.inquiry-answer");
        assertThat(links(work.waitingFor(DemoPeople.of(account)))).doesNotContain("consultations/" + id);
    }

    @Test
    void a_consultation_that_is_withdrawn_is_no_longer_there_for_the_office() {
        var request = SampleRequests.insideDhs(requests, "Ferry lists");
        inquiries.consult(request.id(), Set.of(Office.IGP_PRIVACY), "Any risk?");
        UUID id = only(request).id();
        inquiries.withdraw(id);

        assertThatThrownBy(() -> inquiries.withdraw(id)).hasMessageContaining("withdrawn in the meantime");
        SignIn.as(DemoPeople.IGP_PRIVACY);
        assertThatExceptionOfType(NoSuchRequest.class).isThrownBy(() -> inquiries.consultation(id));
        assertThatThrownBy(() -> inquiries.answer(id, "Late"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("withdrawn in the meantime");
        assertThat(links(work.waitingFor(DemoPeople.IGP_PRIVACY))).doesNotContain("consultations/" + id);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "igp-coordinator, denied",
        "hsi-program-approver, denied",
        "ero-program-officer, none",
        "igp-privacy, none",
        "oversight, none",
        "system-administrator, none",
    })
    void only_the_program_officers_of_the_request_ask_and_withdraw(String account, String answer) {
        var request = SampleRequests.insideDhs(requests, "Ferry lists");
        inquiries.refer(request.id(), Referral.FOIA, "No routine use covers it");
        UUID id = only(request).id();
        SignIn.as(DemoPeople.of(account));
        var refusal = answer.equals("denied") ? AccessDeniedException.class : NoSuchRequest.class;

        assertThatThrownBy(() -> inquiries.askIgp(request.id(), "Forged")).isInstanceOf(refusal);
        assertThatThrownBy(() -> inquiries.refer(request.id(), Referral.DARC, "Forged"))
                .isInstanceOf(refusal);
        assertThatThrownBy(() -> inquiries.consult(request.id(), Set.of(Office.OPP), "Forged"))
                .isInstanceOf(refusal);
        assertThatThrownBy(() -> inquiries.withdraw(id)).isInstanceOf(refusal);
        var last = trail.find(TrailFilter.subject(request.number()), 0, 4);
        assertThat(last)
                .extracting(record -> record.facts().get("asked"))
                .containsExactly("intake.inquiry-withdraw", "intake.consult", "intake.refer", "intake.ask-igp");
    }

    @Test
    void only_IGP_brings_a_referral_on() {
        var request = SampleRequests.begun(requests);
        inquiries.refer(request.id(), Referral.ISSGB, "A waiver of the One DHS Rule");

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> inquiries.passOn(only(request).id(), time.today()));
    }

    @Test
    void nobody_is_asked_the_same_twice_until_it_is_answered_or_withdrawn() {
        var request = SampleRequests.begun(requests);
        inquiries.refer(request.id(), Referral.FOIA, "First");

        assertThatThrownBy(() -> inquiries.refer(request.id(), Referral.FOIA, "Second"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("asked already");
        inquiries.withdraw(only(request).id());
        inquiries.refer(request.id(), Referral.FOIA, "Second");

        assertThat(inquiries.of(request).inquiries())
                .extracting(InquiryView::words)
                .containsExactly("First", "Second");
    }

    @Test
    void what_is_missing_too_long_or_impossible_is_refused_in_words_for_the_page() {
        var request = SampleRequests.begun(requests);
        UUID id = request.id();
        String tooLong = "a".repeat(4001);

        mistake(() -> inquiries.askIgp(id, " \u0000\n"), "Write what you need");
        mistake(() -> inquiries.askIgp(id, tooLong), "4,001 characters, at most 4,000");
        mistake(() -> inquiries.refer(id, null, "Why"), "Choose where");
        mistake(() -> inquiries.refer(id, Referral.FOIA, ""), "Write why");
        inquiries.refer(id, Referral.FOIA, "Why");
        UUID referral = only(request).id();
        mistake(() -> inquiries.answer(referral, "Granted", " ", time.today()), "Enter who answered");
        mistake(() -> inquiries.answer(referral, "Granted", "b".repeat(201), time.today()), "at most 200");
        mistake(() -> inquiries.answer(referral, "Granted", "FOIA Unit", null), "Enter the day");
        mistake(() -> inquiries.answer(referral, "", "FOIA Unit", time.today()), "Write the result");
        mistake(() -> inquiries.answer(referral, tooLong, "FOIA Unit", time.today()), "too long");
        mistake(
                () -> inquiries.answer(
                        referral, "Granted", "FOIA Unit", time.today().plusDays(1)),
                "lies in the future");
        mistake(() -> inquiries.answer(referral, "Granted", "FOIA Unit", LocalDate.of(1, 1, 1)), "too long ago");
        mistake(() -> inquiries.answer(referral, "Granted"), "Say who answered");
        var outside = SampleRequests.insideDhs(requests, "Ferry lists");
        mistake(() -> inquiries.consult(outside.id(), Set.of(), "Any risk?"), "at least one office");
        mistake(() -> inquiries.consult(outside.id(), Set.of(Office.DIRECTOR), "Any risk?"), "offices offered");
        mistake(() -> inquiries.consult(outside.id(), Set.of(Office.OPP), "  "), "Write what you ask");
    }

    @Test
    void of_two_answers_at_once_the_first_stands() {
        var request = SampleRequests.begun(requests);
        inquiries.askIgp(request.id(), "Who?");
        SignIn.as(DemoPeople.IGP_COORDINATOR);
        UUID id = only(request).id();
        inquiries.answer(id, "First");

        mistake(() -> inquiries.answer(id, "Second"), "Somebody answered it in the meantime");
        assertThat(only(request).answer()).extracting(InquiryAnswer::words).isEqualTo("First");
    }

    @Test
    void the_trail_tells_each_step_and_none_of_the_words() {
        var request = SampleRequests.begun(requests);
        inquiries.refer(request.id(), Referral.DARC, "samarkand");
        SignIn.as(DemoPeople.IGP_COORDINATOR);
        UUID id = only(request).id();
        inquiries.passOn(id, time.today());
        inquiries.answer(id, "samarkand", "samarkand", time.today());

        var records = trail.find(TrailFilter.subject(request.number()), 0, 10);

        assertThat(records)
                .extracting(TrailRecord::action)
                .containsExactly(
                        "intake.inquiry-answered", "intake.inquiry-passed-on", "intake.inquiry-opened", "intake.begun");
        assertThat(records.get(2).facts()).containsEntry("kind", "REFERRAL").containsEntry("of", "DARC");
        assertThat(records).noneMatch(record -> record.facts().toString().contains("samarkand"));
    }

    @Test
    void inquiries_go_with_a_request_that_turns_out_to_be_classified() {
        var request = SampleRequests.insideDhs(requests, "Ferry lists");
        inquiries.consult(request.id(), Set.of(Office.OPP), "Any risk?");
        UUID id = only(request).id();

        requests.erase(request.id());

        assertThat(jdbc.sql("SELECT count(*) FROM inquiry WHERE request_id = ?")
                        .param(request.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        SignIn.as(DemoPeople.OPP);
        assertThatExceptionOfType(NoSuchRequest.class).isThrownBy(() -> inquiries.consultation(id));
    }

    private InquiryView only(RequestView request) {
        List<InquiryView> all = inquiries.of(request).inquiries();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static List<String> links(List<WorkItem> items) {
        return items.stream().map(WorkItem::link).toList();
    }

    private static void mistake(org.assertj.core.api.ThrowableAssert.ThrowingCallable action, String says) {
        assertThatThrownBy(action).isInstanceOf(UserMistake.class).hasMessageContaining(says);
    }

    /** The name, once somebody signed on with the account in this database; the account itself before. */
    private String nameOf(Person person) {
        return accounts.nameOf(person.account());
    }
}
