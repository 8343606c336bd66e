package gov.ice.isaa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Paragraph;
import gov.ice.isaa.drafting.SaveResult;
import gov.ice.isaa.drafting.TextRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comments of many offices and the words they are about, while the Program Office rewrites the text. */
class CommentPlacesTest extends DraftJourney {

    private static final String SECTION = "funding";
    private static final String KEPT = "Records are kept for five years and are then destroyed by the receiving party.";
    private static final String LOGGED = "The receiving party keeps a log of every query and shows it when asked.";
    private static final String TRAINED =
            "Everybody who queries the records is trained once a year in their protection.";

    /** Where in the window words of a block begin and end. */
    private static final String CORNERS = """
            (block, words) => {
              const range = document.createRange();
              const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
              for (let node = texts.nextNode(); node; node = texts.nextNode()) {
                const at = node.data.indexOf(words);
                if (at >= 0) {
                  range.setStart(node, at);
                  range.setEnd(node, at + words.length);
                  const lines = [...range.getClientRects()];
                  const [first, last] = [lines[0], lines[lines.length - 1]];
                  return [first.left, first.top + first.height / 2, last.right, last.top + last.height / 2];
                }
              }
            }""";

    /** Away from the edges of the window, where dragging scrolls; what is above is only laid out when it comes near. */
    private static final String CENTER = """
            async block => {
              for (let i = 0; i < 20; i++) {
                block.scrollIntoView({ block: 'center', behavior: 'instant' });
                await new Promise(requestAnimationFrame);
              }
            }""";

    private static final String PAINTED = """
            () => ['isaa-open', 'isaa-active'].flatMap(
              tone => [...(CSS.highlights.get(tone) ?? [])].map(range => range.toString()))""";

    DraftView version;

    @BeforeEach
    void a_section_of_three_paragraphs() {
        version = drafts.current(agreement.id()).orElseThrow();
        save(paragraph("kept", KEPT), paragraph("logged", LOGGED), paragraph("trained", TRAINED));
    }

    @Test
    void a_selection_over_two_paragraphs_is_commented_on_loses_its_words_and_is_attached_to_others() {
        Page legal = open("opla", draft);
        select(legal, "kept", "destroyed", "logged", "a log");
        legal.getByRole(AriaRole.BUTTON, exactly("Comment on the selection")).click();
        assertThat(legal.locator(".about")).containsText("destroyed by the receiving party.");
        assertThat(legal.locator(".about")).containsText("keeps a log”");
        write(legal, "Who checks this?");
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(painted(legal))
                        .containsExactlyInAnyOrder(
                                "destroyed by the receiving party.", "The receiving party keeps a log"));
        picture(legal, "comment-places-over-paragraphs");
        accessible(legal);

