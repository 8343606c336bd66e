package gov.ice.isaa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftJson;
import gov.ice.isaa.drafting.Extent;
import gov.ice.isaa.drafting.Inline;
import gov.ice.isaa.drafting.Mark;
import gov.ice.isaa.drafting.Note;
import gov.ice.isaa.drafting.SampleText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What the editor of a section does for whoever writes in it, as far as only a browser shows it. */
class EditingTest extends DraftJourney {

    private static final String COSTS = """
            <p>Each party pays its <b>own co</b>sts. Costs are not shared.</p>
            <table><tr><td>Costs by</td><td>ICE</td></tr></table>
            <p>No co</p><p>sts, <span data-placeholder="costs" data-label="Costs of travel"></span> accosts.</p>""";

    @Test
    void words_are_found_across_emphasis_but_not_across_paragraphs_or_in_placeholders() {
        Page page = open(OFFICER, draft);
        Locator text = emptied(edit(page, "funding"));
        text.evaluate(PASTE, List.of("text/html", COSTS));
        text.press("Control+Home");

        text.press("Control+f");
        page.keyboard().type("costs");

        assertThat(count(page)).hasText("1 of 4");
        assertThat(page.locator(".match.looked-at")).hasText(new String[] {"co", "sts"});
        accessible(page);
        picture(page, "find");
        page.keyboard().press("Enter");
        assertThat(count(page)).hasText("2 of 4");
        assertThat(page.locator(".match.looked-at")).hasText("Costs");
        page.keyboard().press("Shift+Enter");
        page.keyboard().press("Shift+Enter");
        assertThat(count(page)).hasText("4 of 4");
        page.getByLabel("Whole words").check();
        assertThat(count(page)).hasText(Pattern.compile("of 3$"));
        page.getByLabel("Match case").check();
        assertThat(count(page)).hasText("1 of 1");
        page.keyboard().press("Escape");
        assertThat(text).isFocused();
        assertThat(page.locator(".match")).hasCount(0);
        page.keyboard().type("expenses");
        assertThat(text).containsText("Each party pays its own expenses. Costs are not shared.");
    }

    @Test
    void all_matches_are_replaced_at_once_and_one_undo_takes_it_back() {
        Page page = open(OFFICER, draft);
        Locator text = emptied(edit(page, "funding"));
        text.evaluate(PASTE, List.of("text/html", COSTS));
        String before = text.innerText();

        text.press("Alt+F10");
        useTool(page, "Find and replace");
        page.keyboard().type("costs");
        page.getByLabel("Replace with").fill("fees");
        page.getByLabel("Replace with").press("Enter");
        assertThat(count(page)).hasText("1 of 3");
        press(page, "Replace all");
        assertThat(count(page)).hasText("3 replaced");
        accessible(page);
        page.keyboard().press("Escape");
        assertThat(text).isFocused();
        assertThat(text).containsText("[Costs of travel] acfees.");
        page.keyboard().press("Control+z");
        assertThat(count(page)).isHidden();
        page.keyboard().press("Control+z");
        assertThat(text)
                .hasText(
                        before,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                                .setUseInnerText(true));
        page.keyboard().press("Control+y");
        page.keyboard().press("Control+y");
        finish(page);

        assertThat(words("funding"))
                .isEqualTo("Each party pays its own fees. fees are not shared.\nfees by ICE\nNo co\n"
                        + "sts, [Costs of travel] acfees.");
    }

