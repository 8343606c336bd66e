package gov.ice.isaa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.WorkItem;
import gov.ice.isaa.policy.Answer;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Exemption;
import gov.ice.isaa.policy.Handbook;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Outcome;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecord;
import gov.ice.isaa.trail.TrailRecords;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The Executive Associate Director's approval of sensitive law enforcement activity (SC-10). */
@PortalTest
class ApprovalsTest {

    @Autowired
    Requests requests;

    @Autowired
    Inquiries inquiries;

    @Autowired
    Approvals approvals;

    @Autowired
    InquiryWork work;

    @Autowired
    TrailRecords trail;

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void the_approval_of_the_executive_associate_director_makes_the_case_exempt() {
        var request = SampleRequests.sensitive(requests, "Convoy routes");
        assertThat(inquiries.of(request).askable()).contains(InquiryKind.APPROVAL);
        assertThatThrownBy(() -> requests.determine(request.id(), request.facts()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining(Question.EAD_APPROVED.wording());
        approvals.ask(request.id(), ExecutiveAgent.HSI, "It shows routes of undercover work");
        assertThat(inquiries.of(request).askable()).doesNotContain(InquiryKind.APPROVAL);
        UUID id = only(request).id();

        SignIn.as(DemoPeople.HSI_EAD);
        assertThat(links(DemoPeople.HSI_EAD)).contains("approvals/" + id);
        ApprovalView seen = approvals.approval(id);
        assertThat(seen.entries().text(RequestField.INFORMATION)).isEqualTo("Convoy routes");
        assertThat(seen.entries().has(RequestField.CONTACT_NAME)).isFalse();
        approvals.decide(id, seen.entries(), true, "Disclosure would endanger agents");
        assertThat(links(DemoPeople.HSI_EAD)).doesNotContain("approvals/" + id);

        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        var approved = requests.require(request.number());
        assertThat(approved.facts().answer(Question.EAD_APPROVED)).isEqualTo(Answer.YES);
        assertThat(only(request).approval()).isEqualTo(ApprovalState.APPROVED);
        assertThat(requests.determine(request.id(), approved.facts())
                        .determination()
                        .outcome())
                .isEqualTo(Outcome.EXEMPT);
        assertThat(inquiries.of(request).askable()).doesNotContain(InquiryKind.APPROVAL);
    }

    @Test
    void declined_the_case_is_not_exempt_and_may_be_asked_for_again() {
        var request = SampleRequests.sensitive(requests, "Convoy routes");
        decide(request, false);

        var declined = requests.require(request.number());
        assertThat(only(request).approval()).isEqualTo(ApprovalState.DECLINED);
        assertThat(Handbook.determine(declined.facts()).outcome()).isEqualTo(Outcome.OPEN);
        assertThat(declined.facts().answer(Question.EAD_APPROVED)).isEqualTo(Answer.NO);
        approvals.ask(request.id(), ExecutiveAgent.HSI, "What was missing is written now");
        assertThat(inquiries.of(request).inquiries()).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"MISSION_NEED", "INFORMATION", "INTENDED_USE", "PARTY_NAME", "SUBJECT"})
    void a_change_of_what_was_approved_takes_the_approval_back(String field) {
        var request = SampleRequests.sensitive(requests, "Convoy routes");
        decide(request, true);
        var approved = requests.require(request.number());

        var changed = enter(approved, RequestField.valueOf(field), "Something else");

        assertThat(changed.facts().answered(Question.EAD_APPROVED)).isFalse();
        assertThat(only(request).approval()).isEqualTo(ApprovalState.LAPSED);
        assertThat(inquiries.of(request).askable()).contains(InquiryKind.APPROVAL);
        assertThat(actions(request)).contains("intake.approval-lapsed");
    }

    @Test
    void a_change_of_what_was_not_shown_leaves_the_approval() {
        var request = SampleRequests.sensitive(requests, "Convoy routes");
        decide(request, true);
        var approved = requests.require(request.number());

        var changed = enter(approved, RequestField.CONTACT_NAME, "Another contact");

        assertThat(changed.facts().yes(Question.EAD_APPROVED)).isTrue();
    }

    @Test
    void what_changed_while_it_was_read_is_not_approved() {
        var request = SampleRequests.sensitive(requests, "Convoy routes");
        approvals.ask(request.id(), ExecutiveAgent.HSI, "Undercover work");
        UUID id = only(request).id();
        SignIn.as(DemoPeople.HSI_EAD);
        var seen = approvals.approval(id).entries();
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        enter(request, RequestField.INFORMATION, "Everything");

        SignIn.as(DemoPeople.HSI_EAD);
        mistake(() -> approvals.decide(id, seen, true, "Fine"), "changed while you read it");
        assertThat(approvals.approval(id).inquiry().status()).isEqualTo(InquiryStatus.SENT);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ero-ead",
                "ma-ead",
                "ice-director",
                "igp-coordinator",
                "hsi-program-officer",
                "hsi-program-approver",
                "igp-privacy",
                "opla",
                "oversight",
                "system-administrator",
                "no-role"
            })
    void nobody_but_the_executive_associate_director_asked_reads_or_decides(String account) {
        var request = SampleRequests.sensitive(requests, "Convoy routes");
        approvals.ask(request.id(), ExecutiveAgent.HSI, "Undercover work");
        UUID id = only(request).id();
        Person person = DemoPeople.of(account);
        SignIn.as(person);

        assertThatExceptionOfType(NoSuchRequest.class).isThrownBy(() -> approvals.approval(id));
        boolean reads = account.equals("igp-coordinator") || account.startsWith("hsi-program");
        assertThatThrownBy(() -> approvals.decide(id, InquiryDesk.summary(request.entries()), true, "Forged"))
                .isInstanceOf(reads ? AccessDeniedException.class : NoSuchRequest.class);
        assertThat(trail.find(TrailFilter.subject(request.number()), 0, 1)
                        .getFirst()
                        .facts())
                .containsEntry("asked", "intake.inquiry-decide");
        assertThat(links(person)).doesNotContain("approvals/" + id);
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        assertThat(requests.require(request.number()).facts().answered(Question.EAD_APPROVED))
                .isFalse();
    }