        save(paragraph("trained", TRAINED));
        Locator card = legal.locator("isaa-thread");
        assertThat(card).containsText("no longer in the text");
        select(legal, "trained", "trained", "trained", "protection");
        card.getByRole(AriaRole.BUTTON, exactlyIn("Attach to “trained once a year in their protection”"))
                .click();
        assertThat(card).containsText("attached it to these words:");
        await().pollInSameThread()
                .untilAsserted(
                        () -> assertThat(painted(legal)).containsExactly("trained once a year in their protection"));
        card.getByRole(AriaRole.BUTTON, exactlyIn("Was and is now")).click();
        assertThat(card.locator("dl")).containsText("From version 2");
        assertThat(card.locator("dl")).containsText("“trained once a year in their protection”");
        picture(legal, "comment-places-attached");
        accessible(legal);
    }

    @Test
    void words_are_chosen_and_commented_on_by_keyboard_alone() {
        Page legal = open("opla", draft);
        var keyboard = legal.keyboard();
        keyboard.press("Alt+w");
        assertThat(legal.getByText("Arrow keys choose a word")).isVisible();
        for (int paragraphs = 0; !selected(legal).equals("Records") && paragraphs < 100; paragraphs++) {
            keyboard.press("Control+ArrowDown");
        }
        assertThat(selected(legal)).isEqualTo("Records");
        keyboard.press("ArrowDown");
        assertThat(selected(legal)).isNotEqualTo("Records");
        keyboard.press("ArrowUp");
        assertThat(selected(legal)).isEqualTo("Records");
        keyboard.press("ArrowLeft");
        assertThat(selected(legal)).isNotEqualTo("Records");
        for (int words = 0; words < 5; words++) {
            keyboard.press("ArrowRight");
        }
        keyboard.press("Shift+ArrowRight");
        keyboard.press("Shift+ArrowRight");
        keyboard.press("Shift+ArrowLeft");
        assertThat(selected(legal)).isEqualTo("five years");
        assertThat(legal.locator("isaa-word-choice [role=status]")).hasText("to years");
        assertThat(legal.locator("isaa-reading .mark")).isInViewport();
        picture(legal, "comment-places-by-keyboard");
        accessible(legal);

        keyboard.press("Enter");
        assertThat(legal.locator(".about")).containsText("five years");
        keyboard.type("Why so long?");
        keyboard.press("Control+Enter");
        assertThat(legal.locator("isaa-thread .quote")).hasText("“five years”");
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(painted(legal)).containsExactly("five years"));

        Locator reply = legal.getByRole(AriaRole.BUTTON, exactly("Reply"));
        reply.focus();
        keyboard.press("Alt+w");
        keyboard.press("Escape");
        assertThat(legal.locator("isaa-word-choice.choosing")).hasCount(0);
        assertThat(selected(legal)).isEmpty();
        assertThat(reply).isFocused();
    }

    @Test
    void a_comment_is_widened_to_the_whole_paragraph() {
        Page legal = open("opla", draft);
        select(legal, "logged", "a log", "logged", "a log");
        legal.getByRole(AriaRole.BUTTON, exactly("Comment on the selection")).click();
        legal.getByLabel("About").selectOption("The whole paragraph");
        write(legal, "Not enough.");
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(painted(legal)).containsExactly(LOGGED));

        save(paragraph("kept", KEPT), paragraph("logged", "Queries are logged."), paragraph("trained", TRAINED));
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(painted(legal)).containsExactly("Queries are logged."));
    }

    @Test
    void six_offices_comment_while_new_versions_are_saved_and_all_see_the_same_threads_at_the_right_words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("opla", "five years");
        words.put("igp-privacy", "destroyed");
        words.put("igp-records", "every query");
        words.put("igp-governance", "when asked");
        words.put("igp-coordinator", "once a year");
        words.put("hsi-ead", "their protection");
        Map<String, Page> pages = new LinkedHashMap<>();
        words.keySet().forEach(account -> pages.put(account, open(account, draft)));

        int saves = 0;
        for (Map.Entry<String, Page> one : pages.entrySet()) {
            String said = words.getOrDefault(one.getKey(), "");
            String block = KEPT.contains(said) ? "kept" : LOGGED.contains(said) ? "logged" : "trained";
            select(one.getValue(), block, said, block, said);
            one.getValue()
                    .getByRole(AriaRole.BUTTON, exactly("Comment on the selection"))
                    .click();
            // While the words of the comment are typed, the text moves on.
            saves++;
            save(
                    paragraph("before-" + saves, "Put before it with version " + saves + "."),
                    paragraph("kept", "In case " + saves + ": " + KEPT),
                    paragraph("logged", LOGGED + " This is case " + saves + "."),
                    paragraph("trained", TRAINED.replace("Everybody", "Whoever in case " + saves)));
            write(one.getValue(), one.getKey() + " asks about this.");
        }

        for (Page page : pages.values()) {
            assertThat(page.locator("isaa-thread")).hasCount(6);
            await().pollInSameThread()
                    .untilAsserted(() -> assertThat(painted(page)).containsExactlyInAnyOrderElementsOf(words.values()));
            for (Map.Entry<String, String> one : words.entrySet()) {
                assertThat(page.locator("isaa-thread")
                                .filter(new Locator.FilterOptions().setHasText(one.getKey() + " asks"))
                                .locator(".quote"))
                        .hasText("“" + one.getValue() + "”");
            }
        }
        picture(pages.get("opla"), "comment-places-six");
    }

    /** Drags the mouse from the first words to the end of the last. */
    private static void select(Page page, String block, String first, String endBlock, String last) {
        Locator text = page.locator("[data-block=\"" + block + "\"]");
        text.evaluate(CENTER);
        List<Double> from = corners(text, first);
        List<Double> to = corners(page.locator("[data-block=\"" + endBlock + "\"]"), last);
        Mouse mouse = page.mouse();
        mouse.move(from.get(0), from.get(1));
        mouse.down();
        mouse.move(to.get(2), to.get(3), new Mouse.MoveOptions().setSteps(8));
        mouse.up();
    }

    private static String selected(Page page) {
        return String.valueOf(page.evaluate("() => String(document.getSelection())"));
    }

    private static List<Double> corners(Locator block, String words) {
        List<Double> corners = new ArrayList<>();
        ((List<?>) block.evaluate(CORNERS, words)).forEach(one -> corners.add(((Number) one).doubleValue()));
        return corners;
    }

    private static void write(Page page, String text) {
        Locator field = page.locator(".compose").getByRole(AriaRole.TEXTBOX);
        field.fill(text);
        field.press("Control+Enter");
        assertThat(page.locator("isaa-thread").filter(new Locator.FilterOptions().setHasText(text)))
                .isVisible();
    }

    private static List<String> painted(Page page) {
        List<String> painted = new ArrayList<>();
        ((List<?>) page.evaluate(PAINTED)).forEach(one -> painted.add(String.valueOf(one)));
        return painted;
    }

    private void save(Block... blocks) {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        SaveResult result = drafts.saveSection(agreement.id(), SECTION, version.number(), List.of(blocks));
        version = ((SaveResult.Saved) result).version();
    }

    private static Block paragraph(String id, String text) {
        return new Paragraph(id, List.of(TextRun.plain(text)));
    }
}
