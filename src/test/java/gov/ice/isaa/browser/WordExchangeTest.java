package gov.ice.isaa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.LongText;
import gov.ice.isaa.drafting.word.LibreOffice;
import gov.ice.isaa.drafting.word.WordExport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft of sixty pages goes out as a Word file, is changed in LibreOffice, comes back, and is decided. */
class WordExchangeTest extends Journey {

    private static final String OFFICER = "hsi-program-officer";
    private static final String PRIVACY = "igp-privacy";

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    AgreementView agreement;

    @Override
    protected boolean sharesSignOns() {
        return true;
    }

    @BeforeEach
    void sixtyPages() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreement = agreements.open(SampleAgreements.STATE_POLICE);
        DraftDocument template = drafts.createFromTemplate(agreement.id()).document();
        drafts.change(agreement.id(), any -> LongText.of(template, 60), "Sixty pages");
    }

    @AfterEach
    void nobody() {
        SignIn.out();
    }

    private String page(String path) {
        return "agreements/" + agreement.number() + path;
    }

    @Test
    void a_long_draft_goes_out_comes_back_changed_and_is_decided_change_by_change() throws IOException {
        Page officer = open(OFFICER, page("/exchange"));
        accessible(officer);
        picture(officer, "exchange");
        Download download = officer.waitForDownload(() -> officer.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("Download version 2 as a Word file"))
                .press("Enter"));
        assertThat(download.suggestedFilename()).isEqualTo(agreement.number() + " draft version 2.docx");
        byte[] changed = LibreOffice.edited(
                Files.readAllBytes(download.path()),
                LibreOffice.replace("in good faith", "in good faith and without delay"),
                LibreOffice.replace("Purpose", "Purpose and scope"),
                LibreOffice.paragraphBehind("in good faith", "The Parties meet once a year."),
                LibreOffice.comment("successors", "State counsel", "Who are they?"));

        upload(officer, changed);
        officer.waitForURL("**/exchange/1");
        settled(officer);
        assertThat(officer.locator(".change-card")).hasCount(3);
        accessible(officer);
        picture(officer, "exchange-proposals");

        // With the keyboard alone: the first is accepted, and the focus is on the next one.
        officer.locator(".change-card")
                .first()
                .getByRole(AriaRole.BUTTON)
                .first()
                .press("Enter");
        assertThat(officer.locator(".change-card")).hasCount(2);
        Page privacy = open(PRIVACY, page("/exchange/1"));
        assertThat(privacy.locator(".change-card")).hasCount(2);
        assertThat(privacy.getByRole(AriaRole.BUTTON, named("Accept: "))).hasCount(0);

        officer.keyboard().press("Tab");
        officer.keyboard().press("Enter");
        assertThat(officer.locator(".change-card")).hasCount(1);
        assertThat(privacy.locator(".change-card")).hasCount(1);
        officer.locator(".change-card").getByRole(AriaRole.BUTTON).first().click();
        assertThat(officer.locator(".change-card")).hasCount(0);
        assertThat(officer.getByText("All decided")).isVisible();
        picture(officer, "exchange-decided");

        Page reader = open(PRIVACY, page("/draft"));
        assertThat(reader.getByText("Who are they?")).isVisible();
        assertThat(reader.getByText("State counsel")).isVisible();
        picture(reader, "exchange-comment");
        DraftDocument now = drafts.current(agreement.id()).orElseThrow().document();
        assertThat(now.sections()).extracting(section -> section.heading()).contains("Purpose and scope");
    }

    @Test
    void a_file_that_is_no_word_file_is_refused_where_it_was_chosen() {
        Page officer = open(OFFICER, page("/exchange"));
        upload(officer, "no Word file at all".getBytes(StandardCharsets.UTF_8));
        Locator problem = officer.getByRole(AriaRole.ALERT);
        assertThat(problem).containsText("This is not a Word file. Choose a file that ends in .docx.");
        accessible(officer);
        picture(officer, "exchange-refused");
    }

    private static void upload(Page page, byte[] content) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("State redlines.docx", WordExport.MEDIA_TYPE, content));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
