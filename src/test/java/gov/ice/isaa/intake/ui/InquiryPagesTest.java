package gov.ice.isaa.intake.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.intake.Inquiries;
import gov.ice.isaa.intake.InquiryStatus;
import gov.ice.isaa.intake.InquiryView;
import gov.ice.isaa.intake.RequestField;
import gov.ice.isaa.intake.RequestView;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.intake.SampleRequests;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Referral;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.DateField;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a request asks of others, on its page and on the page of the office that is asked. */
class InquiryPagesTest extends ViewTest {

    @Autowired
    Requests requests;

    @Autowired
    Inquiries inquiries;

    @Autowired
    AgencyTime time;

    @Test
    void an_officer_asks_igp_on_the_step_of_existing_agreements_and_sees_the_answer_as_it_comes() {
        RequestView request = SampleRequests.begun(requests);
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/leverage");

        area("What you need from IGP").setValue("Who may <i>ask</i>?");
        click("Ask IGP");
        assertThat(text()).contains("Who may <i>ask</i>?").contains("Next: an IGP coordinator answers.");
        assertThat(area("What you need from IGP").getValue()).isEmpty();

        as(DemoPeople.IGP_COORDINATOR, () -> inquiries.answer(only(request).id(), "The desk in the capital"));
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        eventually("The desk in the capital");
        assertThat(text()).doesNotContain("Somebody else changed this request");
    }

    @Test
    void igp_answers_on_the_page_of_the_request() {
        RequestView request = SampleRequests.begun(requests);
        inquiries.askIgp(request.id(), "Who may ask?");
        open(DemoPeople.IGP_COORDINATOR, "requests/" + request.number() + "/leverage");
        assertThat(_find(Button.class, spec -> spec.withText("Ask IGP"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("Withdraw"))).isEmpty();

        click("Record the answer");
        assertThat(text()).contains("Write the answer.");
        area("Answer").setValue("The desk in the capital");
        click("Record the answer");

        assertThat(text()).contains("The desk in the capital").contains("Answered");
        assertThat(only(request).status()).isEqualTo(InquiryStatus.ANSWERED);
        assertThat(_find(TextArea.class, spec -> spec.withLabel("Answer"))).isEmpty();
    }

    @Test
    void an_answer_being_written_stays_to_be_copied_when_somebody_else_answers_first() {
        RequestView request = SampleRequests.begun(requests);
        inquiries.askIgp(request.id(), "Who may ask?");
        open(DemoPeople.IGP_COORDINATOR, "requests/" + request.number() + "/leverage");
        area("Answer").setValue("Mine, half writ");
        inquiries.answer(only(request).id(), "Theirs");

        eventually("What you wrote was not sent");
        assertThat(text()).contains("Theirs");
        assertThat(area("Answer").getValue()).isEqualTo("Mine, half writ");
        assertThat(area("Answer").isReadOnly()).isTrue();
        assertThat(_find(Button.class, spec -> spec.withText("Record the answer")))
                .isEmpty();
    }

    @Test
    void a_referral_is_made_passed_on_by_igp_and_answered_with_who_and_when() {
        RequestView request = SampleRequests.begun(requests);
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/scope");
        assertThat(elsewhere().getSummaryText()).isEqualTo("Approvals, referrals and consultations: none");
        assertThat(elsewhere().isOpened()).isFalse();
        click("Refer it");
        assertThat(text()).contains("Choose where the case is referred to.");
        area("Why it is referred").setValue("Bulk data");
        referTo().setValue(Referral.DARC);
        click("Refer it");
        assertThat(text()).contains("Referral: DHS Data Access Review Council").contains("With IGP");

        open(DemoPeople.IGP_COORDINATOR, "requests/" + request.number() + "/scope");
        assertThat(elsewhere().isOpened()).isTrue();
        DateField brought = date("Brought there on");
        brought.getElement().setProperty("_inputElementValue", "the other day");
        _fireDomEvent(brought, "unparsable-change");
        click("Confirm");
        assertThat(text()).contains("Enter a date such as");
        brought.getElement().setProperty("_inputElementValue", "");
        _fireDomEvent(brought, "unparsable-change");
        click("Confirm");
        assertThat(text()).contains("Enter the day on which it was brought there.");
        brought.setValue(time.today());
        click("Confirm");
        assertThat(text()).contains("Waiting for an answer").contains("Brought there");

        area("Result").setValue("Granted");
        _get(TextField.class, spec -> spec.withLabel("Who answered")).setValue("The DARC's secretariat");
        date("Day of the answer").setValue(time.today());
        click("Record the answer");

        assertThat(text()).contains("Granted").contains("The DARC's secretariat");
        assertThat(elsewhere().getSummaryText()).endsWith("1, of which 0 under way");
    }

    @Test
    void a_referral_after_the_agreement_was_opened_is_seen_on_the_request() {
        RequestView request = SampleRequests.complete(requests, "sarmatia");
        SampleRequests.open(requests, request);
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number());

        area("Why it is referred").setValue("Several components");
        referTo().setValue(Referral.DHS_LEVEL);
        click("Refer it");

        assertThat(text()).contains("Referral: Review and clearance at the DHS level");
        click("Withdraw");
        assertThat(text()).contains("Withdrawn");
    }

