package gov.ice.isaa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.drafting.LongText;
import gov.ice.isaa.drafting.Paragraph;
import gov.ice.isaa.drafting.TextRun;
import gov.ice.isaa.drafting.word.LibreOffice;
import gov.ice.isaa.drafting.word.WordExport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A draft of sixty pages is written by three at once, goes out as a Word file, comes back changed, and is decided. */
class WordExchangeTest extends DraftJourney {

    private static final String SECOND = "hsi-program-officer-2";
    private static final String THIRD = "hsi-program-officer-3";
    private static final String PRIVACY = "igp-privacy";

    private int sixtyPages() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        drafts.change(agreement.id(), template -> LongText.of(template, 60), "Sixty pages");
        int version = drafts.current(agreement.id()).orElseThrow().number();
        drafts.saveSection(
                agreement.id(),
                "funding",
                version,
                List.of(
                        new Paragraph("f1", List.of(TextRun.plain("Each Party pays for itself."))),
                        new Paragraph("f2", List.of(TextRun.plain("No funds are transferred.")))));
        return version + 1;
    }

    private String page(String path) {
        return "agreements/" + agreement.number() + path;
    }

    @Test
    void a_long_draft_is_written_by_three_at_once_goes_out_comes_back_and_is_decided() throws IOException {
        int before = sixtyPages();
        writtenByThree();
        compared(before);
        Path file = sent();
        byte[] changed = LibreOffice.edited(
                Files.readAllBytes(file),
                LibreOffice.replace("No funds are", "Few funds are"),
                LibreOffice.replace("Introduction and purpose", "Introduction, purpose and scope"),
                LibreOffice.paragraphBehind("Few funds are", "The Parties meet once a year."),
                LibreOffice.comment("Each Party pays", "State counsel", "Also for travel?"));
        takenIn(changed);
        decided();
        Page reader = open(PRIVACY, page("/draft"));
        assertThat(reader.getByText("Also for travel?")).isVisible();
        assertThat(reader.getByText("State counsel")).isVisible();
        picture(reader, "exchange-comment");
        assertThat(heading("introduction")).isEqualTo("Introduction and purpose");
        assertThat(words("funding")).contains("Few funds are transferred", "The Parties meet once a year.");
    }

    /** Two of them write in one section. */
    private void writtenByThree() {
        List<Page> pages = Stream.of(OFFICER, SECOND, THIRD)
                .map(account -> open(account, draft))
                .toList();
        List<String> sections = List.of("funding", "funding", "termination");
        List<Locator> texts = new java.util.ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            texts.add(edit(pages.get(i), sections.get(i)));
        }
        List<String> places = List.of("Control+Home", "Control+End", "Control+Home");
        for (int i = 0; i < pages.size(); i++) {
            texts.get(i).press(places.get(i));
            pages.get(i).keyboard().type("Written by " + (i + 1) + ". ");
        }
        pages.forEach(DraftJourney::finish);
        assertThat(words("funding"))
                .startsWith("Written by 1. Each Party pays")
                .contains("No funds are transferred.Written by 2.");
        assertThat(words("termination")).startsWith("Written by 3.");
        picture(pages.getFirst(), "exchange-written");
    }

    private void compared(int before) {
        Page privacy = open(PRIVACY, page("/compare?from=" + before));
        assertThat(privacy.locator("isaa-comparison ins"))
                .containsText(new String[] {"Written by 1.", "Written by 2.", "Written by 3."});
        picture(privacy, "exchange-compared");
    }

    private Path sent() {
        int newest = drafts.current(agreement.id()).orElseThrow().number();
        Page officer = open(OFFICER, page("/exchange"));
        accessible(officer);
        picture(officer, "exchange");
        Download download = officer.waitForDownload(() -> officer.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Download version " + newest + " as a Word file"))
                .press("Enter"));
        assertThat(download.suggestedFilename()).isEqualTo(agreement.number() + " draft version " + newest + ".docx");
        return download.path();
    }

    private void takenIn(byte[] changed) {
        Page officer = as(OFFICER);
        upload(officer, changed);
        officer.waitForURL("**/exchange/1");
        settled(officer);
        assertThat(officer.locator(".change-card")).hasCount(3);
        accessible(officer);
        picture(officer, "exchange-proposals");
    }

    /** With the keyboard alone: after each decision the focus is on the next change; whoever looks on sees it at once. */
    private void decided() {
        Page officer = as(OFFICER);
        Page privacy = open(PRIVACY, page("/exchange/1"));
        assertThat(privacy.locator(".change-card")).hasCount(3);
        assertThat(privacy.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept: ")))
                .hasCount(0);
        officer.locator(".change-card")
                .first()
                .getByRole(AriaRole.BUTTON)
                .nth(1)
                .press("Enter");
        assertThat(officer.locator(".change-card")).hasCount(2);
        assertThat(privacy.locator(".change-card")).hasCount(2);
        officer.keyboard().press("Enter");
        assertThat(officer.locator(".change-card")).hasCount(1);
        officer.keyboard().press("Enter");
        assertThat(officer.locator(".change-card")).hasCount(0);
        assertThat(officer.getByText("All decided")).isVisible();
        assertThat(privacy.getByText("All decided")).isVisible();
        picture(officer, "exchange-decided");
    }

    @Test
    void a_file_that_is_no_word_file_is_refused_where_it_was_chosen() {
        Page officer = open(OFFICER, page("/exchange"));
        upload(officer, "no Word file at all".getBytes(StandardCharsets.UTF_8));
        assertThat(officer.locator(".message-problem"))
                .containsText("This is not a Word file. Choose a file that ends in .docx.");
        accessible(officer);
        picture(officer, "exchange-refused");
    }

    private static void upload(Page page, byte[] content) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("State redlines.docx", WordExport.MEDIA_TYPE, content));
    }
}
