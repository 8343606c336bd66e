package gov.ice.isaa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.discussion.NewThread;
import gov.ice.isaa.discussion.Speaking;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftJson;
import gov.ice.isaa.drafting.Paragraph;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.Placeholder;
import gov.ice.isaa.drafting.SampleText;
import gov.ice.isaa.drafting.Table;
import gov.ice.isaa.drafting.TextRun;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Writing a draft and commenting on it, as far as only a browser shows it. */
class DraftingTest extends DraftJourney {

    private static final String PRIVACY = "igp-privacy";

    /** What an editor would send for each section, were it saved as it was opened. */
    private static final String THROUGH_THE_EDITOR = """
            sections => sections.map(section => {
              const editor = document.body.appendChild(document.createElement('isaa-editor'));
              let sent = null;
              editor.addEventListener('section-save', event => sent = event.detail.blocks);
              editor.start(section, false);
              editor.querySelector('button.primary').click();
              editor.remove();
              return sent;
            })""";

    @Autowired
    Speaking speaking;

    @Test
    void every_text_of_the_model_comes_back_from_the_editor_as_it_was() {
        Page page = open(OFFICER, draft);
        List<String> sent = LongStream.range(0, 300)
                .mapToObj(seed -> DraftJson.writeBlocks(new SampleText(seed).blocks()))
                .toList();
        edit(page, "funding");

        List<?> received = (List<?>) page.evaluate(THROUGH_THE_EDITOR, sent);

        for (int i = 0; i < sent.size(); i++) {
            assertThat(DraftJson.readBlocks(String.valueOf(received.get(i))))
                    .isEqualTo(DraftJson.readBlocks(sent.get(i)));
        }
    }

    @Test
    void hostile_markup_and_odd_characters_are_pasted_as_plain_words_and_can_be_saved() {
        Page page = open(OFFICER, draft);
        Locator text = emptied(edit(page, "funding"));

        text.evaluate(PASTE, List.of("text/html", """
                <p data-block="&lt;b&gt;" onclick="document.title='taken over'">Held<script>document.title='taken over'\
                </script><img src=x onerror="document.title='taken over'"> safely,
                <span data-placeholder="NO KEY" data-label="">oddly</span>.</p>
                <ul><li><p>first</p><p>second</p></li></ul><p>end</p>"""));
        text.evaluate(PASTE, List.of("text/plain", "\ta\tb\u0007c\u0085d"));
        finish(page);

        assertThat(words("funding")).isEqualTo("Held safely, oddly.\nfirst second\nend a b c d");
        assertThat(page).not().hasTitle("taken over");
    }

    @Test
    void a_section_is_written_on_after_a_refusal_and_nothing_is_typed_into_the_void_while_it_is_saved() {
        Page page = open(OFFICER, draft);
        Locator text = emptied(edit(page, "funding"));
        text.evaluate(PASTE, List.of("text/plain", "Much. ".repeat(3_500)));

        Object writable = page.evaluate("""
                () => {
                  document.querySelector('isaa-editor .editor-actions .primary').click();
                  return document.querySelector('isaa-editor [role=textbox]').isContentEditable;
                }""");

        assertThat(writable).isEqualTo(false);
        assertThat(page.locator("#section-funding")).containsText("Paragraph 1, “Much. Much.");
        assertThat(text).hasAttribute("contenteditable", "true");
        emptied(text);
        page.keyboard().type("Each Party pays for itself.");
        finish(page);
        assertThat(words("funding")).isEqualTo("Each Party pays for itself.");
    }

    @Test
    void what_was_typed_and_not_saved_is_offered_after_a_reload() {
        Page page = open(OFFICER, draft);
        emptied(edit(page, "funding"));
        page.keyboard().type("Each Party pays for");
        page.reload();
        settled(page);

        Locator section = page.locator("#section-funding");
        assertThat(section).containsText("was not saved");
        assertThat(section.getByRole(AriaRole.BUTTON, named("^Edit section"))).hasCount(0);
        accessible(page);
        section.getByRole(AriaRole.BUTTON, named("Continue editing")).click();
        Locator text = page.locator("isaa-editor [role=textbox]");
        assertThat(text).hasText("Each Party pays for");
        text.press("Control+End");
        page.keyboard().type(" itself.");
        finish(page);

        assertThat(words("funding")).isEqualTo("Each Party pays for itself.");
    }

