package gov.ice.isaa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftJson;
import gov.ice.isaa.drafting.Paragraph;
import gov.ice.isaa.drafting.SampleEdits;
import gov.ice.isaa.drafting.SampleText;
import gov.ice.isaa.drafting.SaveResult;
import gov.ice.isaa.drafting.TextRun;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is typed in a section is saved by itself, whatever others save and whatever becomes of the connection. */
class AutosaveTest extends DraftJourney {

    private static final Pattern SAVED = Pattern.compile("^Saved \\d+:\\d\\d:\\d\\d [AP]M$");

    /** What an editor would save next, after the server stored a save of one text as another; typed is what came between. */
    private static final String TAKEN_IN = """
            ([pairs, typed]) => pairs.map(([before, after]) => {
              const editor = document.body.appendChild(document.createElement('isaa-editor'));
              let asked = null;
              editor.addEventListener('section-save', event => asked = event.detail);
              editor.base = 1;
              editor.start(before, false, true);
              const text = editor.querySelector('[role=textbox]');
              const save = () => text.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true }));
              save();
              if (typed) {
                const data = new DataTransfer();
                data.setData('text/plain', typed);
                text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
              }
              editor.acknowledge(asked.number, 2, after, 'now');
              const said = editor.querySelector('.editor-status').textContent;
              save();
              editor.remove();
              return [String(asked.base), asked.blocks, said];
            })""";

    /** Saving waits for a pause of some seconds, and a lost connection is noticed after some more. */
    private static final double PATIENCE = 20_000;

    @BeforeEach
    void two_paragraphs() {
        elsewhere("First paragraph.", "Second paragraph.");
    }

    @Test
    void writing_goes_on_where_it_was_while_it_is_saved_and_is_one_entry_of_the_history() {
        Page page = open(OFFICER, draft);
        Locator text = edit(page, "funding");
        text.press("Control+Home");
        page.keyboard().type("The ");
        says(page, SAVED);
        assertThat(words("funding")).startsWith("The First");
        page.keyboard().type("very ");
        page.keyboard().press("Control+s");
        assertThat(status(page)).hasText(SAVED);
        page.keyboard().type("most ");
        says(page, SAVED);

        assertThat(text).containsText("The very most First paragraph.");
        assertThat(page.locator(".editor-extent")).hasText("7 words");
        accessible(page);
        picture(page, "autosave");
        for (int i = 0; i < 3; i++) {
            page.keyboard().press("Control+z");
        }
        finish(page);
        assertThat(page.locator("#section-funding .message")).containsText("Saved");
        assertThat(words("funding")).isEqualTo("First paragraph.\nSecond paragraph.");
        page.locator(".history vaadin-details-summary").click();
        assertThat(page.locator(".history li").first()).containsText("saves,");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Each save")))
                .click();
        accessible(page);
        picture(page, "history-in-one-go");
    }

    @Test
    void a_paragraph_that_somebody_else_saves_comes_into_the_text_and_undo_leaves_it_alone() {
        Page page = open(OFFICER, draft);
        Locator text = edit(page, "funding");
        text.press("Control+Home");
        page.keyboard().type("Our ");

        elsewhere("First paragraph.", "Another second paragraph.", "A third one.");

        assertThat(text).containsText("Another second paragraph.", patiently());
        assertThat(text).containsText("A third one.");
        page.keyboard().type("very ");
        says(page, SAVED);
        page.keyboard().press("Control+z");
        page.keyboard().press("Control+z");
        assertThat(text).hasText("First paragraph.Another second paragraph.A third one.");
        page.keyboard().press("Control+y");
        finish(page);
        assertThat(words("funding")).endsWith("paragraph.\nAnother second paragraph.\nA third one.");
    }

    @Test
    void whatever_others_made_of_a_section_is_taken_into_the_text_exactly() {
        Page page = open(OFFICER, draft);
        edit(page, "severability");
        List<List<List<Block>>> pairs = IntStream.range(0, 300)
                .mapToObj(seed -> {
                    DraftDocument before = new SampleText(seed).document(1);
                    DraftDocument after = new SampleEdits(seed).apply(before, 1 + seed % 5);
                    return List.of(
                            before.section("section-0").orElseThrow().blocks(),
                            after.section("section-0").orElseThrow().blocks());
                })
                .toList();

        List<?> taken = takenIn(page, pairs, "");

        for (int i = 0; i < pairs.size(); i++) {
            List<?> next = (List<?>) taken.get(i);
            assertThat(next.getFirst()).isEqualTo("2");
            assertThat(DraftJson.readBlocks(String.valueOf(next.get(1))))
                    .isEqualTo(pairs.get(i).getLast());
        }
    }

    @Test
    void a_paragraph_that_was_typed_in_while_word_of_another_change_of_it_came_is_for_the_drafter_to_decide() {
        Page page = open(OFFICER, draft);
        edit(page, "severability");

        List<?> taken = takenIn(page, List.of(List.of(paragraphs("one", "two"), paragraphs("One", "Two"))), "typed ");

        List<?> next = (List<?>) taken.getFirst();
        assertThat(next.getFirst()).isEqualTo("1");
        assertThat(DraftJson.readBlocks(String.valueOf(next.get(1)))).isEqualTo(paragraphs("typed one", "Two"));
        assertThat(String.valueOf(next.getLast())).contains("decide when you are ready");
    }

