package gov.ice.isaa.drafting.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
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
import gov.ice.isaa.drafting.ChoicePoint;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.Message;
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
                .contains("Preselected because personal information is shared.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_choice_that_needs_one_option_and_has_none_is_named_and_nothing_is_begun() {
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);
        CheckboxGroup<ChoicePoint.Option> safeguards = _get(
                CheckboxGroup.class,
                spec -> spec.withPredicate(group -> group.getLabel().startsWith("Which safeguards")));

        safeguards.clear();
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
    void an_office_is_offered_no_choices() {
        openDraft(DemoPeople.IGP_PRIVACY);

        _assertNone(BeginDraft.class);
        _get(EmptyState.class);
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