    @Test
    void an_open_placeholder_that_is_copied_from_the_page_stays_open() {
        Page page = open(OFFICER, draft);
        String copied = (String) page.locator("#section-privacy [data-block]:has([data-placeholder=sorn])")
                .first()
                .evaluate("element => element.outerHTML");
        Locator text = emptied(edit(page, "funding"));

        text.evaluate(PASTE, List.of("text/html", copied));
        finish(page);

        assertThat(blocks("funding").getFirst().texts().getFirst().content())
                .anySatisfy(inline -> assertThat(inline).isInstanceOfSatisfying(Placeholder.class, placeholder -> {
                    assertThat(placeholder.key()).isEqualTo("sorn");
                    assertThat(placeholder.open()).isTrue();
                }));
    }

    @Test
    void a_table_is_made_and_filled_with_the_keyboard_and_its_cells_take_comments() {
        Page page = open(OFFICER, draft);
        Locator text = emptied(edit(page, "funding"));

        text.press("Alt+F10");
        useTool(page, "Insert table");
        typed(page, "Party", "Tab", "Pays for", "Tab", "Until", "Tab", "ICE", "Tab", "Its own staff", "Tab", "2027");
        accessible(page);
        picture(page, "table-editor");
        typed(page, "Enter", "2028", "Enter", "2029");
        text.press("Alt+F10");
        useTool(page, "Delete row");
        finish(page);

        assertThat(blocks("funding")).singleElement().isInstanceOfSatisfying(Table.class, table -> {
            assertThat(table.header()).isTrue();
            assertThat(table.rows()).hasSize(3);
            assertThat(table.words()).isEqualTo("Party Pays for Until ICE Its own staff 2027   2028");
        });
        accessible(page);
        picture(page, "table-read");
        page.locator("#section-funding td").nth(1).selectText();
        assertThat(page.locator("isaa-discussion .select-hint").first()).hasText("Comment on the selection");
    }

    @Test
    void a_pasted_list_keeps_the_items_of_the_list_within_it() {
        Page page = open(OFFICER, draft);
        Locator text = emptied(edit(page, "funding"));

        text.evaluate(
                PASTE, List.of("text/html", "<ul><li>one<ul><li>inner</li><li>other</li></ul></li><li>two</li></ul>"));
        finish(page);

        assertThat(words("funding")).isEqualTo("one\ninner\nother\ntwo");
    }

    @Test
    void a_pasted_table_keeps_its_grid_where_cells_were_merged() {
        Page page = open(OFFICER, draft);
        Locator text = emptied(edit(page, "funding"));

        text.evaluate(PASTE, List.of("text/html", """
                <table><tr><th colspan=2>Costs</th><th>By</th></tr>
                <tr><td rowspan=2><p>Lines</p><p>and links</p></td><td>2027</td><td>ICE</td></tr>
                <tr><td>2028<table><tr><td>inner</td></tr></table></td></tr></table>"""));
        finish(page);

        assertThat(blocks("funding"))
                .anySatisfy(block -> assertThat(block)
                        .isInstanceOfSatisfying(
                                Table.class,
                                table -> assertThat(table.rows().stream()
                                                .map(row -> row.stream()
                                                        .map(cell -> cell.text()
                                                                .strip()
                                                                .replaceAll("\\s+", " "))
                                                        .collect(Collectors.joining("|"))))
                                        .containsExactly("Costs||By", "Lines and links|2027|ICE", "|2028inner|")));
    }

    @Test
    void what_changed_is_read_from_change_to_change_with_the_keyboard() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        List<Block> funding = blocks("funding");
        List<Block> severability = blocks("severability");
        String words = severability.getFirst().words();
        drafts.saveSection(
                agreement.id(),
                "severability",
                1,
                List.of(new Paragraph(
                        severability.getFirst().id(),
                        List.of(TextRun.plain(words.replace("other terms", "remaining terms"))))));
        drafts.saveSection(
                agreement.id(),
                "funding",
                1,
                Stream.concat(Stream.of(new SampleText(7).table()), funding.stream())
                        .toList());
        Page page = open(PRIVACY, "agreements/" + agreement.number() + "/compare?from=1&to=3");