    private static List<?> takenIn(Page page, List<List<List<Block>>> pairs, String typed) {
        List<List<String>> stored = pairs.stream()
                .map(pair -> pair.stream().map(DraftJson::writeBlocks).toList())
                .toList();
        return (List<?>) page.evaluate(TAKEN_IN, List.of(stored, typed));
    }

    @Test
    void a_conflict_waits_until_the_drafter_is_ready_and_typing_goes_on() {
        Page page = open(OFFICER, draft);
        Locator text = edit(page, "funding");
        text.press("Control+Home");
        page.context().setOffline(true);
        page.keyboard().type("Our ");
        elsewhere("Their first paragraph.", "Second paragraph.");
        page.context().setOffline(false);

        says(page, Pattern.compile("changed the same paragraph; decide when you are ready"));
        assertThat(page.locator("vaadin-dialog")).hasCount(0);
        assertThat(text).isFocused();
        page.keyboard().type("own ");
        accessible(page);
        picture(page, "autosave-conflict");
        press(page, "Decide");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("everything else in the section is joined already");
        assertThat(dialog).not().containsText("Second paragraph.");
        accessible(page);
        picture(page, "conflict");
        Keyboard keyboard = new Keyboard(page, () -> settled(page));
        keyboard.tabTo(dialog.getByRole(AriaRole.RADIO, named("^Both")));
        page.keyboard().press("ArrowDown");
        assertThat(dialog.getByRole(AriaRole.RADIO, named("^Your text"))).isChecked();
        keyboard.press(dialog.getByRole(AriaRole.BUTTON, named("^Save$")));

        assertThat(page.locator("isaa-editor")).hasCount(0);
        assertThat(words("funding")).isEqualTo("Our own First paragraph.\nSecond paragraph.");
    }

    @Test
    void what_is_typed_without_a_connection_is_saved_once_it_is_back() {
        Page page = open(OFFICER, draft);
        BrowserContext browser = page.context();
        edit(page, "funding").press("Control+Home");
        browser.setOffline(true);
        page.keyboard().type("Without a line. ");

        says(page, Pattern.compile("connection lost; kept in this browser"));
        page.keyboard().type("Still without. ");
        browser.setOffline(false);

        says(page, SAVED);
        assertThat(words("funding")).isEqualTo("Without a line. Still without. First paragraph.\nSecond paragraph.");
    }

    @Test
    void what_is_typed_while_the_server_forgets_everybody_is_offered_after_signing_on() {
        Page page = open(OFFICER, draft);
        edit(page, "funding").press("Control+Home");
        page.keyboard().type("Saved. ");
        says(page, SAVED);
        page.context().addCookies(List.of(new Cookie("JSESSIONID", "forgotten").setUrl(address(""))));
        page.keyboard().type("Not saved. ");
        page.waitForURL(address("timed-out"));
        page.getByText("Sign in again").click();
        page.waitForURL(url -> url.startsWith(address("")) && !url.endsWith("timed-out"));
        page.navigate(address(draft));
        settled(page);

        press(page, "Continue editing");
        assertThat(page.locator("isaa-editor [role=textbox]")).containsText("Saved. Not saved. First paragraph.");
        says(page, SAVED);
        assertThat(words("funding")).startsWith("Saved. Not saved. First");
    }

    @Test
    void a_text_that_cannot_be_saved_says_why_and_is_kept() {
        Page page = open(OFFICER, draft);
        Locator text = emptied(edit(page, "funding"));
        text.evaluate(PASTE, List.of("text/plain", "Much. ".repeat(3_500)));

        says(page, Pattern.compile("^Not saved: Paragraph 1, “Much\\. .*Split it\\.$"));
        page.reload();
        settled(page);
        assertThat(page.locator("#section-funding")).containsText("What you typed here earlier was not saved");
    }

    @Test
    void whoever_leaves_the_page_loses_nothing_and_is_asked_nothing_after_coming_back() {
        Page page = open(OFFICER, draft);
        edit(page, "funding").press("Control+Home");
        page.keyboard().type("In a hurry: ");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("My work"))
                .first()
                .click();
        page.waitForURL(url -> !url.endsWith("/draft"));
        settled(page);
        assertThat(words("funding")).startsWith("In a hurry: First");

        page.goBack();
        settled(page);
        assertThat(page.locator("#section-funding")).containsText("In a hurry: First");
        assertThat(page.locator(".unsaved-text")).hasCount(0);
    }

    /** The same officer saves the section in another window, which was opened when this one was. */
    private void elsewhere(String... paragraphs) {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        int base = Math.min(2, drafts.current(agreement.id()).orElseThrow().number());
        assertThat(drafts.saveSection(agreement.id(), "funding", base, paragraphs(paragraphs)))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private static List<Block> paragraphs(String... paragraphs) {
        return IntStream.range(0, paragraphs.length)
                .mapToObj(i -> (Block) new Paragraph("p" + i, List.of(TextRun.plain(paragraphs[i]))))
                .toList();
    }

    private static void says(Page page, Pattern words) {
        assertThat(status(page)).hasText(words, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
    }

    private static Locator status(Page page) {
        return page.locator(".editor-status");
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }
}
