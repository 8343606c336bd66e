package gov.ice.isaa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.discussion.NewThread;
import gov.ice.isaa.discussion.Reading;
import gov.ice.isaa.discussion.Speaking;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.PlainText;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What offices write to each other: formatted, naming others, changed, deleted, noted for themselves. */
class CommentWordsTest extends DraftJourney {

    @Autowired
    Speaking speaking;

    @Autowired
    Reading reading;

    @BeforeEach
    void a_question() {
        SignIn.as(DemoPeople.IGP_PRIVACY);
        speaking.open(new NewThread(
                agreement.id(), 1, Passage.wholeSection("funding"), "Which routine use?", UUID.randomUUID()));
        SignIn.out();
    }

    @Test
    void bold_words_lists_links_and_names_are_written_with_the_keyboard_and_shown_to_the_others() {
        Page legal = open("opla", draft);
        Page privacy = open("igp-privacy", draft);
        legal.getByRole(AriaRole.BUTTON, exactly("comment on the whole draft")).click();
        Locator field = legal.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Comment as OPLA"));
        field.press("Control+b");
        field.pressSequentially("Not yet.");
        field.press("Control+b");
        field.press("Enter");
        field.press("Control+Shift+8");
        field.pressSequentially("ask @IGP Pri");
        assertThat(legal.locator(".mentions li").first()).hasText("IGP Privacy");
        picture(legal, "comment-words-naming");
        accessible(legal);
        field.press("Enter");
        field.press("Enter");
        legal.getByRole(AriaRole.BUTTON, exactly("Link")).first().click();
        legal.getByLabel("Address").fill("no address");
        legal.getByLabel("Address").press("Enter");
        assertThat(legal.locator("isaa-composer #state")).containsText("That is no address");
        legal.getByLabel("Address").fill("dhs.gov/sorn");
        legal.getByLabel("Address").press("Enter");
        field.press("Control+Enter");

        Locator said = card(privacy, "Not yet.");
        assertThat(said).containsText("Whole draft");
        assertThat(said).containsText("ST-02");
        assertThat(said.locator(".body strong")).hasText("Not yet.");
        assertThat(said.locator(".body ul li").first()).hasText("ask @IGP Privacy");
        assertThat(said.locator(".body .mention")).hasText("@IGP Privacy");
        assertThat(said.locator(".body a")).hasAttribute("href", "https://dhs.gov/sorn");
        picture(privacy, "comment-words");
        accessible(privacy);
    }

    @Test
    void what_i_wrote_i_change_and_delete_and_the_others_see_that_i_did() {
        Page legal = open("opla", draft);
        Page privacy = open("igp-privacy", draft);
        Locator question = privacy.locator("isaa-thread").first();
        question.getByRole(AriaRole.BUTTON, exactlyIn("Edit")).click();
        Locator field = question.getByRole(AriaRole.TEXTBOX);
        assertThat(field).hasText("Which routine use?");
        field.fill("Which routine use is it?");
        question.getByRole(AriaRole.BUTTON, exactlyIn("Save")).click();

        Locator seen = card(legal, "Which routine use is it?");
        seen.getByRole(AriaRole.BUTTON, exactlyIn("Earlier wording")).click();
        assertThat(seen.locator(".earlier")).containsText("Which routine use?");
        assertThat(seen.getByRole(AriaRole.BUTTON, exactlyIn("Edit"))).isHidden();
        accessible(legal);

        question.getByRole(AriaRole.BUTTON, exactlyIn("Delete…")).click();
        picture(privacy, "comment-words-deleting");
        accessible(privacy);
        question.getByRole(AriaRole.BUTTON, exactlyIn("Delete")).press("Enter");
        legal.getByRole(AriaRole.BUTTON, exactly("Resolved 1")).click();
        assertThat(legal.locator("isaa-thread")).containsText("Deleted by its author");
        assertThat(legal.locator("isaa-thread")).containsText("Withdrawn");
        assertThat(legal.locator("isaa-thread")).not().containsText("Which routine use");
    }

