package gov.ice.isaa.intake.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.intake.Closing;
import gov.ice.isaa.intake.NoSuchRequest;
import gov.ice.isaa.intake.RequestStatus;
import gov.ice.isaa.intake.RequestView;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.intake.SampleRequests;
import gov.ice.isaa.policy.Classification;
import gov.ice.isaa.policy.Handbook;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.policy.Question;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RequestEndingsTest extends ViewTest {

    @Autowired
    Requests requests;

    @Test
    void a_complete_request_opens_its_agreement_and_goes_there() {
        RequestView request = SampleRequests.complete(requests, "xanadu");
        open(request, "opening");

        click("Open the agreement");

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .matches("agreements/ISAA-\\d{4}-\\d{4}");
        assertThat(saved(request).status()).isEqualTo(RequestStatus.AGREEMENT_OPENED);
    }

    @Test
    void an_opened_request_shows_the_way_to_its_agreement_and_takes_no_more_changes() {
        RequestView request = SampleRequests.complete(requests, "shangri");
        String number = SampleRequests.open(requests, request).number();

        open(request, "request");

        assertThat(text()).contains("Go to " + number);
        assertThat(_get(TextField.class, spec -> spec.withLabel("Subject")).isReadOnly())
                .isTrue();
    }

    @Test
    void a_signatory_typed_on_the_page_is_kept() {
        RequestView request = SampleRequests.complete(requests, "atlantis");
        open(request, "opening");
        TextField name = _get(TextField.class, spec -> spec.withLabel("Name of the signatory"));

        name.setValue("<i>Port Captain</i>");
        _fireValueChange(name);

        assertThat(saved(request).opening().signatories())
                .anyMatch(signatory -> signatory.name().equals("<i>Port Captain</i>"));
    }

    @Test
    void out_of_scope_is_recorded_and_closed_with_the_advice() {
        RequestView begun = SampleRequests.verified(requests);
        requests.answer(begun.id(), begun.facts(), begun.facts().with(PartyKind.DHS_COMPONENT));
        open(begun, "scope");
        assertThat(text())
                .contains("Out of scope")
                .contains("Memorandum of Record")
                .contains("SC-03");

        click("Record this determination");
        click("Close the request: out of scope");

        assertThat(saved(begun).closing()).isEqualTo(Closing.OUT_OF_SCOPE);
        assertThat(text()).contains("Out of scope of the Directive");
    }

    @Test
    void a_recorded_determination_is_listed_with_its_rule_set() {
        RequestView request = SampleRequests.complete(requests, "lemuria");

        open(request, "scope");

        assertThat(text()).contains("Determination 1: In scope").contains("rule set " + Handbook.VERSION);
    }

    @Test
    @SuppressWarnings("unchecked")
    void an_answer_that_it_may_be_classified_erases_the_request_after_asking() {
        RequestView request = SampleRequests.complete(requests, "hyperborea");
        open(request, "scope");
        RadioButtonGroup<Classification> classification =
                _get(RadioButtonGroup.class, spec -> spec.withLabel(Question.CLASSIFICATION.wording()));

        classification.setValue(Classification.MAY_BE_CLASSIFIED);
        _fireValueChange(classification);
        assertThat(saved(request).facts().classification()).isEqualTo(Classification.UNCLASSIFIED);
        assertThat(text()).contains("The audit trail cannot be changed");
        click("Stop and erase");

        assertThat(text())
                .contains("HSDN")
                .contains("What had been typed was erased")
                .contains("keeps that there was a request " + request.number())
                .doesNotContain("Nothing of the request is kept");
        assertThatExceptionOfType(NoSuchRequest.class).isThrownBy(() -> requests.require(request.number()));
    }

    @Test
    void a_request_is_closed_with_a_reason_and_not_without() {
        RequestView request = SampleRequests.begun(requests);
        open(request, "request");
        TextArea reason = _get(TextArea.class, spec -> spec.withLabel("Why the request is not pursued"));

        click("Close the request");
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue("The party withdrew");
        click("Close the request");

        assertThat(saved(request).closingNote()).isEqualTo("The party withdrew");
        assertThat(_find(Button.class, spec -> spec.withText("Close the request")))
                .isEmpty();
    }

    @Test
    void a_reason_that_is_being_written_stays_while_something_else_is_saved() {
        RequestView request = SampleRequests.begun(requests);
        open(request, "request");
        TextArea reason = _get(TextArea.class, spec -> spec.withLabel("Why the request is not pursued"));
        reason.setValue("The party with");

        TextField subject = _get(TextField.class, spec -> spec.withLabel("Subject"));
        subject.setValue("Berths");
        _fireValueChange(subject);

        assertThat(_get(TextArea.class, spec -> spec.withLabel("Why the request is not pursued")))
                .isSameAs(reason);
        assertThat(reason.getValue()).isEqualTo("The party with");
    }

    private void open(RequestView request, String step) {
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/" + step);
    }

    private RequestView saved(RequestView request) {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        return requests.require(request.number());
    }

    private static void click(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    /** Everything that can be read in the window. */
    private static String text() {
        return _find(Component.class).stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }
}
