package gov.ice.isaa.library.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.drafting.ClauseId;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Template.Clause;
import gov.ice.isaa.drafting.Template.Kind;
import gov.ice.isaa.library.LibraryRows;
import gov.ice.isaa.library.Preparation;
import gov.ice.isaa.library.TemplateEdits;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.DateField;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.Message;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LibraryPagesTest extends ViewTest {

    @Autowired
    Preparation preparation;

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    AgencyTime time;

    @BeforeEach
    void clear() {
        LibraryRows.reset();
    }

    @AfterEach
    void take_back() {
        leave();
        LibraryRows.reset();
    }

    /** The words of a component, those that came as HTML among them. */
    private static String text(Component of) {
        return of.getElement().getText() + " " + of.getElement().getProperty("innerHTML", "") + " "
                + of.getChildren().map(LibraryPagesTest::text).collect(Collectors.joining(" "));
    }

    private static String page() {
        return text(_get(Div.class, spec -> spec.withClasses("page")));
    }

    private static void type(TextField field, String words) {
        field.setValue(words);
    }

    private static Button spoken(String label) {
        return _find(Button.class).stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private void published(String words) {
        SignIn.as(DemoPeople.CLAUSE_ADMINISTRATOR);
        preparation.begin();
        Clause seen = preparation
                .current()
                .orElseThrow()
                .template()
                .clause(new ClauseId("data", "quality"))
                .orElseThrow();
        preparation.edit(
                now -> TemplateEdits.replace(
                        now, "data", seen, new Clause("quality", Kind.PARAGRAPH, null, null, words)),
                "OPLA asked for it");
        preparation.publish(time.today(), "Accuracy in plain words");
    }

    @Test
    void whoever_works_with_agreements_reads_the_version_in_effect() {
        open(DemoPeople.HSI_PROGRAM_OFFICER, "clauses");
        assertThat(page()).contains("In effect from").contains("ICE shall share with the Partner");
        assertThat(_find(H2.class)).hasSizeGreaterThan(20);
        assertThat(_find(Button.class, spec -> spec.withText("Edit"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("Prepare version 3")))
                .isEmpty();
    }

    @Test
    void the_list_is_narrowed_to_the_words_sought() {
        open(DemoPeople.OPLA, "clauses");
        TextField sought = _get(TextField.class, spec -> spec.withLabel("Find in the clauses"));
        type(sought, "classified information");
        assertThat(_find(H2.class)).hasSizeLessThan(5);
        assertThat(page()).contains("No classified information");
        type(sought, "no clause says this");
        assertThat(text(_get(EmptyState.class))).contains("Try fewer words");
    }

    @Test
    void the_administrator_prepares_changes_and_publishes_a_version() {
        open(DemoPeople.CLAUSE_ADMINISTRATOR, "clauses");
        _click(_get(Button.class, spec -> spec.withText("Prepare version 3")));
        assertThat(page()).contains("In preparation");

        _click(spoken("Edit: No classified information is exchanged under this Agreement."));
        TextArea wording = _get(TextArea.class, spec -> spec.withLabel("Wording"));
        wording.setValue("No classified information is exchanged with [External party].");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(text(_get(Message.class, spec -> spec.withPredicate(Component::isVisible))))
                .contains("Say why");
        assertThat(wording.getValue()).contains("[External party]");
        type(_get(TextField.class, spec -> spec.withLabel("Why")), "OPR asked for it");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        _assertNone(ClauseDialog.class);
        assertThat(preparation.current().orElseThrow().template().clause(new ClauseId("sensitivity", "classified")))
                .get()
                .extracting(Clause::text)
                .isEqualTo("No classified information is exchanged with {{external-party}}.");

        Details changes = _get(VersionChanges.class);
        changes.setOpened(true);
        assertThat(text(changes)).contains("OPR asked for it").contains("Clause of “Data sensitivity” changed");

        _click(_get(Button.class, spec -> spec.withText("Publish…")));
        _click(_get(Button.class, spec -> spec.withText("Publish")));
        assertThat(text(_get(PublishDialog.class))).contains("Enter the date");
        _get(DateField.class).setValue(time.today());
        _get(TextArea.class, spec -> spec.withLabel("Why it was made")).setValue("OPR's wording");
        _click(_get(Button.class, spec -> spec.withText("Publish")));
        assertThat(page()).contains("Version 3 is published");
        assertThat(_get(Select.class, spec -> spec.withLabel("Version")).getValue())
                .isEqualTo(3);
    }

    @Test
    void what_somebody_else_wrote_meanwhile_is_shown_before_mine_stands() {
        SignIn.as(DemoPeople.CLAUSE_ADMINISTRATOR);
        preparation.begin();
        open(DemoPeople.CLAUSE_ADMINISTRATOR, "clauses");
        _click(spoken("Edit: No classified information is exchanged under this Agreement."));
        var id = new ClauseId("sensitivity", "classified");
        Clause seen = preparation.current().orElseThrow().template().clause(id).orElseThrow();
        preparation.edit(
                now -> TemplateEdits.replace(
                        now, "sensitivity", seen, new Clause("classified", Kind.PARAGRAPH, null, null, "Theirs.")),
                "Theirs");
        _get(TextArea.class, spec -> spec.withLabel("Wording")).setValue("Mine.");
        type(_get(TextField.class, spec -> spec.withLabel("Why")), "Mine");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(text(_get(ClauseDialog.class))).contains("It reads now: “Theirs.”");
        assertThat(preparation.current().orElseThrow().template().clause(id))
                .get()
                .extracting(Clause::text)
                .isEqualTo("Theirs.");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(preparation.current().orElseThrow().template().clause(id))
                .get()
                .extracting(Clause::text)
                .isEqualTo("Mine.");
    }

    @Test
    void an_unknown_placeholder_is_refused_and_what_was_typed_stays() {
        SignIn.as(DemoPeople.CLAUSE_ADMINISTRATOR);
        preparation.begin();
        open(DemoPeople.CLAUSE_ADMINISTRATOR, "clauses");
        _click(spoken("Add a clause to Data sensitivity"));
        TextArea wording = _get(TextArea.class, spec -> spec.withLabel("Wording"));
        wording.setValue("Caveats follow [Guide to caveats].");
        type(_get(TextField.class, spec -> spec.withLabel("Why")), "OPR asked for it");
        _click(_get(Button.class, spec -> spec.withText("Add it")));
        assertThat(text(_get(Message.class, spec -> spec.withPredicate(Component::isVisible))))
                .contains("“[Guide to caveats]” is not a placeholder yet");
        assertThat(wording.getValue()).isEqualTo("Caveats follow [Guide to caveats].");
    }

    @Test
    void a_clause_shows_its_history_and_where_it_is_used() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        AgreementView agreement = agreements.open(SampleAgreements.STATE_POLICE);
        drafts.createFromTemplate(agreement.id());
        published("Each Party shares what is accurate.");
        open(DemoPeople.HSI_PROGRAM_OFFICER, "clauses/data/quality");
        assertThat(page())
                .contains("Version 3, in effect from")
                .contains("Why: OPLA asked for it")
                .contains(agreement.number() + ", " + agreement.title())
                .contains("As written");
        open(DemoPeople.CLAUSE_ADMINISTRATOR, "clauses/data/quality");
        assertThat(page()).contains(agreement.number()).doesNotContain(agreement.title());
    }

    @Test
    void an_address_of_no_clause_says_so() {
        open(DemoPeople.HSI_PROGRAM_OFFICER, "clauses/data/no-such-clause");
        assertThat(text(_get(EmptyState.class))).contains("No published version has this clause");
    }

    @Test
    void an_open_draft_is_told_of_a_newer_version_with_what_concerns_it() throws Exception {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        AgreementView agreement = agreements.open(SampleAgreements.STATE_POLICE);
        drafts.createFromTemplate(agreement.id());
        String address = "agreements/" + agreement.number() + "/draft";
        open(DemoPeople.HSI_PROGRAM_OFFICER, address);
        assertThat(page()).doesNotContain("newer");
        try (var somebody = Executors.newSingleThreadExecutor()) {
            somebody.submit(() -> published("Each Party shares what is accurate."))
                    .get();
        }
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(page())
                    .contains("This draft keeps version 2 of the template. Version 3 is newer, in effect since")
                    .contains("One clause that concerns this draft")
                    .contains("Why: OPLA asked for it");
        });
    }
}
