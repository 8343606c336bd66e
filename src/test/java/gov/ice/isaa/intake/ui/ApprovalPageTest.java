package gov.ice.isaa.intake.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.intake.Approvals;
import gov.ice.isaa.intake.Inquiries;
import gov.ice.isaa.intake.RequestField;
import gov.ice.isaa.intake.RequestView;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.intake.SampleRequests;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Question;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Asking for the approval of sensitive activity on the request, and giving it (SC-10). */
class ApprovalPageTest extends ViewTest {

    @Autowired
    Requests requests;

    @Autowired
    Inquiries inquiries;

    @Autowired
    Approvals approvals;

    @Test
    void an_officer_is_told_that_the_approval_is_missing_and_asks_for_it_on_the_same_page() {
        RequestView request = SampleRequests.sensitive(requests, "Convoy routes");
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/scope");
        assertThat(text()).contains("needs the approval of the Executive Associate Director. Ask for it here.");
        assertThat(_get(ComboBox.class, spec -> spec.withLabel("Whose approval"))
                        .getValue())
                .isEqualTo(ExecutiveAgent.HSI);

        click("Ask for the approval");
        assertThat(text()).contains("Write why the activity is sensitive.");
        area("Why the activity is sensitive").setValue("It shows routes of undercover work");
        click("Ask for the approval");

        assertThat(text())
                .contains("Approval by the Executive Associate Director, Homeland Security Investigations")
                .contains("Next: the Executive Associate Director of HSI approves or declines.")
                .doesNotContain("Ask for it here.");
    }

    @Test
    void the_executive_associate_director_reads_what_is_shared_and_decides_with_a_reason() {
        UUID id = asked("Convoy <b>routes</b>");
        open(DemoPeople.HSI_EAD, "approvals/" + id);
        assertThat(text())
                .contains("Convoy <b>routes</b>")
                .contains("It shows undercover work")
                .doesNotContain("records@harbor.example.gov");

        click("Approve");
        assertThat(text()).contains("Write the reason for the record.");
        area("Reason for the record").setValue("Disclosure would endanger agents");
        click("Approve");

        assertThat(text()).contains("You have approved it.").contains("Disclosure would endanger agents");
        assertThat(_find(Button.class, spec -> spec.withText("Approve"))).isEmpty();
        assertThat(_find(TextArea.class, spec -> spec.withLabel("Reason for the record")))
                .isEmpty();
    }

    @Test
    void a_change_while_it_is_read_is_shown_before_anything_is_decided_and_the_reason_stays() {
        UUID id = asked("Convoy routes");
        open(DemoPeople.HSI_EAD, "approvals/" + id);
        area("Reason for the record").setValue("Half a reas");

        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        RequestView request = requests.require(number);
        requests.enter(request.id(), request.entries(), request.entries().with(RequestField.INFORMATION, "Everything"));
        SignIn.as(DemoPeople.HSI_EAD);
        click("Decline");

        assertThat(text()).contains("changed while you read it").contains("Everything");
        assertThat(area("Reason for the record").getValue()).isEqualTo("Half a reas");
        click("Decline");
        assertThat(text()).contains("You have declined it.").contains("Declined");
    }

    @Test
    void a_change_that_comes_in_by_itself_is_said_so_that_nobody_approves_what_they_did_not_read() {
        UUID id = asked("Convoy routes");
        open(DemoPeople.HSI_EAD, "approvals/" + id);

        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        RequestView request = requests.require(number);
        requests.enter(request.id(), request.entries(), request.entries().with(RequestField.SUBJECT, "Every route"));
        SignIn.as(DemoPeople.HSI_EAD);

        await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            MockVaadin.clientRoundtrip(true);
            assertThat(text()).contains("Every route", "changed while you read it");
        });
    }

    @Test
    void what_is_withdrawn_while_it_is_read_leaves_the_page_and_the_reason_to_be_copied() {
        UUID id = asked("Convoy routes");
        open(DemoPeople.HSI_EAD, "approvals/" + id);
        area("Reason for the record").setValue("Half a reas");

        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        inquiries.withdraw(id);
        SignIn.as(DemoPeople.HSI_EAD);

        await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            MockVaadin.clientRoundtrip(true);
            assertThat(text()).contains("This was withdrawn.");
        });
        assertThat(text()).doesNotContain("Information wanted");
        assertThat(area("Reason for the record").isReadOnly()).isTrue();
        assertThat(area("Reason for the record").getValue()).isEqualTo("Half a reas");
    }

    @Test
    void the_other_executive_agent_and_a_broken_address_find_nothing() {
        UUID id = asked("moesia");

        open(DemoPeople.ERO_EAD, "approvals/" + id);
        assertThat(text()).contains("nothing here").doesNotContain("moesia");
        open(DemoPeople.HSI_EAD, "approvals/' OR 1=1");
        assertThat(text()).contains("nothing here");
    }

    @Test
    void once_approved_the_officers_page_says_so_and_the_question_is_answered() {
        UUID id = asked("Convoy routes");
        SignIn.as(DemoPeople.HSI_EAD);
        approvals.decide(id, approvals.approval(id).entries(), true, "Agreed");

        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + number + "/scope");

        assertThat(text()).contains("Approved").contains("Agreed").contains("Record this determination");
        assertThat(requests.require(number).facts().yes(Question.EAD_APPROVED)).isTrue();
    }

    private String number = "";

    private UUID asked(String subject) {
        RequestView request = SampleRequests.sensitive(requests, subject);
        number = request.number();
        approvals.ask(request.id(), ExecutiveAgent.HSI, "It shows undercover work");
        return inquiries.of(request).inquiries().getFirst().id();
    }

    private static void click(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    /** Everything that can be read in the window. */
    private static String text() {
        return _find(Component.class).stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }
}
