package gov.ice.isaa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.discussion.CommentBody;
import gov.ice.isaa.discussion.Discussions;
import gov.ice.isaa.discussion.NewThread;
import gov.ice.isaa.discussion.Place;
import gov.ice.isaa.discussion.Speaking;
import gov.ice.isaa.discussion.ThreadKind;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.Placeholder;
import gov.ice.isaa.drafting.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Offices that discuss one draft at the same time, each in a browser of its own. */
class DiscussionTest extends DraftJourney {

    /** Lets the page draw as many frames as are asked for. */
    private static final String FRAMES = """
            async count => {
              for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
            }""";

    /** Where in the window a stretch of a block's text begins and ends. */
    private static final String CORNERS = """
            (block, [start, end]) => {
              const range = document.createRange();
              const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
              for (let before = 0, node = texts.nextNode(); node; before += node.length, node = texts.nextNode()) {
                if (start >= before && start < before + node.length) range.setStart(node, start - before);
                if (end > before && end <= before + node.length) range.setEnd(node, end - before);
              }
              const lines = [...range.getClientRects()].filter(line => line.width > 0);
              const [first, last] = [lines[0], lines[lines.length - 1]];
              return [first.left, first.top + first.height / 2, last.right, last.top + last.height / 2];
            }""";

    @Autowired
    Speaking speaking;

    @Autowired
    Discussions discussions;

    PlainText.Line block;

    @BeforeEach
    void privacy_has_asked_about_a_passage() {
        block = drafts.current(agreement.id()).orElseThrow().document().plainText().blocks().stream()
                .filter(line -> line.text().length() > 60)
                .findFirst()
                .orElseThrow();
        privacyComments(0, "Which routine use?");
    }

    @Test
    void a_comment_by_another_office_arrives_while_i_type_and_my_text_stays() {
        Page legal = open("opla", draft);
        List<String> console = new ArrayList<>();
        legal.onConsoleMessage(message -> console.add(message.text()));
        Locator mine = replyField(legal);
        mine.fill("Half a sentence that is not");
        Page officer = open("hsi-program-officer", draft);
        replyField(officer).fill("Routine use G.");
        replyField(officer).press("Control+Enter");

        assertThat(thread(legal)).containsText("Routine use G.");
        assertThat(mine).hasText("Half a sentence that is not");
        assertThat(mine).isFocused();
        assertThat(console).as("what the browser notes when a message comes").isEmpty();
        legal.reload();
        assertThat(replyField(legal)).hasText("Half a sentence that is not");
        accessible(legal);
    }

    @Test
    void a_comment_is_resolved_with_its_reason_before_the_eyes_of_the_office_that_made_it() {
        Page privacy = open("igp-privacy", draft);
        Page officer = open("hsi-program-officer", draft);
        assertThat(counted(officer)).isVisible();
        assertThat(counted(privacy)).isVisible();
        thread(officer).getByRole(AriaRole.BUTTON, named("Resolve…")).click();
        Locator dialog = officer.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Rejected").check();
        dialog.getByRole(AriaRole.BUTTON, named("Resolve")).click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Say why");
        accessible(officer);
        dialog.getByLabel("Reason").fill("No routine use is needed: consent is given.");
        dialog.getByRole(AriaRole.BUTTON, named("Resolve")).dblclick();

        assertThat(dialog).isHidden();
        assertThat(counted(officer)).isHidden();
        assertThat(counted(privacy)).isHidden();
        privacy.getByRole(AriaRole.BUTTON, exactly("Resolved 1")).click();
        assertThat(thread(privacy)).containsText("resolved it: rejected");
        assertThat(thread(privacy)).containsText("No routine use is needed: consent is given.");
        thread(privacy).getByRole(AriaRole.BUTTON, named("Reopen")).click();
        assertThat(officer.getByRole(AriaRole.BUTTON, exactly("Open 1"))).isVisible();
    }