    @Test
    void the_list_of_shortcuts_holds_what_the_toolbar_says_and_opens_while_writing_and_while_reading() {
        Page page = open(OFFICER, draft);
        Locator list = page.getByRole(AriaRole.DIALOG);
        page.keyboard().press("?");
        assertThat(list).containsText("Next comment");
        assertThat(list.getByRole(AriaRole.BUTTON, named("Close"))).isFocused();
        accessible(page);
        picture(page, "shortcuts");
        page.keyboard().press("Escape");
        assertThat(list).hasCount(0);

        Locator text = emptied(edit(page, "funding"));
        page.keyboard().type("Who pays?");
        assertThat(text).hasText("Who pays?");
        assertThat(list).hasCount(0);
        page.keyboard().press("Control+/");
        List<String> keys = list.locator("kbd").allInnerTexts();
        page.keyboard().press("Escape");
        assertThat(text).isFocused();
        assertThat(toolKeys(page)).hasSizeGreaterThan(9).isSubsetOf(keys);

        text.press("Alt+F10");
        useTool(page, "Keyboard shortcuts");
        list.getByLabel("Open this list with ?").uncheck();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.TOOLBAR).getByRole(AriaRole.BUTTON, named("Keyboard shortcuts")))
                .isFocused();
        page.keyboard().press("?");
        assertThat(list).hasCount(0);
    }

    @Test
    void what_word_copies_is_pasted_as_its_final_text_with_its_lists_and_without_what_the_draft_cannot_hold()
            throws Exception {
        Page page = open(OFFICER, draft);
        Locator text = emptied(edit(page, "funding"));

        text.evaluate(PASTE, List.of("text/html", Files.readString(Path.of("src/test/resources/clipboard/word.html"))));

        assertThat(page.locator(".editor-notice")).hasText("1 picture, 1 footnote and 1 comment were left out.");
        accessible(page);
        picture(page, "word-paste");
        finish(page);
        assertThat(blocks("funding").stream().map(EditingTest::told))
                .containsExactly(
                        "paragraph *Costs of the sharing*",
                        "paragraph *What each Party pays*",
                        "paragraph Each *Party* pays its /own/ costs in Texas and in Ohio.",
                        "numbered Travel",
                        "numbered Staff, on _duty_",
                        "bullet Lines",
                        "bullet Links",
                        "numbered Written by Word for the web",
                        "table *Year*|*Sum*|(a) 2027|",
                        "paragraph The end.");
    }

    @Test
    void the_editor_counts_the_words_as_the_portal_does() {
        Page page = open(OFFICER, draft);
        edit(page, "funding");
        List<List<Block>> texts = LongStream.range(0, 200)
                .mapToObj(seed -> new SampleText(seed).blocks())
                .toList();

        List<?> counted = (List<?>)
                page.evaluate("""
                texts => texts.map(text => {
                  const editor = document.body.appendChild(document.createElement('isaa-editor'));
                  editor.start(text, false, true);
                  const said = editor.querySelector('.editor-extent').textContent;
                  editor.remove();
                  return parseInt(said.replace(',', ''));
                })""", texts.stream().map(DraftJson::writeBlocks).toList());

        assertThat(counted)
                .isEqualTo(texts.stream()
                        .map(blocks -> blocks.stream()
                                .filter(block -> !(block instanceof Note))
                                .flatMap(block -> block.texts().stream())
                                .mapToInt(part -> Extent.words(part.text()))
                                .sum())
                        .toList());
    }

    /** The kind of a block and its words, with signs for the emphasis. */
    private static String told(Block block) {
        return block.kind() + " "
                + block.texts().stream()
                        .map(part -> part.content().stream()
                                .map(inline -> EditingTest.marked(inline, inline.shown()))
                                .collect(Collectors.joining())
                                .replaceAll("\\s+", " ")
                                .replaceAll("^ | $|(?<=[*]) (?=$)", ""))
                        .collect(Collectors.joining("|"));
    }

    private static String marked(Inline inline, String words) {
        if (inline.marks().contains(Mark.BOLD)) {
            return "*" + words.strip() + "*";
        }
        if (inline.marks().contains(Mark.ITALIC)) {
            return "/" + words + "/";
        }
        return inline.marks().contains(Mark.UNDERLINE) ? "_" + words + "_" : words;
    }

    /** The keys that the toolbar's titles name, such as Ctrl+B. */
    private static List<String> toolKeys(Page page) {
        Pattern named = Pattern.compile("\\((.+)\\)$");
        return page.getByRole(AriaRole.TOOLBAR).getByRole(AriaRole.BUTTON).all().stream()
                .flatMap(tool -> named.matcher(tool.getAttribute("title")).results())
                .map(found -> found.group(1))
                .toList();
    }

    private static Locator count(Page page) {
        return page.locator(".find-count");
    }
}
