package gov.ice.isaa.drafting.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.TestingLifecycleHookKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SampleClearance;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.clearance.Clearances;
import gov.ice.isaa.clearance.ReviewView;
import gov.ice.isaa.clearance.RoundView;
import gov.ice.isaa.clearance.Verdict;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.BlockClash.Choice;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftJson;
import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Level;
import gov.ice.isaa.drafting.Paragraph;
import gov.ice.isaa.drafting.Placeholder;
import gov.ice.isaa.drafting.Presence;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.drafting.TextRun;
import gov.ice.isaa.drafting.ui.SectionHead.Tool;
import gov.ice.isaa.people.Accounts;
import gov.ice.isaa.people.Attendance.Being;
import gov.ice.isaa.people.Attendance.Present;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import kotlin.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

class DraftPageTest extends ViewTest {

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    Presence presence;

    @Autowired
    Accounts accounts;

    @Autowired
    SampleClearance samples;

    @Autowired
    Clearances clearances;

    AgreementView agreement;
    final List<String> told = new ArrayList<>();

    @BeforeEach
    void openAgreement() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreement = agreements.open(SampleAgreements.STATE_POLICE);
    }

    @Test
    void an_officer_begins_the_draft_on_its_page() {
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);

        _click(_get(Button.class, spec -> spec.withText("Begin the draft")));

        assertThat(_find(SectionPane.class)).hasSize(28);
        assertThat(drafts.current(agreement.id())).isPresent();
    }

    @Test
    void the_draft_of_a_modification_begins_with_the_executed_text() {
        AgreementView modified = samples.cleared(SampleAgreements.STATE_POLICE);
        agreements.execute(modified.id(), LocalDate.of(2026, 1, 5), null);
        agreement = agreements.modify(modified.id(), SampleAgreements.STATE_POLICE);
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("as it was executed");

        _click(_get(Button.class, spec -> spec.withText("Begin the draft")));

        assertThat(drafts.current(agreement.id()).orElseThrow().document())
                .isEqualTo(drafts.current(modified.id()).orElseThrow().document());
        assertThat(_get(Div.class, spec -> spec.withClasses("choices-made"))
                        .getElement()
                        .getTextRecursively())
                .contains("did not begin with choices of the template");
    }

    @Test
    void a_version_is_named_in_the_history_and_an_earlier_one_restored() {
        drafts.createFromTemplate(agreement.id());
        drafts.saveSection(agreement.id(), "funding", 1, text("Each Party pays."));
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);
        _get(HistoryPanel.class).setOpened(true);

        _click(_find(Button.class, spec -> spec.withText("Name")).getLast());
        _click(_get(Button.class, spec -> spec.withText("Name it")));
        assertThat(messages()).contains("Write what the version is to be called");
        _get(TextField.class, spec -> spec.withLabel("Name")).setValue("as it came from the template");
        _click(_get(Button.class, spec -> spec.withText("Name it")));

        assertThat(_get(HistoryPanel.class).getElement().getTextRecursively()).contains("as it came from the template");
        _click(_get(Button.class, spec -> spec.withText("Version 1")));
        _click(_get(Button.class, spec -> spec.withText("Restore this version")));
        _click(_get(Button.class, spec -> spec.withText("Restore")));
        assertThat(current().number()).isEqualTo(3);
        assertThat(html("funding")).doesNotContain("Each Party pays.");
        openDraft(DemoPeople.IGP_PRIVACY);
        _get(HistoryPanel.class).setOpened(true);
        _assertNone(Button.class, spec -> spec.withText("Name"));
        _click(_get(Button.class, spec -> spec.withText("Version 2")));
        _assertNone(Button.class, spec -> spec.withText("Restore this version"));
    }

    @Test
    void an_office_is_told_that_there_is_no_draft_yet_and_cannot_begin_it() {
        openDraft(DemoPeople.IGP_PRIVACY);

        _get(EmptyState.class);
        _assertNone(Button.class, spec -> spec.withText("Begin the draft"));
    }

    @Test
    void an_office_reads_the_sections_and_is_offered_no_editing() {
        drafts.createFromTemplate(agreement.id());

        openDraft(DemoPeople.IGP_PRIVACY);

        assertThat(_find(SectionPane.class)).hasSize(28);
        assertThat(offered(Tool.EDIT)).isFalse();
        // As a browser might call that somebody altered.
        head("funding").use(Tool.EDIT.name());
        head("funding").use("DELETE");
        _assertNone(SectionEditor.class);
    }

    @Test
    void what_an_officer_saves_is_a_version_and_stands_on_the_page() {
        drafts.createFromTemplate(agreement.id());
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);

        save(edit("funding"), "Each Party pays for itself.");

        assertThat(current().number()).isEqualTo(2);
        assertThat(html("funding")).contains("Each Party pays for itself.");
        _assertNone(SectionEditor.class);
    }

    @Test
    void who_saves_second_decides_on_the_paragraph_that_both_changed_and_may_let_the_other_text_stand() {
        SectionEditor editor = editTwoParagraphs();
        saveElsewhere("One, theirs.", "Two.");

        fire(editor, "done", DraftJson.writeBlocks(two("One, mine.", "Two, mine.")));

        assertThat(_find(ClashChoice.class)).hasSize(1);
        assertThat(changes()).contains("mine", "theirs", "<ins").doesNotContain("Two");
        choose(Choice.THEIRS);
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(current().document().section("funding").orElseThrow().blocks())
                .isEqualTo(two("One, theirs.", "Two, mine."));
        assertThat(messages()).contains("Saved as version 4");
        _assertNone(SectionEditor.class);
    }

    @Test
    void who_saves_second_keeps_both_texts_unless_something_else_is_chosen() {
        SectionEditor editor = editTwoParagraphs();
        saveElsewhere("One, theirs.", "Two.");
        fire(editor, "done", DraftJson.writeBlocks(two("One, mine.", "Two.")));

        _click(_get(Button.class, spec -> spec.withText("Save")));

        assertThat(current().document().section("funding").orElseThrow().blocks())
                .extracting(Block::words)
                .containsExactly("One, theirs.", "One, mine.", "Two.");
    }

    @Test
    void a_paragraph_that_was_removed_while_it_was_written_in_is_removed_or_stays() {
        SectionEditor editor = editTwoParagraphs();
        drafts.saveSection(agreement.id(), "funding", 2, two("One.", "Two.").subList(1, 2));
        fire(editor, "done", DraftJson.writeBlocks(two("One, mine.", "Two.")));

        assertThat(words(_get(ClashChoice.class))).contains("Removed.");
        _click(_get(Button.class, spec -> spec.withText("Save")));

        assertThat(current().document().section("funding").orElseThrow().blocks())
                .isEqualTo(two("One, mine.", "Two."));
    }

    @Test
    void what_was_decided_and_changed_again_meanwhile_is_asked_again() {
        SectionEditor editor = editTwoParagraphs();
        saveElsewhere("One, theirs.", "Two.");
        fire(editor, "done", DraftJson.writeBlocks(two("One, mine.", "Two.")));
        drafts.saveSection(agreement.id(), "funding", 3, two("One, once more.", "Two."));
        choose(Choice.MINE);
        _click(_get(Button.class, spec -> spec.withText("Save")));

        assertThat(changes()).contains("once more");
        choose(Choice.MINE);
        _click(_get(Button.class, spec -> spec.withText("Save")));

        assertThat(current().document().section("funding").orElseThrow().blocks())
                .isEqualTo(two("One, mine.", "Two."));
    }

    private SectionEditor editTwoParagraphs() {
        drafts.createFromTemplate(agreement.id());
        drafts.saveSection(agreement.id(), "funding", 1, two("One.", "Two."));
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);
        return edit("funding");
    }

    private void saveElsewhere(String one, String other) {
        drafts.saveSection(agreement.id(), "funding", 2, two(one, other));
    }

    private static List<Block> two(String one, String other) {
        return List.of(
                new Paragraph("p1", List.of(TextRun.plain(one))), new Paragraph("p2", List.of(TextRun.plain(other))));
    }

    @SuppressWarnings("unchecked")
    private static void choose(Choice choice) {
        ((RadioButtonGroup<Choice>) _get(_get(ClashChoice.class), RadioButtonGroup.class)).setValue(choice);
    }

    private static String changes() {
        return _find(_get(ClashChoice.class), Div.class).stream()
                .map(div -> div.getElement().getProperty("innerHTML", ""))
                .collect(Collectors.joining());
    }

    @Test
    void a_text_that_does_not_follow_the_model_is_refused_in_the_page_and_the_editor_stays_open() {
        drafts.createFromTemplate(agreement.id());
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);
        SectionEditor editor = edit("funding");

        fire(editor, "done", "[{\"type\":\"script\",\"id\":\"b1\",\"content\":[]}]");

        assertThat(_find(Message.class))
                .anySatisfy(message -> assertThat(message.getText()).contains("not known"));
        _get(SectionEditor.class);
        assertThat(current().number()).isEqualTo(1);
    }

    @Test
    void an_open_item_is_filled_everywhere_from_the_list() {
        drafts.createFromTemplate(agreement.id());
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);

        _get(OpenItems.class).setOpened(true);
        _click(_get(Button.class, spec -> spec.withText("System of records notice and routine use")));
        _get(TextArea.class).setValue("DHS/ICE-009");
        _click(_get(Button.class, spec -> spec.withText("Fill in")));

        assertThat(current().document().openPlaceholders())
                .extracting(Placeholder::key)
                .doesNotContain("sorn");
        assertThat(html("privacy")).contains("DHS/ICE-009");
        assertThat(drafts.versionsAfter(agreement.id(), 1))
                .extracting(DraftVersion::reason)
                .containsExactly("Filled in: System of records notice and routine use");
    }

    @Test
    void an_open_item_that_somebody_else_filled_meanwhile_stays_as_it_is() throws Exception {
        drafts.createFromTemplate(agreement.id());
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);
        _get(OpenItems.class).setOpened(true);
        _click(_get(Button.class, spec -> spec.withText("System of records notice and routine use")));
        elsewhere(() -> drafts.fill(agreement.id(), "sorn", "DHS/ICE-009"));

        _get(TextArea.class).setValue("DHS/ICE-001");
        _click(_get(Button.class, spec -> spec.withText("Fill in")));

        assertThat(messages()).contains("HSI Program Officer filled this in already: “DHS/ICE-009”");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("DHS/ICE-001");
    }

    @Test
    void an_older_version_is_read_again_without_editing() {
        drafts.createFromTemplate(agreement.id());
        drafts.saveSection(agreement.id(), "funding", 1, text("Each Party pays for itself."));
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);

        _get(HistoryPanel.class).setOpened(true);
        _click(_get(Button.class, spec -> spec.withText("Version 1")));

        assertThat(html("funding")).contains("neither obligates nor transfers funds");
        assertThat(offered(Tool.EDIT)).isFalse();
        _click(_get(Button.class, spec -> spec.withText("Back to the newest version")));
        assertThat(html("funding")).contains("Each Party pays for itself.");
    }

    @Test
    void a_section_is_saved_twice_on_one_page() {
        drafts.createFromTemplate(agreement.id());
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);

        save(edit("funding"), "Each Party pays for itself.");
        save(edit("funding"), "Each Party pays for itself and tells the other.");

        assertThat(current().number()).isEqualTo(3);
        assertThat(html("funding")).contains("and tells the other.");
        _assertNone(ConflictDialog.class);
    }

    @Test
    void two_pages_that_save_one_section_overwrite_nothing() throws Exception {
        drafts.createFromTemplate(agreement.id());
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);
        save(edit("funding"), "First.");
        SectionEditor editor = edit("funding");
        elsewhere(() -> drafts.saveSection(agreement.id(), "funding", 2, text("From the other page.")));

        save(editor, "From this page.");

        _get(ConflictDialog.class);
        assertThat(current().document().section("funding").orElseThrow().blocks())
                .extracting(Block::words)
                .containsExactly("From the other page.");
    }

    @Test
    void what_was_decided_is_edited_on_beside_the_other_text_and_then_saved_without_asking_again() {
        drafts.createFromTemplate(agreement.id());
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);
        SectionEditor editor = edit("funding");
        drafts.saveSection(agreement.id(), "funding", 1, text("Theirs."));
        save(editor, "Mine.");

        _click(_get(Button.class, spec -> spec.withText("Edit the result before saving")));
        assertThat(html("funding")).contains("Theirs.");
        save(_get(pane("funding"), SectionEditor.class), "Mine and theirs.");

        assertThat(html("funding")).contains("Mine and theirs.");
        assertThat(current().number()).isEqualTo(3);
    }

    @Test
    void saving_what_stands_there_already_says_so() {
        drafts.createFromTemplate(agreement.id());
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);
        List<Block> unchanged =
                current().document().section("funding").orElseThrow().blocks();

        SectionEditor editor = edit("funding");
        fire(editor, "done", DraftJson.writeBlocks(unchanged));

        assertThat(messages()).contains("no new version");
        assertThat(current().number()).isEqualTo(1);
    }

    @Test
    void whatever_hinders_saving_lets_the_drafter_write_on() {
        drafts.createFromTemplate(agreement.id());
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);
        SectionEditor editor = edit("funding");
        SignIn.as(DemoPeople.IGP_PRIVACY);

        assertThatThrownBy(() -> save(editor, "Mine.")).isInstanceOf(AccessDeniedException.class);

        MockVaadin.clientRoundtrip(false);
        assertThat(told).anyMatch(call -> call.contains(".refuse("));
        _get(SectionEditor.class);
    }

    @Test
    void leaving_asks_once_more_when_something_was_typed() {
        drafts.createFromTemplate(agreement.id());
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);
        SectionEditor editor = edit("funding");

        ComponentUtil.fireEvent(editor, new SectionEditor.CancelAsked(editor, true, true));
        _click(_get(Button.class, spec -> spec.withText("Back to writing")));
        _get(SectionEditor.class);
        ComponentUtil.fireEvent(editor, new SectionEditor.CancelAsked(editor, true, true));
        _click(_get(Button.class, spec -> spec.withText("Leave without saving")));

        _assertNone(SectionEditor.class);
    }

    @Test
    void text_that_was_never_saved_is_offered_and_not_written_over_by_editing_anew() {
        drafts.createFromTemplate(agreement.id());
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER, kept("funding", 1, "Half a sent"));

        assertThat(head("funding").offers(Tool.EDIT)).isFalse();
        _click(_get(pane("funding"), Button.class, spec -> spec.withText("Continue editing")));
        MockVaadin.clientRoundtrip(false);

        assertThat(_get(pane("funding"), SectionEditor.class).baseVersion()).isEqualTo(1);
        assertThat(told).anyMatch(call -> call.contains(".start(") && call.contains("Half a sent"));
        _assertNone(UnsavedOffer.class);
    }

    @Test
    void text_that_was_never_saved_may_be_discarded() {
        drafts.createFromTemplate(agreement.id());
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER, kept("funding", 1, "Half a sent"));

        _click(_get(pane("funding"), Button.class, spec -> spec.withText("Discard it")));
        MockVaadin.clientRoundtrip(false);

        assertThat(told).anyMatch(call -> call.contains(".forget(") && call.contains("funding"));
        edit("funding");
    }

    @Test
    void text_that_no_longer_fits_the_draft_is_given_back_to_be_copied() {
        drafts.createFromTemplate(agreement.id());
        String tooLong = "Much. ".repeat(4_000);
        openDraft(
                DemoPeople.HSI_PROGRAM_OFFICER,
                kept("funding", 1, tooLong),
                kept("left-out-since", 1, "A section of old"),
                kept("severability", 1, "Half a sent"));

        assertThat(words(pane("funding"))).contains("Copy what you need", "Much. Much.");
        _assertNone(pane("funding"), Button.class, spec -> spec.withText("Continue editing"));
        assertThat(words(_get(Workspace.class))).contains("A section of old");
        _get(pane("severability"), Button.class, spec -> spec.withText("Continue editing"));
    }

    @Test
    void text_that_may_not_be_saved_any_more_is_given_back_to_be_copied() {
        drafts.createFromTemplate(agreement.id());
        agreements.beginClearance(agreement.id());
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER, kept("funding", 1, "Half a sent"));

        assertThat(words(pane("funding"))).contains("Copy what you need", "Half a sent");
        _assertNone(pane("funding"), Button.class, spec -> spec.withText("Continue editing"));
    }

    @Test
    void a_version_by_somebody_else_comes_into_the_open_page_and_leaves_what_is_being_written() throws Exception {
        drafts.createFromTemplate(agreement.id());
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);
        edit("severability");
        elsewhere(() -> drafts.saveSection(agreement.id(), "funding", 1, text("Each Party pays for itself.")));
        elsewhere(() -> drafts.saveSection(agreement.id(), "severability", 2, text("What is void falls away.")));

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(html("funding")).contains("Each Party pays for itself.");
            assertThat(messages()).contains("both changes are kept");
        });

        _get(pane("severability"), SectionEditor.class);
    }

    @Test
    void sections_that_were_added_moved_or_renamed_are_laid_anew_and_older_versions_keep_their_own() throws Exception {
        drafts.createFromTemplate(agreement.id());
        openDraft(DemoPeople.IGP_PRIVACY);
        elsewhere(() -> drafts.change(
                agreement.id(),
                text -> {
                    List<Section> sections = new ArrayList<>(text.sections());
                    Section moved = sections.removeLast();
                    sections.add(1, new Section(moved.key(), Level.UNNUMBERED, "Called otherwise", moved.blocks()));
                    sections.add(new Section("annex", Level.ARTICLE, "Annex", List.of()));
                    return new DraftDocument(sections);
                },
                "Sections"));
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(headings().get(1)).isEqualTo("Called otherwise");
            assertThat(headings().getLast()).endsWith("Annex");
        });
        _get(HistoryPanel.class).setOpened(true);
        _click(_get(Button.class, spec -> spec.withText("Version 1")));
        assertThat(headings()).noneMatch(heading -> heading.endsWith("Annex") || heading.equals("Called otherwise"));
    }

    private static List<String> headings() {
        return _find(SectionHead.class).stream()
                .map(head -> ((JsonNode) head.getElement().getPropertyRaw("heading"))
                        .path("words")
                        .asString())
                .toList();
    }

    @Test
    void a_reader_is_told_quietly_which_sections_changed() throws Exception {
        drafts.createFromTemplate(agreement.id());
        openDraft(DemoPeople.IGP_PRIVACY);
        elsewhere(() -> drafts.saveSection(agreement.id(), "title", 1, text("Between two.")));

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(words(_get(QuietNotice.class)))
                    .contains("“Memorandum of Understanding” was changed by HSI Program Officer.");
        });
    }

    @Test
    void a_reader_sees_at_the_section_and_in_the_outline_who_is_writing_there() throws Exception {
        accounts.remember(DemoPeople.HSI_PROGRAM_OFFICER, Instant.EPOCH);
        drafts.createFromTemplate(agreement.id());
        openDraft(DemoPeople.IGP_PRIVACY);
        Being writing = elsewhere(() -> presence.begin(agreement.id(), "funding"));

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(writer(head("funding"))).isEqualTo("HSI Program Officer is writing here");
            assertThat(_get(Outline.class)
                            .getElement()
                            .getPropertyRaw("writers")
                            .toString())
                    .contains("\"funding\":\"HSI Program Officer is writing here\"");
        });
        writing.end();
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(writer(head("funding"))).isEmpty();
        });
    }

    @Test
    void whoever_writes_is_told_to_the_others_until_the_editor_or_the_page_is_left() {
        drafts.createFromTemplate(agreement.id());
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);
        edit("severability");
        SectionEditor editor = edit("funding");
        writers("funding", "severability");
        ComponentUtil.fireEvent(editor, new SectionEditor.StillOpen(editor, true));
        ComponentUtil.fireEvent(editor, new SectionEditor.CancelAsked(editor, true, false));
        writers("severability");
        MockVaadin.clientRoundtrip(false);
        assertThat(_find(SectionHead.class))
                .allSatisfy(head -> assertThat(writer(head)).isEmpty());

        Registration watching = presence.watch(agreement.id(), () -> {});
        UI.getCurrent().navigate("agreements/" + agreement.number());

        writers();
        watching.remove();
    }

    private void writers(String... sections) {
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(presence.writers(agreement.id()))
                        .extracting(Present::place)
                        .containsExactlyInAnyOrder(sections));
    }

    @Test
    void the_page_hears_that_the_draft_went_to_the_offices_and_keeps_what_is_being_written() throws Exception {
        agreement = samples.drafted(SampleAgreements.STATE_POLICE);
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);
        edit("funding");
        elsewhere(() -> clearances.begin(agreement.id()));

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(offered(Tool.EDIT)).isFalse();
        });

        _get(pane("funding"), SectionEditor.class);
        assertThat(messages()).contains("What you typed stays here");
        assertThat(offered(Tool.COMMENT)).isTrue();
    }

    @Test
    void the_page_hears_that_the_text_is_cleared_and_takes_comments_no_more() throws Exception {
        RoundView round = samples.circulated(SampleAgreements.STATE_POLICE);
        agreement = agreements.require(round.agreementId());
        openDraft(DemoPeople.IGP_PRIVACY);
        assertThat(offered(Tool.COMMENT)).isTrue();
        elsewhere(() -> {
            RoundView now = round;
            while (!now.stage().closed()) {
                ReviewView review = now.reviews().stream()
                        .filter(ReviewView::open)
                        .findFirst()
                        .orElseThrow();
                SignIn.as(SampleClearance.decider(review));
                now = clearances.decide(review.id(), Verdict.CONCUR, "");
            }
            return now;
        });

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(offered(Tool.COMMENT)).isFalse();
        });
    }

    @Test
    void a_failed_beginning_may_be_tried_again() {
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);
        SignIn.as(DemoPeople.IGP_PRIVACY);

        assertThatThrownBy(() -> _click(_get(Button.class, spec -> spec.withText("Begin the draft"))))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(_get(Button.class, spec -> spec.withText("Begin the draft")).isEnabled())
                .isTrue();
    }

    @Test
    void the_history_is_read_page_by_page_when_it_is_opened() {
        drafts.createFromTemplate(agreement.id());
        for (int version = 1; version <= 24; version++) {
            String section = version % 2 == 0 ? "funding" : "severability";
            drafts.saveSection(agreement.id(), section, version, text("Round " + version));
        }
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);

        HistoryPanel history = _get(HistoryPanel.class);
        assertThat(history.getSummaryText()).isEqualTo("Version 25 of 25");
        assertThat(_find(history, ListItem.class)).isEmpty();
        history.setOpened(true);
        assertThat(_find(history, ListItem.class)).hasSize(HistoryPanel.PAGE);
        _click(_get(Button.class, spec -> spec.withText("Older versions")));

        assertThat(_find(history, ListItem.class)).hasSize(25);
        _assertNone(Button.class, spec -> spec.withText("Older versions"));
        _get(Button.class, spec -> spec.withText("Version 1"));
    }

    @Test
    void what_was_saved_in_one_go_is_one_entry_of_the_history_and_each_save_can_be_read() {
        drafts.createFromTemplate(agreement.id());
        for (int version = 1; version <= 30; version++) {
            drafts.saveSection(agreement.id(), "funding", version, text("Round " + version));
        }
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);
        HistoryPanel history = _get(HistoryPanel.class);
        history.setOpened(true);

        assertThat(_find(history, ListItem.class)).hasSize(2);
        assertThat(words(history)).contains("Version 31", "HSI Program Officer, 30 saves,");
        assertThat(_get(history, Anchor.class).getHref()).contains("from=1", "to=31");
        _click(_get(history, Button.class, spec -> spec.withText("Each save")));
        _click(_get(history, Button.class, spec -> spec.withText("Version 12")));

        assertThat(html("funding")).contains("Round 11");
        assertThat(_find(history, ListItem.class)).hasSize(31);
    }

    @Test
    void what_is_typed_is_saved_by_itself_and_the_editor_stays_open() {
        drafts.createFromTemplate(agreement.id());
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);
        SectionEditor editor = edit("funding");

        fire(editor, "quiet", DraftJson.writeBlocks(text("Each Party pays.")));
        MockVaadin.clientRoundtrip(false);

        assertThat(current().number()).isEqualTo(2);
        assertThat(_get(SectionEditor.class)).isSameAs(editor);
        assertThat(told).anyMatch(call -> call.contains(".acknowledge("));
        assertThat(words(_get(Workspace.class))).contains("words, about");
    }

    @Test
    void a_conflict_while_somebody_writes_waits_for_the_decision() {
        drafts.createFromTemplate(agreement.id());
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);
        SectionEditor editor = edit("funding");
        drafts.saveSection(agreement.id(), "funding", 1, text("Theirs."));

        fire(editor, "quiet", DraftJson.writeBlocks(text("Mine.")));
        MockVaadin.clientRoundtrip(false);

        _assertNone(ConflictDialog.class);
        assertThat(told).anyMatch(call -> call.contains(".conflict(") && call.contains("decide when you are ready"));
        fire(editor, "now", DraftJson.writeBlocks(text("Mine.")));
        choose(Choice.MINE);
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(html("funding")).contains("Mine.");
        assertThat(current().number()).isEqualTo(3);
    }

    @Test
    void a_text_that_cannot_be_saved_by_itself_is_kept_and_the_reason_told() {
        drafts.createFromTemplate(agreement.id());
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER);

        fire(edit("funding"), "quiet", DraftJson.writeBlocks(text("Much. ".repeat(4_000))));
        MockVaadin.clientRoundtrip(false);

        assertThat(told).anyMatch(call -> call.contains(".refuse(") && call.contains("Split it"));
        _get(SectionEditor.class);
        assertThat(current().number()).isEqualTo(1);
    }

    @Test
    void text_that_was_saved_after_all_is_not_offered() {
        drafts.createFromTemplate(agreement.id());
        drafts.saveSection(agreement.id(), "funding", 1, text("Half a sent"));
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER, kept("funding", 1, "Half a sent"));
        MockVaadin.clientRoundtrip(false);

        _assertNone(UnsavedOffer.class);
        assertThat(told).anyMatch(call -> call.contains(".forget(") && call.contains("funding"));
    }

    @Test
    void text_that_was_typed_on_after_a_save_that_arrived_without_an_answer_is_in_no_conflict_with_it() {
        drafts.createFromTemplate(agreement.id());
        drafts.saveSection(agreement.id(), "funding", 1, text("Half a sent"));
        String typed = kept("funding", 1, "Half a sentence.");
        String sent = "{\"sent\":" + DraftJson.writeBlocks(text("Half a sent")) + "," + typed.substring(1);
        openDraft(DemoPeople.HSI_PROGRAM_OFFICER, sent);

        _click(_get(pane("funding"), Button.class, spec -> spec.withText("Continue editing")));
        save(_get(pane("funding"), SectionEditor.class), "Half a sentence.");

        _assertNone(ConflictDialog.class);
        assertThat(html("funding")).contains("Half a sentence.");
    }

    private void openDraft(Person person, String... kept) {
        TestingLifecycleHookKt.setPendingJavascriptInvocationHandlers(List.of(call -> answer(call, kept)));
        open(person, "agreements/" + agreement.number() + "/draft");
        MockVaadin.clientRoundtrip(false);
    }

    @AfterEach
    void hear_no_more() {
        TestingLifecycleHookKt.setPendingJavascriptInvocationHandlers(List.of());
    }

    /** What a browser would do: notes what it is told, and gives back what it kept. */
    private Unit answer(PendingJavaScriptInvocation call, String... kept) {
        String expression = call.getInvocation().getExpression();
        told.add(expression + call.getInvocation().getParameters());
        if (expression.contains(".unsaved(")) {
            call.complete(StringNode.valueOf("[" + String.join(",", kept) + "]"));
        }
        return Unit.INSTANCE;
    }

    private static String kept(String section, int base, String words) {
        String blocks = "[{\"type\":\"paragraph\",\"id\":\"p1\",\"content\":[{\"text\":\"" + words + "\"}]}]";
        return "{\"section\":\"%s\",\"base\":%d,\"blocks\":%s}".formatted(section, base, blocks);
    }

    /** Somebody else, or the same officer in another window. */
    private static <T> T elsewhere(Callable<T> act) throws Exception {
        try (var thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(() -> {
                        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
                        return act.call();
                    })
                    .get();
        }
    }

    private static String messages() {
        return _find(Message.class).stream().map(Message::getText).collect(Collectors.joining("\n"));
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }

    private SectionEditor edit(String section) {
        head(section).use(Tool.EDIT.name());
        return _get(pane(section), SectionEditor.class);
    }

    private static void save(SectionEditor editor, String words) {
        fire(editor, "done", DraftJson.writeBlocks(text(words)));
    }

    /** What the editor in the browser sends. */
    private static void fire(SectionEditor editor, String how, String blocks) {
        ComponentUtil.fireEvent(
                editor, new SectionEditor.SaveAsked(editor, true, 1, how, editor.baseVersion(), blocks));
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

    private static SectionHead head(String section) {
        return _get(pane(section), SectionHead.class);
    }

    /** Who else writes in the section, as its page says. */
    private static String writer(SectionHead head) {
        return head.getElement().getProperty("writer", "");
    }

    /** Whether any section offers the tool. */
    private static boolean offered(Tool tool) {
        return _find(SectionHead.class).stream().anyMatch(head -> head.offers(tool));
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
