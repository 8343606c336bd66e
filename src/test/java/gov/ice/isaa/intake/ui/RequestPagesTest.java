package gov.ice.isaa.intake.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.intake.RequestEntries;
import gov.ice.isaa.intake.RequestField;
import gov.ice.isaa.intake.RequestView;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.intake.SampleRequests;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.policy.Answer;
import gov.ice.isaa.policy.Classification;
import gov.ice.isaa.policy.Exemption;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.support.DateField;
import gov.ice.isaa.support.EmptyState;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RequestPagesTest extends ViewTest {

    @Autowired
    Requests requests;

    @Autowired
    JdbcClient jdbc;

    @Test
    void an_officer_begins_a_request_after_saying_that_it_is_unclassified() {
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/new");

        classification(Classification.UNCLASSIFIED);
        _click(_get(Button.class, spec -> spec.withText("Begin the request")));

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .matches("requests/REQ-\\d{4}-\\d{4}");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Subject")).getValue())
                .isEmpty();
    }

    @Test
    void without_an_answer_about_classification_nothing_begins_and_the_question_says_so() {
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/new");

        _click(_get(Button.class, spec -> spec.withText("Begin the request")));

        assertThat(_get(RadioButtonGroup.class).isInvalid()).isTrue();
        assertThat(_find(TextField.class)).isEmpty();
    }

    @Test
    void a_request_that_may_be_classified_stops_says_where_to_go_and_keeps_nothing() {
        open(DemoPeople.MA_PROGRAM_OFFICER, "requests/new");
        int before = count();

        classification(Classification.MAY_BE_CLASSIFIED);
        _get(Checkbox.class).setValue(true);
        _click(_get(Button.class, spec -> spec.withText("Stop here")));

        assertThat(_get(H1.class).getText()).isEqualTo("Stopped");
        assertThat(text())
                .contains("HSDN")
                .contains("C-LAN")
                .contains("HSI Intel")
                .contains("SC-22");
        assertThat(text()).contains("not even that there was a request");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void what_is_typed_is_kept_and_shown_as_text_when_the_request_is_opened_again() {
        RequestView request = begun();
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number());

        type("Subject", "<b>Berths</b> & \"manifests\"");
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number());

        assertThat(_get(TextField.class, spec -> spec.withLabel("Subject")).getValue())
                .isEqualTo("<b>Berths</b> & \"manifests\"");
        assertThat(_get(H1.class).getText()).isEqualTo("<b>Berths</b> & \"manifests\"");
    }

    @Test
    void saving_one_entry_leaves_alone_what_is_being_typed_in_another() {
        RequestView request = begun();
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number());
        TextArea use = _get(TextArea.class, spec -> spec.withLabel("Intended use"));
        use.setValue("Joint investi");

        type("Subject", "Berths and manifests");

        assertThat(use.getValue()).isEqualTo("Joint investi");
    }

    @Test
    void a_text_that_is_too_long_is_refused_at_its_field_and_stays_there() {
        RequestView request = begun();
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number());
        TextArea need = _get(TextArea.class, spec -> spec.withLabel("Mission need"));

        need.setValue("a".repeat(4001));
        _fireValueChange(need);

        assertThat(need.isInvalid()).isTrue();
        assertThat(need.getErrorMessage()).contains("too long").contains("4001");
        UI.getCurrent().navigate("requests/" + request.number() + "/verification");
        assertThat(_find(ConfirmDialog.class)).as("asked before it is lost").hasSize(1);
        _get(ConfirmDialog.class).close();
        assertThat(need.getValue()).hasSize(4001);
    }

    @Test
    void a_date_that_cannot_be_read_says_so_and_the_saved_one_is_kept() {
        RequestView request = begun();
        requests.enter(
                request.id(), RequestEntries.EMPTY, RequestEntries.EMPTY.with(RequestField.VERIFIED_ON, "2026-01-05"));
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/verification");
        DateField date = _get(DateField.class);

        write(date, "the other day");

        assertThat(date.isInvalid()).isTrue();
        assertThat(date.getErrorMessage()).contains("Enter a date");
        assertThat(verifiedOn(request)).isEqualTo("2026-01-05");
    }

    @Test
    void a_date_that_could_not_be_read_and_is_then_taken_out_is_saved_as_none() {
        RequestView request = begun();
        requests.enter(
                request.id(), RequestEntries.EMPTY, RequestEntries.EMPTY.with(RequestField.VERIFIED_ON, "2026-01-05"));
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/verification");
        DateField date = _get(DateField.class);
        write(date, "the other day");

        write(date, "");

        assertThat(date.isInvalid()).isFalse();
        assertThat(verifiedOn(request)).isEmpty();
    }

    @Test
    void a_longer_text_is_saved_when_the_typing_pauses() {
        RequestView request = begun();
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number());

        TextArea need = _get(TextArea.class, spec -> spec.withLabel("Mission need"));

        assertThat(need.getValueChangeMode()).isEqualTo(ValueChangeMode.LAZY);
        assertThat(need.getValueChangeTimeout()).isEqualTo(2000);
    }

    @Test
    void an_officer_without_an_office_is_told_why_nothing_begins() {
        var nowhere = new Person("adrift", "Adrift", Set.of(Role.PROGRAM_OFFICER), Set.of());
        open(nowhere, "requests/new");

        classification(Classification.UNCLASSIFIED);
        _click(_get(Button.class, spec -> spec.withText("Begin the request")));

        assertThat(text()).contains("Your account belongs to no office");
    }

    @Test
    void a_step_has_the_same_state_on_every_page_of_the_request() {
        RequestView request = SampleRequests.complete(requests, "petra");

        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/scope");
        assertThat(stateOf("Existing agreements")).containsExactly("Done");
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/leverage");

        assertThat(stateOf("Existing agreements")).containsExactly("Done");
    }

    @Test
    void nothing_is_recorded_on_answers_that_a_colleague_changed_meanwhile() {
        RequestView request = SampleRequests.verified(requests);
        var answered = requests.answer(request.id(), request.facts(), SampleRequests.facts(request.facts()));
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/scope");
        requests.answer(request.id(), answered.facts(), answered.facts().with(PartyKind.TRIBAL));

        _click(_get(Button.class, spec -> spec.withText("Record this determination")));

        assertThat(text()).contains("nothing was recorded");
        assertThat(requests.determinations(request)).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("Record this determination")));
        assertThat(requests.determinations(request)).hasSize(1);
    }

    @Test
    void another_officers_text_is_shown_beside_the_own_and_nothing_is_overwritten() {
        RequestView request = begun();
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number());
        requests.enter(request.id(), RequestEntries.EMPTY, RequestEntries.EMPTY.with(RequestField.SUBJECT, "Theirs"));

        type("Subject", "Mine");
        assertThat(text()).contains("Theirs").contains("Mine");
        _click(_get(Button.class, spec -> spec.withText("Keep mine")));

        assertThat(requests.require(request.number()).entries().text(RequestField.SUBJECT))
                .isEqualTo("Mine");
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_answers_are_explained_with_rule_and_section_as_they_are_given() {
        RequestView request = begun();
        requests.answer(
                request.id(),
                request.facts(),
                request.facts()
                        .with(PartyKind.STATE)
                        .with(Question.RECEIVES_ONLY, Answer.NO)
                        .exempt(Exemption.NONE)
                        .with(Question.LASTING, Answer.YES)
                        .with(Question.BULK, Answer.NO));
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/scope");
        assertThat(text()).contains("Still open").doesNotContain("Offices to engage");

        RadioButtonGroup<Answer> gives =
                _get(RadioButtonGroup.class, spec -> spec.withLabel(Question.GIVES_INFORMATION.wording()));
        gives.setValue(Answer.YES);
        _fireValueChange(gives);

        assertThat(text())
                .contains("In scope")
                .contains("SC-01, Handbook: Introduction, Scope")
                .contains("Offices to engage")
                .contains("Still to be answered");
    }

    @Test
    void nothing_alike_says_what_to_do_next() {
        RequestView request = begun();

        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/leverage");

        assertThat(_find(EmptyState.class)).hasSize(1);
    }

    @Test
    void what_is_missing_is_listed_before_an_agreement_is_opened() {
        RequestView request = begun();
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/opening");

        _click(_get(Button.class, spec -> spec.withText("Open the agreement")));

        assertThat(text()).contains("Fill in: Subject").contains("Answer the scope questions");
        assertThat(requests.require(request.number()).open()).isTrue();
    }

    @Test
    void the_approver_reads_a_request_and_changes_nothing() {
        RequestView request = begun();

        open(DemoPeople.HSI_PROGRAM_APPROVER, "requests/" + request.number());

        assertThat(_get(TextField.class, spec -> spec.withLabel("Subject")).isReadOnly())
                .isTrue();
        assertThat(_find(Button.class, spec -> spec.withText("Close the request")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"requests/REQ-1999-0001", "requests/nonsense", "requests/%3Cscript%3E"})
    void an_unknown_request_is_not_found(String address) {
        open(DemoPeople.HSI_PROGRAM_OFFICER, address);

        assertThat(text()).contains("There is nothing here that you may see");
    }

    @Test
    void an_unknown_step_is_not_found() {
        RequestView request = begun();

        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/nowhere");

        assertThat(text()).contains("There is nothing here that you may see");
    }

    @Test
    void another_offices_request_is_not_found() {
        RequestView request = begun();

        open(DemoPeople.ERO_PROGRAM_OFFICER, "requests/" + request.number());

        assertThat(text()).contains("There is nothing here that you may see");
    }

    @Test
    void the_list_finds_a_request_by_a_part_of_its_subject() {
        RequestView request = begun();
        requests.enter(
                request.id(),
                request.entries(),
                request.entries().with(RequestField.SUBJECT, "Quokka 100%_ sightings"));

        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests");
        _get(TextField.class, spec -> spec.withLabel("Search")).setValue("okka 100%_");

        assertThat(text()).contains("1 request");
    }

    private RequestView begun() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        return requests.begin(Office.HSI_DOMESTIC);
    }

    @SuppressWarnings("unchecked")
    private static void classification(Classification answer) {
        RadioButtonGroup<Classification> group = _get(RadioButtonGroup.class);
        group.setValue(answer);
        _fireValueChange(group);
    }

    private static void type(String label, String text) {
        TextField field = _get(TextField.class, spec -> spec.withLabel(label));
        field.setValue(text);
        _fireValueChange(field);
    }

    /** Writes something that the field in the browser cannot read as a date. */
    private static void write(DateField date, String text) {
        date.getElement().setProperty("_inputElementValue", text);
        _fireDomEvent(date, "unparsable-change");
    }

    private String verifiedOn(RequestView request) {
        return requests.require(request.number()).entries().text(RequestField.VERIFIED_ON);
    }

    /** What stands beside a step in the list of steps. */
    private static List<String> stateOf(String step) {
        return _find(ListItem.class).stream()
                .filter(item -> item.getChildren()
                        .anyMatch(child -> child.getElement().getText().equals(step)))
                .flatMap(item -> item.getChildren().filter(Span.class::isInstance))
                .map(state -> state.getElement().getText())
                .toList();
    }

    /** Everything that can be read in the window. */
    private static String text() {
        return _find(Component.class).stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }

    private int count() {
        return jdbc.sql("SELECT count(*) FROM request").query(Integer.class).single();
    }
}