    @Test
    void wording_that_an_office_suggests_is_taken_over_by_the_officer_with_one_click() {
        SignIn.as(DemoPeople.IGP_PRIVACY);
        var passage = new Passage(block.sectionKey(), block.blockId(), 0, 20, "");
        speaking.open(new NewThread(
                agreement.id(),
                1,
                passage,
                ThreadKind.CONCERN,
                null,
                null,
                CommentBody.plain("No notice covers this."),
                UUID.randomUUID()));
        SignIn.out();
        Page privacy = open("igp-privacy", draft);
        privacy.locator("#section-" + block.sectionKey() + " .section-tools button")
                .first()
                .click();
        Locator kind = privacy.getByLabel("What is it?");
        assertThat(kind.locator("option"))
                .hasText(new String[] {"Question", "Comment", "Concern that blocks", "Internal note"});
        kind.selectOption("QUESTION");
        privacy.getByLabel(Pattern.compile("^Comment as")).fill("Who keeps the notice?");
        accessible(privacy);
        privacy.getByRole(AriaRole.BUTTON, exactly("Send")).click();
        Locator asked = privacy.locator("isaa-thread", new Page.LocatorOptions().setHasText("Who keeps the notice?"));
        assertThat(asked).containsText("Question");

        SignIn.as(DemoPeople.IGP_PRIVACY);
        speaking.open(new NewThread(
                agreement.id(),
                1,
                passage,
                ThreadKind.SUGGESTION,
                "Plain words",
                null,
                CommentBody.plain("Plainer."),
                UUID.randomUUID()));
        SignIn.out();
        Page officer = open("hsi-program-officer", draft);
        Locator concern =
                officer.locator("isaa-thread", new Page.LocatorOptions().setHasText("No notice covers this."));
        assertThat(concern).containsText("Concern that blocks");
        assertThat(concern.getByRole(AriaRole.BUTTON, named("Resolve…"))).isHidden();
        Locator suggestion = officer.locator("isaa-thread", new Page.LocatorOptions().setHasText("Plainer."));
        assertThat(suggestion.locator(".redline ins")).hasText("Plain words");
        picture(officer, "discussion-kinds");
        accessible(officer);
        // What is new and out of view is told over the list, and covers no button of the last card.
        assertThat(officer.locator("isaa-discussion .arrived")).containsText("new comment");
        suggestion.getByRole(AriaRole.BUTTON, named("Take over into the draft")).click();
        assertThat(officer.locator("[data-block='" + block.blockId() + "']")).containsText("Plain words");
        assertThat(suggestion).isHidden();
        privacy.getByRole(AriaRole.BUTTON, exactly("Resolved 1")).click();
        assertThat(thread(privacy)).containsText("Taken over in version 2.");
        assertThat(privacy.locator("[data-block='" + block.blockId() + "']")).containsText("Plain words");
    }

    @Test
    void markup_in_a_comment_is_text_and_sending_in_haste_posts_once() {
        Page legal = open("opla", draft);
        Locator mine = replyField(legal);
        mine.fill("<img src=x onerror=\"document.title='taken over'\"><b>bold</b>");
        thread(legal).getByRole(AriaRole.BUTTON, exactlyIn("Reply")).dblclick();

        assertThat(thread(legal).locator("li")).hasCount(2);
        assertThat(thread(legal).locator("li").last()).containsText("<b>bold</b>");
        assertThat(legal).not().hasTitle("taken over");
    }

    @Test
    void a_page_with_many_comments_rests_when_nothing_happens() {
        for (int i = 1; i <= 32; i++) {
            privacyComments(i, "Comment " + i);
        }
        Page legal = open("opla", draft);
        legal.setViewportSize(1280, 720);
        for (int i = 33; i <= 36; i++) {
            privacyComments(i, "Comment " + i);
            assertThat(legal.locator("isaa-thread")).hasCount(i + 1);
        }
        settled(legal);
        CDPSession browser = legal.context().newCDPSession(legal);
        browser.send("Performance.enable");
        legal.evaluate(FRAMES, 60);
        double before = layouts(browser);
        legal.evaluate(FRAMES, 60);
        assertThat(layouts(browser) - before).as("layouts in 60 frames").isLessThan(10);
    }

    @Test
    void words_selected_with_the_mouse_are_what_a_comment_is_about() {
        commentOnSelected(block, block.text().indexOf(' ') + 1, block.text().indexOf(' ', 30));
    }

