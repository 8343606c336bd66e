package gov.ice.isaa.drafting.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftJson;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Paragraph;
import gov.ice.isaa.drafting.Placeholder;
import gov.ice.isaa.drafting.TextRun;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.Message;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DraftPageTest extends ViewTest {

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    AgreementView agreement;

    @BeforeEach
    void openAgreement() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreement = agreements.open(SampleAgreements.STATE_POLICE);
    }

    @Test
    void an_officer_begins_the_draft_on_its_page() {
        open(DemoPeople.HSI_PROGRAM_OFFICER);

        _click(_get(Button.class, spec -> spec.withText("Begin the draft")));

        assertThat(_find(SectionPane.class)).hasSize(28);
        assertThat(drafts.current(agreement.id())).isPresent();
    }

    @Test
    void an_office_is_told_that_there_is_no_draft_yet_and_cannot_begin_it() {
        open(DemoPeople.IGP_PRIVACY);

        _get(EmptyState.class);
        _assertNone(Button.class, spec -> spec.withText("Begin the draft"));
    }

    @Test
    void an_office_reads_the_sections_and_is_offered_no_editing() {
        drafts.createFromTemplate(agreement.id());

        open(DemoPeople.IGP_PRIVACY);

        assertThat(_find(SectionPane.class)).hasSize(28);
        _assertNone(Button.class, spec -> spec.withText("Edit section"));
    }

    @Test
    void what_an_officer_saves_is_a_version_and_stands_on_the_page() {
        drafts.createFromTemplate(agreement.id());
        open(DemoPeople.HSI_PROGRAM_OFFICER);

        save(edit("funding"), "Each Party pays for itself.");

        assertThat(current().number()).isEqualTo(2);
        assertThat(html("funding")).contains("Each Party pays for itself.");
        _assertNone(SectionEditor.class);
    }

    @Test
    void who_saves_second_sees_all_three_texts_and_may_keep_the_other_one() {
        drafts.createFromTemplate(agreement.id());
        open(DemoPeople.HSI_PROGRAM_OFFICER);
        SectionEditor editor = edit("funding");
        drafts.saveSection(agreement.id(), "funding", 1, text("Theirs."), null);

        save(editor, "Mine.");

        String conflict =
                _find(ReadOnlyText.class).stream().map(DraftPageTest::htmlIn).collect(Collectors.joining());
        assertThat(conflict).contains("Mine.", "Theirs.", "neither obligates nor transfers funds");
        _click(_get(Button.class, spec -> spec.withText("Keep their text")));
        assertThat(html("funding")).contains("Theirs.").doesNotContain("Mine.");
        assertThat(current().number()).isEqualTo(2);
    }

    @Test
    void who_saves_second_may_let_the_own_text_stand() {
        drafts.createFromTemplate(agreement.id());
        open(DemoPeople.HSI_PROGRAM_OFFICER);
        SectionEditor editor = edit("funding");
        drafts.saveSection(agreement.id(), "funding", 1, text("Theirs."), null);
        save(editor, "Mine.");

        _click(_get(Button.class, spec -> spec.withText("Save my text instead")));

        assertThat(html("funding")).contains("Mine.");
        assertThat(current().number()).isEqualTo(3);
    }

    @Test
    void a_text_that_does_not_follow_the_model_is_refused_in_the_page_and_the_editor_stays_open() {
        drafts.createFromTemplate(agreement.id());
        open(DemoPeople.HSI_PROGRAM_OFFICER);
        SectionEditor editor = edit("funding");

        ComponentUtil.fireEvent(
                editor,
                new SectionEditor.SaveAsked(editor, true, "[{\"type\":\"script\",\"id\":\"b1\",\"content\":[]}]"));

        assertThat(_find(Message.class))
                .anySatisfy(message -> assertThat(message.getText()).contains("not known"));
        _get(SectionEditor.class);
        assertThat(current().number()).isEqualTo(1);
    }

    @Test
    void an_open_item_is_filled_everywhere_from_the_list() {
        drafts.createFromTemplate(agreement.id());
        open(DemoPeople.HSI_PROGRAM_OFFICER);

        _click(_get(Button.class, spec -> spec.withText("System of records notice and routine use")));
        _get(TextArea.class).setValue("DHS/ICE-009");
        _click(_get(Button.class, spec -> spec.withText("Fill in")));

        assertThat(current().document().openPlaceholders())
                .extracting(Placeholder::key)
                .doesNotContain("sorn");
        assertThat(html("privacy")).contains("DHS/ICE-009");
    }

    @Test
    void an_older_version_is_read_again_without_editing() {
        drafts.createFromTemplate(agreement.id());
        drafts.saveSection(agreement.id(), "funding", 1, text("Each Party pays for itself."), null);
        open(DemoPeople.HSI_PROGRAM_OFFICER);

        _get(HistoryPanel.class).setOpened(true);
        _click(_get(Button.class, spec -> spec.withText("Version 1")));

        assertThat(html("funding")).contains("neither obligates nor transfers funds");
        _assertNone(Button.class, spec -> spec.withText("Edit section"));
        _click(_get(Button.class, spec -> spec.withText("Back to the newest version")));
        assertThat(html("funding")).contains("Each Party pays for itself.");
    }

    private void open(Person person) {
        open(person, "agreements/" + agreement.number() + "/draft");
    }

    private SectionEditor edit(String section) {
        _click(_get(pane(section), Button.class, spec -> spec.withText("Edit section")));
        return _get(pane(section), SectionEditor.class);
    }

    private static void save(SectionEditor editor, String words) {
        ComponentUtil.fireEvent(editor, new SectionEditor.SaveAsked(editor, true, DraftJson.writeBlocks(text(words))));
    }

    private static List<Block> text(String words) {
        return List.of(new Paragraph("p1", List.of(TextRun.plain(words))));
    }

    private DraftView current() {
        return drafts.current(agreement.id()).orElseThrow();
    }

    private static SectionPane pane(String section) {
        return _get(SectionPane.class, spec -> spec.withId("section-" + section));
    }

    private static String html(String section) {
        return htmlIn(pane(section));
    }

    private static String htmlIn(com.vaadin.flow.component.Component component) {
        StringBuilder html = new StringBuilder(component.getElement().getProperty("innerHTML", ""));
        component.getChildren().forEach(child -> html.append(htmlIn(child)));
        return html.toString();
    }
}
