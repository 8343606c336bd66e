package gov.ice.isaa.drafting.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.drafting.ChoiceDecision;
import gov.ice.isaa.drafting.ChoicePoint;
import gov.ice.isaa.drafting.Choosing;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.TemplateChoices;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.Message;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The template's choices on the page that begins a draft, and beside the draft afterwards. */
class BeginDraftTest extends ViewTest {

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    Choosing choosing;

    @Autowired
    TemplateChoices choices;

    @Autowired
    Live live;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    AgreementView agreement;

    @BeforeEach
    void openAgreement() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreement = agreements.open(SampleAgreements.STATE_POLICE);
    }

    @Test
    void every_choice_is_shown_under_its_section_with_its_reason_and_what_follows() {
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);

        assertThat(words(_get(BeginDraft.class)))
                .contains("Data", "ICE: shall or may", "Binding: ICE owes the information")
                .contains("Preselected because personal information is shared.")
                .contains("All 18 choices as the case preselects them.");
        assertThat(_find(ChoiceField.class)).hasSize(18);
    }

    @Test
    void what_the_officer_decides_is_counted_makes_the_text_and_is_read_beside_the_draft() {
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);

        choose("Is ICE bound to share, or free to?", "shall");
        assertThat(words(_get(BeginDraft.class))).contains("1 of 18 choices decided otherwise than preselected.");
        explain("Why not “ICE may share”?", "The Director promised it.");
        _click(_get(Button.class, spec -> spec.withText("Begin the draft")));

        assertThat(drafts.current(agreement.id())
                        .orElseThrow()
                        .document()
                        .plainText()
                        .text())
                .contains("ICE shall share with the Partner");
        assertThat(made()).contains("ICE shall share", "Decided by HSI Program Officer.");
        openDraft(DemoPeople.IGP_PRIVACY);
        assertThat(made())
                .contains("18 choices, 1 decided otherwise")
                .contains("Not taken: ICE may share", "HSI Program Officer decided otherwise.")
                .contains("Reason: The Director promised it.")
                .contains("Preselected because personal information is shared.");
    }

    @Test
    void a_choice_that_needs_one_option_and_has_none_is_named_and_nothing_is_begun() {
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);

        clearSafeguards();
        _click(_get(Button.class, spec -> spec.withText("Begin the draft")));

        assertThat(_find(Message.class)).extracting(Message::getText).contains("“Safeguards”: Choose at least one.");
        assertThat(drafts.current(agreement.id())).isEmpty();
    }

    @Test
    void what_was_decided_stays_when_the_case_changes_meanwhile() {
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);
        choose("Who is trained, and by whom?", "teach");
        BeginDraft form = _get(BeginDraft.class);

        changed();
        assertThat(_get(BeginDraft.class)).isSameAs(form);
        jdbc.sql("UPDATE agreement_party SET kind = 'PRIVATE' WHERE agreement_id = ?")
                .param(agreement.id())
                .update();
        changed();

        arrives("The case or the template changed meanwhile");
        assertThat(group("Who is trained, and by whom?").getValue().key()).isEqualTo("teach");
        assertThat(group("May ICE share with other DHS components what it receives?")
                        .getValue()
                        .key())
                .isEqualTo("private");
    }

    @Test
    void a_departure_without_a_reason_is_led_to_and_nothing_is_begun() {
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);
        choose("Is ICE bound to share, or free to?", "shall");
        choose("Who is trained, and by whom?", "teach");
        explain("Why not “Each Party trains its own personnel”?", "x".repeat(501));

        _click(_get(Button.class, spec -> spec.withText("Begin the draft")));

        assertThat(_find(Message.class))
                .extracting(Message::getText)
                .contains("“ICE: shall or may”: Say why you depart from what the case preselects. "
                        + "1 more choice is marked.");
        assertThat(_get(ReasonField.class, spec -> spec.withLabel("Why not “ICE may share”?"))
                        .isInvalid())
                .isTrue();
        assertThat(_get(ReasonField.class, spec -> spec.withLabel("Why not “Each Party trains its own personnel”?"))
                        .getErrorMessage())
                .isEqualTo("Shorten the reason from 501 to at most 500 characters; until then it is not kept.");
        assertThat(drafts.current(agreement.id())).isEmpty();

        explain("Why not “ICE may share”?", "The Director promised it.");
        explain("Why not “Each Party trains its own personnel”?", "Theirs is odd.");
        _click(_get(Button.class, spec -> spec.withText("Begin the draft")));
        assertThat(drafts.current(agreement.id())).isPresent();
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_is_taken_in_addition_may_be_explained_and_need_not() {
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);
        CheckboxGroup<ChoicePoint.Option> cooperation = _get(
                CheckboxGroup.class,
                spec -> spec.withPredicate(group -> group.getLabel().startsWith("How do the Parties work")));
        cooperation.select(cooperation.getListDataView().getItem(0));
        changedByHand(cooperation);

        assertThat(_get(ReasonField.class, spec -> spec.withLabel("Why “Coordinate operations” as well?"))
                        .getHelperText())
                .startsWith("Optional.");
        _click(_get(Button.class, spec -> spec.withText("Begin the draft")));
        assertThat(drafts.current(agreement.id())).isPresent();
    }

    @Test
    void what_was_decided_is_found_again_however_the_page_was_left() {
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);
        choose("Who is trained, and by whom?", "teach");
        explain("Why not “Each Party trains its own personnel”?", "Theirs is odd.");
        clearSafeguards();

        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);

        assertThat(group("Who is trained, and by whom?").getValue().key()).isEqualTo("teach");
        assertThat(_get(ReasonField.class, spec -> spec.withLabel("Why not “Each Party trains its own personnel”?"))
                        .getValue())
                .isEqualTo("Theirs is odd.");
        assertThat(safeguards().getValue()).isEmpty();
        assertThat(words(_get(BeginDraft.class)))
                .contains("2 of 18 choices decided otherwise than preselected.")
                .contains("Kept; last decided by HSI Program Officer on ");
    }

    @Test
    void what_another_officer_decides_meanwhile_is_shown_and_nothing_else_moves() {
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);
        choose("Is ICE bound to share, or free to?", "shall");
        BeginDraft form = _get(BeginDraft.class);

        choosing.keep(agreement.id(), version(), "training", new ChoiceDecision(Set.of("teach"), "Odd."));

        arrives("2 of 18 choices decided otherwise than preselected.");
        assertThat(_get(BeginDraft.class)).isSameAs(form);
        assertThat(group("Who is trained, and by whom?").getValue().key()).isEqualTo("teach");
        assertThat(group("Is ICE bound to share, or free to?").getValue().key()).isEqualTo("shall");
    }

    @Test
    void an_officer_who_comes_too_late_is_told_so() {
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);
        jdbc.sql("UPDATE agreement SET phase = 'CLEARANCE' WHERE id = ?")
                .param(agreement.id())
                .update();

        choose("Who is trained, and by whom?", "teach");

        assertThat(_find(Message.class)).extracting(Message::getText).anyMatch(text -> text.contains("stands still"));
    }

    @Test
    void an_office_is_offered_no_choices() {
        openDraft(DemoPeople.IGP_PRIVACY);

        _assertNone(BeginDraft.class);
        _get(EmptyState.class);
    }

    private int version() {
        return choices.offer(agreement.id()).orElseThrow().version();
    }

    private void openDraft(Person person) {
        open(person, "agreements/" + agreement.number() + "/draft");
    }

    /** The agreement is told to have changed, and the page hears of it. */
    private void changed() {
        var heard = new AtomicInteger();
        Registration hearing = live.subscribe(Agreements.topic(agreement.id()), signal -> heard.incrementAndGet());
        transaction.executeWithoutResult(status -> live.publish(Agreements.topic(agreement.id()), "changed"));
        await().pollInSameThread().until(() -> heard.get() > 0);
        hearing.remove();
        MockVaadin.clientRoundtrip(false);
    }

    private void arrives(String text) {
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(words(_get(BeginDraft.class))).contains(text);
        });
    }

    private static void choose(String question, String option) {
        RadioButtonGroup<ChoicePoint.Option> group = group(question);
        group.getListDataView()
                .getItems()
                .filter(each -> each.key().equals(option))
                .forEach(group::setValue);
        changedByHand(group);
    }

    private static void explain(String label, String why) {
        ReasonField field = _get(ReasonField.class, spec -> spec.withLabel(label));
        field.setValue(why);
        changedByHand(field);
    }

    private static void clearSafeguards() {
        safeguards().clear();
        changedByHand(safeguards());
    }

    /** As the browser tells it. */
    private static <C extends AbstractField<C, V>, V> void changedByHand(C field) {
        ComponentUtil.fireEvent(field, new ComponentValueChangeEvent<>(field, field, field.getEmptyValue(), true));
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<ChoicePoint.Option> safeguards() {
        return _get(
                CheckboxGroup.class,
                spec -> spec.withPredicate(group -> group.getLabel().startsWith("Which safeguards")));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<ChoicePoint.Option> group(String question) {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel(question));
    }

    private static String made() {
        Div panel = _get(Div.class, spec -> spec.withClasses("choices-made"));
        Details details = _get(panel, Details.class);
        details.setOpened(true);
        return details.getSummaryText() + words(panel);
    }

    private static String words(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively();
    }
}
