package gov.ice.isaa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.VeraPdf;
import gov.ice.isaa.discussion.CommentBody;
import gov.ice.isaa.discussion.Disposition;
import gov.ice.isaa.discussion.NewThread;
import gov.ice.isaa.discussion.Speaking;
import gov.ice.isaa.discussion.ThreadKind;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.PlainText;
import gov.ice.isaa.people.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A reviewer reads the comments of a draft as a matrix, by keyboard alone, and takes them away. */
class CommentMatrixTest extends DraftJourney {

    @Autowired
    Speaking speaking;

    @Test
    void the_matrix_is_opened_narrowed_and_taken_away_by_keyboard() throws IOException {
        talk();
        Page page = open("opla", draft);
        Locator counts = page.locator(".offices button").filter(new Locator.FilterOptions().setHasText("IGP Privacy"));
        assertThat(counts).containsText("1 blocks");
        picture(page, "matrix-counts-on-the-draft");

        press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Comment matrix")));
        page.waitForURL(Pattern.compile(".*/comments$"));
        settled(page);
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("4 comments")))
                .isVisible();
        assertThat(page.locator("vaadin-grid")).containsText("Who pays for the delivery?");
        accessible(page);
        picture(page, "matrix-wide");

        choose(page, "Office", "OPLA");
        assertThat(page.locator(".found")).hasText("2 of 4 comments");
        choose(page, "State", "Open");
        assertThat(page.locator(".found")).hasText("1 of 4 comments");
        assertThat(page).hasURL(Pattern.compile(".*comments\\?.*state=OPEN.*"));
        Locator unfold = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show all of comment 4"));
        unfold.focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show less of comment 4")))
                .isVisible();
        assertThat(page.locator("vaadin-grid")).containsText("the last word of it");
        picture(page, "matrix-unfolded");

        byte[] pdf = made(page, "PDF", "pdf");
        assertThat(VeraPdf.complaints(pdf)).isEmpty();
        byte[] sheet = made(page, "Spreadsheet (XLSX)", "xlsx");
        assertThat(new String(sheet, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertThat(new String(made(page, "Table (CSV)", "csv"), StandardCharsets.UTF_8))
                .contains("the last word of it")
                .doesNotContain("No notice covers this");
        accessible(page);
        picture(page, "matrix-file-made");
    }

    @Test
    void the_matrix_is_read_on_a_telephone_and_at_twice_the_size() {
        talk();
        Page page = open("hsi-program-officer", "agreements/" + agreement.number() + "/comments");
        page.setViewportSize(390, 844);
        assertThat(page.locator("vaadin-grid .summary").first()).isVisible();
        accessible(page);
        page.locator("vaadin-grid").scrollIntoViewIfNeeded();
        picture(page, "matrix-telephone");
        page.setViewportSize(640, 450);
        settled(page);
        picture(page, "matrix-200-percent");
    }

    private static byte[] made(Page page, String format, String ending) throws IOException {
        press(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(format).setExact(true)));
        Locator link = page.getByRole(
                AriaRole.LINK,
                new Page.GetByRoleOptions().setName(Pattern.compile("^Download .*comment matrix\\." + ending + "$")));
        assertThat(link).isFocused();
        Download download = page.waitForDownload(() -> page.keyboard().press("Enter"));
        Path kept = Path.of("target", "journeys", "comment-matrix." + ending);
        download.saveAs(kept);
        return Files.readAllBytes(kept);
    }

    private static void press(Locator control) {
        control.focus();
        control.press("Enter");
    }

    private static void choose(Page page, String filter, String value) {
        Locator field = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(filter).setExact(true));
        field.focus();
        field.pressSequentially(value);
        Locator option = page.getByRole(
                AriaRole.OPTION, new Page.GetByRoleOptions().setName(value).setExact(true));
        option.waitFor();
        page.keyboard().press("Enter");
        assertThat(option).isHidden();
    }

    private void talk() {
        PlainText.Line block = drafts.current(agreement.id()).orElseThrow().document().plainText().blocks().stream()
                .filter(line -> line.text().length() > 120)
                .findFirst()
                .orElseThrow();
        Passage passage = new Passage(block.sectionKey(), block.blockId(), 0, 90, "");
        comment(DemoPeople.IGP_PRIVACY, passage, ThreadKind.CONCERN, null, "No notice covers this use of the records.");
        UUID paid = comment(
                DemoPeople.OPLA,
                Passage.wholeSection("funding"),
                ThreadKind.QUESTION,
                null,
                "Who pays for the delivery?");
        comment(
                DemoPeople.IGP_RECORDS,
                new Passage(block.sectionKey(), block.blockId(), 20, 60, ""),
                ThreadKind.SUGGESTION,
                "plainer words for the same",
                "Say it in plain words.");
        comment(
                DemoPeople.OPLA,
                Passage.wholeSection("funding"),
                ThreadKind.COMMENT,
                null,
                "Each party bears its own costs, as the statute has it. ".repeat(12) + "This is the last word of it.");
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        speaking.reply(paid, "Each party its own.", UUID.randomUUID());
        speaking.resolve(paid, Disposition.ACCEPTED_IN_PART, "The text says so now.", UUID.randomUUID());
    }

    private UUID comment(Person person, Passage passage, ThreadKind kind, String proposed, String words) {
        SignIn.as(person);
        return speaking.open(new NewThread(
                agreement.id(), 1, passage, kind, proposed, null, CommentBody.plain(words), UUID.randomUUID()));
    }
}