    @Test
    void a_text_that_is_too_long_stays_in_its_field() {
        RequestView request = SampleRequests.begun(requests);
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/leverage");

        area("What you need from IGP").setValue("a".repeat(4001));
        click("Ask IGP");

        assertThat(text()).contains("The text is too long: 4,001 characters");
        assertThat(area("What you need from IGP").getValue()).hasSize(4001);
    }

    @Test
    void offices_are_consulted_only_once_it_is_determined_that_the_directive_does_not_apply() {
        RequestView inScope = SampleRequests.complete(requests, "dacia");
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + inScope.number() + "/scope");
        assertThat(_find(Button.class, spec -> spec.withText("Ask these offices")))
                .isEmpty();

        RequestView outside = SampleRequests.insideDhs(requests, "pannonia");
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + outside.number() + "/scope");
        offices().setValue(Set.of(Office.IGP_PRIVACY));
        area("What you ask them").setValue("Any risk?");
        click("Ask these offices");

        assertThat(text()).contains("Consultation: IGP Privacy Unit").contains("It is advice");
    }

    @Test
    void the_consulted_office_reads_the_summary_and_advises() {
        RequestView request = SampleRequests.insideDhs(requests, "noricum <b>bold</b>");
        inquiries.consult(request.id(), Set.of(Office.IGP_PRIVACY), "Any risk?");
        String page = "consultations/" + only(request).id();

        open(DemoPeople.IGP_PRIVACY, page);
        assertThat(text())
                .contains("noricum <b>bold</b>")
                .contains(request.entries().text(RequestField.PARTY_NAME))
                .contains("Any risk?")
                .contains("SC-03")
                .doesNotContain("records@harbor.example.gov");
        area("Answer").setValue("None");
        click("Record the answer");

        assertThat(text()).contains("Answered");
        as(
                DemoPeople.HSI_PROGRAM_OFFICER,
                () -> assertThat(only(request).answer())
                        .isNotNull()
                        .extracting(answer -> answer.words())
                        .isEqualTo("None"));
    }

    @Test
    void a_consultation_withdrawn_while_it_is_open_takes_the_summary_away_and_leaves_what_was_written() {
        RequestView request = SampleRequests.insideDhs(requests, "raetia");
        inquiries.consult(request.id(), Set.of(Office.IGP_PRIVACY), "Any risk?");
        InquiryView asked = only(request);
        open(DemoPeople.IGP_PRIVACY, "consultations/" + asked.id());
        area("Answer").setValue("Half an advi");

        as(DemoPeople.HSI_PROGRAM_OFFICER, () -> inquiries.withdraw(asked.id()));
        SignIn.as(DemoPeople.IGP_PRIVACY);

        eventually("This consultation was withdrawn");
        assertThat(text()).doesNotContain("Information wanted");
        assertThat(area("Answer").getValue()).isEqualTo("Half an advi");
        assertThat(area("Answer").isReadOnly()).isTrue();
    }

    @Test
    void an_office_that_was_not_asked_and_a_broken_address_find_nothing() {
        RequestView request = SampleRequests.insideDhs(requests, "moesia");
        inquiries.consult(request.id(), Set.of(Office.IGP_PRIVACY), "Any risk?");
        String page = "consultations/" + only(request).id();

        open(DemoPeople.OPP, page);
        assertThat(text()).contains("There is nothing here that you may see").doesNotContain("moesia");
        open(DemoPeople.IGP_PRIVACY, "consultations/' OR 1=1");
        assertThat(text()).contains("nothing here");
    }

    private InquiryView only(RequestView request) {
        return inquiries.of(request).inquiries().getFirst();
    }

    /** Does it as somebody else, in another window as it were. */
    private static void as(Person person, Runnable action) {
        SignIn.as(person);
        action.run();
    }

    private static void eventually(String shown) {
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            MockVaadin.clientRoundtrip(true);
            assertThat(text()).contains(shown);
        });
    }

    private static void click(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    private static Details elsewhere() {
        return _find(Details.class).stream()
                .filter(details -> details.getSummaryText().startsWith("Approvals"))
                .findFirst()
                .orElseThrow();
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static DateField date(String label) {
        return _get(DateField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Referral> referTo() {
        return _get(ComboBox.class, spec -> spec.withLabel("Refer to"));
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<Office> offices() {
        return _get(MultiSelectComboBox.class, spec -> spec.withLabel("Offices to ask"));
    }

    /** Everything that can be read in the window. */
    private static String text() {
        return _find(Component.class).stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }
}