    @Test
    void an_internal_note_reaches_nobody_else_and_what_was_read_is_read_on_other_computers() {
        Page officer = open("hsi-program-officer", draft);
        Page legal = open("opla", draft);
        assertThat(card(legal, "Which routine use?").locator(".new")).isVisible();
        card(legal, "Which routine use?").scrollIntoViewIfNeeded();
        assertThat(card(legal, "Which routine use?").locator(".new")).isHidden();
        legal.getByRole(AriaRole.BUTTON, exactly("comment on the whole draft")).click();
        legal.getByLabel("What is it?").selectOption("Internal note");
        legal.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Comment as OPLA"))
                .fill("Between us: too vague.");
        legal.getByRole(AriaRole.BUTTON, exactly("Send")).click();
        assertThat(card(legal, "Between us")).containsText("Note 1");

        // What comes later than the note is there, and the note is not.
        SignIn.as(DemoPeople.IGP_PRIVACY);
        speaking.open(new NewThread(agreement.id(), 1, Passage.WHOLE_DRAFT, "For everybody.", UUID.randomUUID()));
        SignIn.out();
        assertThat(card(officer, "For everybody.")).isVisible();
        assertThat(officer.locator("isaa-discussion")).not().containsText("Between us");
        assertThat(card(legal, "For everybody.")).isVisible();

        SignIn.as(DemoPeople.OPLA);
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(reading.soFar(agreement.id()))
                        .hasSize(2));
        SignIn.out();
        legal.navigate(legal.url().replaceAll("/draft.*", ""));
        Page elsewhere = open("opla", draft);
        assertThat(card(elsewhere, "Between us")).isVisible();
        assertThat(card(elsewhere, "Which routine use?").locator(".new")).isHidden();
        picture(elsewhere, "comment-words-note");
    }

    @Test
    void who_has_the_draft_open_and_who_writes_is_seen_by_the_others_while_it_is_so() {
        Page legal = open("opla", draft);
        Page privacy = open("igp-privacy", draft);
        Locator here = legal.locator(".offices .here");
        assertThat(here).containsText("IGP Privacy");
        assertThat(here).containsText("here now: IGP Privacy Unit Reviewer");
        privacy.locator("isaa-thread")
                .getByRole(AriaRole.BUTTON, exactlyIn("Reply"))
                .click();
        privacy.locator("isaa-thread").getByRole(AriaRole.TEXTBOX).pressSequentially("Rou");
        assertThat(legal.locator("isaa-thread .writing"))
                .hasText("IGP Privacy Unit Reviewer (IGP Privacy) is writing…");
        picture(legal, "comment-words-writing");
        accessible(legal);
        privacy.locator("isaa-thread").getByRole(AriaRole.TEXTBOX).press("Control+Enter");
        assertThat(legal.locator("isaa-thread .writing")).isHidden();
        privacy.context().close();
        assertThat(here).isHidden();
    }

    @Test
    void what_happens_in_one_thread_draws_no_other_anew() {
        SignIn.as(DemoPeople.OPLA);
        speaking.open(
                new NewThread(agreement.id(), 1, Passage.wholeSection("severability"), "Why?", UUID.randomUUID()));
        SignIn.out();
        Page legal = open("opla", draft);
        Page privacy = open("igp-privacy", draft);
        assertThat(legal.locator(".offices .here")).containsText("here now: IGP Privacy Unit Reviewer");
        // What the passing of time draws anew is left out.
        legal.evaluate("""
                () => {
                  const card = customElements.get('isaa-thread').prototype;
                  const update = card.willUpdate;
                  window.drawn = new Set();
                  card.willUpdate = function (changed) {
                    if (!changed.has('now') && !changed.has('unread')) {
                      window.drawn.add(this.thread.entries[0].lines[0].runs[0].text);
                    }
                    update.call(this, changed);
                  };
                }""");
        card(privacy, "Which routine use?")
                .getByRole(AriaRole.BUTTON, exactlyIn("Reply"))
                .click();
        card(privacy, "Which routine use?").getByRole(AriaRole.TEXTBOX).pressSequentially("Rou");

        assertThat(card(legal, "Which routine use?").locator(".writing")).isVisible();
        org.assertj.core.api.Assertions.assertThat(legal.evaluate("() => [...window.drawn]"))
                .isEqualTo(List.of("Which routine use?"));
    }

    @Test
    void what_is_being_written_stays_while_its_thread_moves_and_others_answer() {
        SignIn.as(DemoPeople.IGP_PRIVACY);
        PlainText.Line block = drafts.version(agreement.id(), 1).document().plainText().blocks().stream()
                .filter(line -> line.text().length() > 80)
                .findFirst()
                .orElseThrow();
        UUID early = onWords(block, 0, 20, "First in the text.");
        onWords(block, 30, 50, "Second in the text.");
        SignIn.out();
        Page legal = open("opla", draft);
        Locator card = card(legal, "First in the text.");
        card.getByRole(AriaRole.BUTTON, exactlyIn("Reply")).click();
        card.getByRole(AriaRole.TEXTBOX).pressSequentially("We ");

        SignIn.as(DemoPeople.IGP_PRIVACY);
        speaking.attach(early, 1, new Passage(block.sectionKey(), block.blockId(), 55, 75, ""), UUID.randomUUID());
        SignIn.out();
        assertThat(legal.locator("isaa-thread").nth(1)).containsText("First in the text.");
        assertThat(legal.locator("isaa-thread").nth(2)).containsText("Which routine use?");
        legal.keyboard().type("agree.");
        assertThat(card.getByRole(AriaRole.TEXTBOX)).hasText("We agree.");
        legal.keyboard().press("Control+Enter");
        assertThat(card.locator(".body").last()).hasText("We agree.");

        card.getByRole(AriaRole.BUTTON, exactlyIn("Edit")).click();
        SignIn.as(DemoPeople.IGP_PRIVACY);
        for (int i = 0; i < 3; i++) {
            speaking.reply(early, "Answer " + i, UUID.randomUUID());
        }
        SignIn.out();
        assertThat(card).containsText("Answer 2");
        legal.keyboard().press("End");
        legal.keyboard().type(" Really.");
        assertThat(card.getByRole(AriaRole.TEXTBOX)).hasText("We agree. Really.");
        card.getByRole(AriaRole.BUTTON, exactlyIn("Save")).click();
        assertThat(card.getByRole(AriaRole.TEXTBOX)).isHidden();
        assertThat(card.locator("article")).isFocused();
    }

    @Test
    void what_is_pressed_twice_is_meant_once() {
        Page privacy = open("igp-privacy", draft);
        Locator card = privacy.locator("isaa-thread").first();
        card.getByRole(AriaRole.BUTTON, exactlyIn("Delete…")).click();
        card.getByRole(AriaRole.BUTTON, exactlyIn("Delete")).dblclick();
        privacy.getByRole(AriaRole.BUTTON, exactly("Resolved 1")).click();
        assertThat(card).containsText("Deleted by its author");
        card.getByRole(AriaRole.BUTTON, exactlyIn("Reopen")).dblclick();
        privacy.getByRole(AriaRole.BUTTON, exactly("Open 1")).click();

        assertThat(card).containsText("reopened it");
        assertThat(privacy.locator("isaa-discussion [role=alert]").first()).isHidden();
        assertThat(card).not().containsText("You may not do this");
    }

    @Test
    void suggested_words_that_were_typed_stay_with_their_passage_and_in_this_browser() {
        Page legal = open("opla", draft);
        legal.locator("#section-severability [data-block]").first().selectText();
        legal.getByRole(AriaRole.BUTTON, exactly("Comment on the selection")).click();
        legal.getByLabel("What is it?").selectOption("Suggested wording");
        Locator words = legal.getByLabel("Words in the place of the passage");
        words.fill("Nothing is severable.");

        legal.locator("#section-funding .section-tools button").first().click();
        assertThat(legal.locator("isaa-discussion [role=alert]").first()).containsText("Send or discard");
        assertThat(words).hasValue("Nothing is severable.");
        legal.reload();
        assertThat(words).hasValue("Nothing is severable.");
        legal.getByRole(AriaRole.BUTTON, exactly("Discard")).click();
        assertThat(words).isHidden();
    }

    private UUID onWords(PlainText.Line block, int start, int end, String text) {
        SignIn.as(DemoPeople.IGP_PRIVACY);
        return speaking.open(new NewThread(
                agreement.id(),
                1,
                new Passage(block.sectionKey(), block.blockId(), start, end, ""),
                text,
                UUID.randomUUID()));
    }

    private static Locator card(Page page, String text) {
        return page.locator("isaa-thread").filter(new Locator.FilterOptions().setHasText(text));
    }
}