    @Test
    void a_selection_may_reach_over_a_placeholder() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        var document = drafts.current(agreement.id()).orElseThrow().document();
        String open = document.openPlaceholders().stream()
                .map(Placeholder::shown)
                .filter(shown -> document.plainText().blocks().stream().anyMatch(line -> around(line, shown)))
                .findFirst()
                .orElseThrow();
        PlainText.Line line = document.plainText().blocks().stream()
                .filter(one -> around(one, open))
                .findFirst()
                .orElseThrow();
        int start = line.text().indexOf(open);

        // What is selected begins and ends with a letter.
        int from = line.text().charAt(start - 5) == ' ' ? start - 4 : start - 5;
        int end = start + open.length();
        int to = line.text().charAt(end + 4) == ' ' ? end + 4 : end + 5;
        commentOnSelected(line, from, to);
    }

    @Test
    void an_open_page_of_another_office_shows_a_comment_within_a_second() {
        Page legal = open("opla", draft);
        Page officer = open("hsi-program-officer", draft);
        replyField(officer).fill("Routine use G.");
        assertThat(thread(legal)).isVisible();

        replyField(officer).press("Control+Enter");

        assertThat(thread(legal))
                .containsText("Routine use G.", new LocatorAssertions.ContainsTextOptions().setTimeout(1000));
    }

    /** OPLA drags the mouse over the words, comments on them, and the thread is about exactly these words. */
    private void commentOnSelected(PlainText.Line line, int start, int end) {
        Page legal = open("opla", draft);
        String words = line.text().substring(start, end);
        Locator text = legal.locator("[data-block=\"" + line.blockId() + "\"]");
        text.scrollIntoViewIfNeeded();
        List<?> at = (List<?>) text.evaluate(CORNERS, List.of(start, end));
        Mouse mouse = legal.mouse();
        mouse.move(number(at, 0), number(at, 1));
        mouse.down();
        mouse.move(number(at, 2), number(at, 3), new Mouse.MoveOptions().setSteps(8));
        mouse.up();
        legal.getByRole(AriaRole.BUTTON, exactly("Comment on the selection")).click();
        Locator about = legal.locator("isaa-discussion .about");
        assertThat(about).containsText("“" + words + "”");
        Locator field = legal.locator("isaa-composer [role=textbox]").first();
        field.fill("Say this more plainly.");
        field.press("Control+Enter");
        assertThat(legal.locator("isaa-thread")
                        .filter(new Locator.FilterOptions().setHasText("Say this more plainly.")))
                .isVisible();

        SignIn.as(DemoPeople.OPLA);
        assertThat(discussions.threads(agreement.id(), 1)).last().satisfies(thread -> {
            assertThat(thread.sectionKey()).isEqualTo(line.sectionKey());
            assertThat(thread.quote()).isEqualTo(words);
            assertThat(thread.place()).isEqualTo(new Place(line.blockId(), start, end, 1, null));
            assertThat(thread.entries().getFirst().body()).isEqualTo("Say this more plainly.");
        });
    }

    private static boolean around(PlainText.Line line, String words) {
        int start = line.text().indexOf(words);
        return start >= 5 && start + words.length() + 5 <= line.text().length();
    }

    private static double number(List<?> numbers, int place) {
        return ((Number) numbers.get(place)).doubleValue();
    }

    private void privacyComments(int from, String text) {
        SignIn.as(DemoPeople.IGP_PRIVACY);
        var passage = new Passage(block.sectionKey(), block.blockId(), from, from + 20, "");
        speaking.open(new NewThread(agreement.id(), 1, passage, text, UUID.randomUUID()));
        SignIn.out();
    }

    private static double layouts(CDPSession browser) {
        return browser.send("Performance.getMetrics").getAsJsonArray("metrics").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(metric -> metric.get("name").getAsString().equals("LayoutCount"))
                .findFirst()
                .orElseThrow()
                .get("value")
                .getAsDouble();
    }

    /** The number beside the one section that is commented on, in the outline. */
    private static Locator counted(Page page) {
        return page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("1 open comment"));
    }

    private static Locator thread(Page page) {
        return page.locator("isaa-thread").first();
    }

    /** The field to reply in, opened where it is not. */
    private static Locator replyField(Page page) {
        Locator field = thread(page).getByRole(AriaRole.TEXTBOX);
        Locator begin = thread(page).getByRole(AriaRole.BUTTON, exactlyIn("Reply"));
        begin.or(field).first().waitFor();
        if (!field.isVisible()) {
            begin.click();
        }
        return field;
    }
}