    @Test
    void an_approval_is_decided_and_not_answered_and_only_once() {
        var request = SampleRequests.sensitive(requests, "Convoy routes");
        approvals.ask(request.id(), ExecutiveAgent.HSI, "Undercover work");
        UUID id = only(request).id();
        SignIn.as(DemoPeople.HSI_EAD);
        var seen = approvals.approval(id).entries();

        assertThatThrownBy(() -> inquiries.answer(id, "Yes")).isInstanceOf(AccessDeniedException.class);
        mistake(() -> approvals.decide(id, seen, true, " "), "Write the reason");
        approvals.decide(id, seen, true, "Agreed");
        mistake(() -> approvals.decide(id, seen, false, "After all"), "in the meantime");
        assertThat(approvals.approval(id).inquiry().approval()).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void a_request_that_is_finished_or_withdrawn_leaves_nothing_to_decide() {
        var request = SampleRequests.sensitive(requests, "Convoy routes");
        approvals.ask(request.id(), ExecutiveAgent.HSI, "Undercover work");
        UUID id = only(request).id();
        requests.close(request.id(), Closing.NOT_PURSUED, "The need is gone");

        SignIn.as(DemoPeople.HSI_EAD);
        assertThat(links(DemoPeople.HSI_EAD)).doesNotContain("approvals/" + id);
        ApprovalView finished = approvals.approval(id);
        assertThat(finished.inquiry().allowed()).isEmpty();
        mistake(() -> approvals.decide(id, finished.entries(), true, "Late"), "finished");

        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        inquiries.withdraw(id);
        SignIn.as(DemoPeople.HSI_EAD);
        assertThatExceptionOfType(NoSuchRequest.class).isThrownBy(() -> approvals.approval(id));
    }

    @Test
    void it_is_asked_for_where_the_case_turns_on_it_and_of_the_own_directorate() {
        var request = SampleRequests.sensitive(requests, "Convoy routes");
        mistake(() -> approvals.ask(request.id(), ExecutiveAgent.ERO, "Why"), "Choose whose approval");
        mistake(() -> approvals.ask(request.id(), null, "Why"), "Choose whose approval");
        mistake(() -> approvals.ask(request.id(), ExecutiveAgent.HSI, ""), "Write why");
        var other =
                requests.answer(request.id(), request.facts(), request.facts().exempt(Exemption.NONE));
        mistake(() -> approvals.ask(other.id(), ExecutiveAgent.HSI, "Why"), "said to be exempt as sensitive");
        var bare = SampleRequests.begun(requests);
        requests.answer(bare.id(), bare.facts(), bare.facts().exempt(Exemption.SENSITIVE));
        mistake(() -> approvals.ask(bare.id(), ExecutiveAgent.HSI, "Why"), "Describe the information");

        assertThat(Approvals.approversFor(Office.ERO_FIELD)).containsExactly(ExecutiveAgent.ERO);
        assertThat(Approvals.approversFor(Office.MA_PROCUREMENT))
                .containsExactly(ExecutiveAgent.HSI, ExecutiveAgent.ERO);
    }

    @Test
    void the_trail_tells_the_decision_and_none_of_the_words() {
        var request = SampleRequests.sensitive(requests, "Convoy routes");
        decide(request, true);

        var records = trail.find(TrailFilter.subject(request.number()), 0, 2);
        assertThat(records)
                .extracting(TrailRecord::action)
                .containsExactly("intake.approval-decided", "intake.inquiry-opened");
        assertThat(records.getFirst().account()).isEqualTo("hsi-ead");
        assertThat(records.getFirst().facts()).containsAllEntriesOf(Map.of("approved", "true"));
        assertThat(records).noneMatch(record -> record.facts().toString().contains("samarkand"));
    }

    private void decide(RequestView request, boolean approved) {
        approvals.ask(request.id(), ExecutiveAgent.HSI, "samarkand");
        UUID id = only(request).id();
        SignIn.as(DemoPeople.HSI_EAD);
        approvals.decide(id, approvals.approval(id).entries(), approved, "samarkand");
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
    }

    private RequestView enter(RequestView request, RequestField field, String text) {
        return requests.enter(request.id(), request.entries(), request.entries().with(field, text));
    }

    private InquiryView only(RequestView request) {
        return inquiries.of(request).inquiries().getFirst();
    }

    private List<String> actions(RequestView request) {
        return trail.find(TrailFilter.subject(request.number()), 0, 10).stream()
                .map(TrailRecord::action)
                .toList();
    }

    private List<String> links(Person person) {
        return work.waitingFor(person).stream().map(WorkItem::link).toList();
    }

    private static void mistake(org.assertj.core.api.ThrowableAssert.ThrowingCallable action, String says) {
        assertThatThrownBy(action).isInstanceOf(UserMistake.class).hasMessageContaining(says);
    }
}