        assertThat(page.locator("isaa-comparison")).containsText("2 sections changed.");
        accessible(page);
        picture(page, "compare-inline");
        page.keyboard().press("Alt+ArrowDown");
        assertThat(page.locator(".change-steps")).containsText("Change 1 of");
        assertThat(page.locator("del:focus")).hasText("other");
        assertThat(page.locator("del:focus + ins")).hasText("remaining");
        page.keyboard().press("Alt+ArrowUp");
        assertThat(page.locator("table:focus")).isVisible();
        page.getByText("Side by side").click();
        assertThat(page.locator(".pair .old del").first()).hasText("other");
        accessible(page);
        picture(page, "compare-beside");
        page.locator("isaa-comparison nav").getByText("Funding").click();
        assertThat(page.locator("#compared-funding")).isFocused();
        assertThat(page).hasURL(Pattern.compile("from=1&to=3$"));
    }

    @Test
    void words_in_an_open_editor_are_not_what_a_comment_is_about() {
        Page page = open(OFFICER, draft);
        Locator hint = page.locator("isaa-discussion .select-hint").first();
        edit(page, "funding");

        page.keyboard().press("Control+A");
        page.waitForTimeout(400);
        assertThat(hint).containsText("Select words in the text to comment on them");
        page.locator("#section-severability [data-block]").first().selectText();

        assertThat(hint).hasText("Comment on the selection");
    }

    @Test
    void a_comment_that_is_half_written_stays_with_its_passage() {
        Page page = open(PRIVACY, draft);
        comment(page, "funding").fill("Who pays");

        comment(page, "severability");

        assertThat(page.locator("isaa-discussion [role=alert]").first()).containsText("Send or discard");
        assertThat(page.locator("isaa-discussion .about")).containsText(heading("funding"));
        assertThat(field(page)).hasText("Who pays");
        accessible(page);
    }

    @Test
    void each_window_keeps_its_own_half_written_comment_and_a_new_one_finds_what_a_closed_one_left() {
        Page one = open(PRIVACY, draft);
        Page two = window(one);
        comment(one, "funding").fill("Who pays?");
        comment(two, "severability").fill("What remains?");

        one.reload();
        two.reload();
        assertThat(field(one)).hasValue("Who pays?");
        assertThat(field(two)).hasValue("What remains?");
        assertThat(two.locator("isaa-discussion .about")).containsText(heading("severability"));
        two.close();
        Page three = window(one);
        assertThat(field(three)).hasValue("What remains?");
    }

    @Test
    void the_reason_of_a_decision_is_kept_until_it_is_sent() {
        threads(1);
        Page page = open(OFFICER, draft);
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        page.locator("isaa-thread")
                .first()
                .getByRole(AriaRole.BUTTON, named("Resolve"))
                .click();
        dialog.getByLabel("Rejected").check();
        dialog.getByLabel("Reason").fill("No routine use is needed.");
        page.reload();
        settled(page);
        page.locator("isaa-thread")
                .first()
                .getByRole(AriaRole.BUTTON, named("Resolve"))
                .click();

        assertThat(dialog.getByLabel("Rejected")).isChecked();
        assertThat(dialog.getByLabel("Reason")).hasValue("No routine use is needed.");
    }

    @Test
    void history_and_comments_stand_in_the_window_and_scroll_by_themselves() {
        threads(12);
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        for (int version = 1; version <= 24; version++) {
            List<Block> round = List.of(new Paragraph("p1", List.of(TextRun.plain("Round " + version))));
            drafts.saveSection(agreement.id(), "funding", version, round);
        }
        Page page = open(PRIVACY, draft);
        page.setViewportSize(1440, 1000);
        page.locator(".history vaadin-details-summary").click();
        page.locator("#section-severability").scrollIntoViewIfNeeded();
        page.locator(".history li").first().waitFor();
        picture(page, "draft-side-wide");

        assertThat(bottom(page.locator(".draft-side"))).isLessThanOrEqualTo(1000);
        assertThat(bottom(page.locator("isaa-discussion")))
                .isLessThanOrEqualTo(bottom(page.locator(".draft-side")) + 1);
        page.locator("isaa-thread").last().scrollIntoViewIfNeeded();
        assertThat(bottom(page.locator("isaa-thread").last())).isLessThanOrEqualTo(1000);
        assertThat(page.locator(".history").boundingBox().height).isLessThan(520);
        page.setViewportSize(390, 844);
        picture(page, "draft-side-narrow");
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        accessible(page);
    }

    private void threads(int number) {
        SignIn.as(DemoPeople.IGP_PRIVACY);
        for (int i = 1; i <= number; i++) {
            speaking.open(new NewThread(
                    agreement.id(), 1, Passage.wholeSection("funding"), "Question " + i, UUID.randomUUID()));
        }
    }

    private Page window(Page other) {
        Page page = other.context().newPage();
        page.navigate(address(draft));
        return settled(page);
    }

    private static Locator comment(Page page, String section) {
        page.locator("#section-" + section)
                .getByRole(AriaRole.BUTTON, named("^Comment on section"))
                .click();
        return field(page);
    }

    private static Locator field(Page page) {
        return page.locator("isaa-discussion .compose [role=textbox]");
    }

    /** Types words and presses the keys among them. */
    private static void typed(Page page, String... parts) {
        for (String part : parts) {
            if (part.equals("Tab") || part.equals("Enter")) {
                page.keyboard().press(part);
            } else {
                page.keyboard().type(part);
            }
        }
    }

    private static double bottom(Locator locator) {
        BoundingBox box = locator.boundingBox();
        return box.y + box.height;
    }
}
