package gov.ice.isaa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.word.WordExport;
import gov.ice.isaa.drafting.word.WordFiles;
import gov.ice.isaa.library.LibraryRows;
import gov.ice.isaa.support.AgencyTime;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A version of the clause library from its preparation to the drafts that are told of it. */
class ClauseLibraryTest extends Journey {

    private static final String CLASSIFIED = "No classified information is exchanged under this Agreement.";

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    AgencyTime time;

    AgreementView agreement;

    @BeforeEach
    void a_draft_in_work() {
        LibraryRows.reset();
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreement = agreements.open(SampleAgreements.STATE_POLICE);
        drafts.createFromTemplate(agreement.id());
        SignIn.out();
    }

    @AfterEach
    void take_back() {
        LibraryRows.reset();
    }

    @Test
    void the_administrator_publishes_a_version_and_an_open_draft_is_told() throws IOException {
        Page officer = open("hsi-program-officer", "agreements/" + agreement.number() + "/draft");
        assertThat(officer.locator(".template-panel")).isEmpty();

        Page page = open("clause-administrator", "clauses");
        accessible(page);
        picture(page, "clause-library");
        Keyboard keys = new Keyboard(page, () -> settled(page));
        keys.press(button(page, "Prepare version 3"));
        assertThat(page.locator(".facts")).containsText("In preparation");

        writeWithTheKeyboard(page, keys);
        takeInWord(page);

        page.locator("vaadin-details-summary")
                .filter(new Locator.FilterOptions().setHasText("What changed since version 2"))
                .click();
        assertThat(page.locator(".change-log")).containsText("OPR asked for it");
        assertThat(page.locator(".change-log")).containsText("The office sent its text");
        assertThat(page.locator(".compared-text ins").first()).isVisible();
        accessible(page);
        picture(page, "clause-library-changes");

        button(page, "Publish…").click();
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("In effect from"))
                .fill(AgencyTime.date(time.today()));
        field(page, "Why it was made").fill("Wording of OPR");
        accessible(page);
        picture(page, "clause-library-publish");
        button(page, "Publish").click();
        assertThat(page.locator(".message-done")).containsText("Version 3 is published");

        Locator told = officer.locator(".template-panel");
        assertThat(told).containsText("Version 3 is newer, in effect since");
        told.locator("vaadin-details-summary").focus();
        officer.keyboard().press("Enter");
        assertThat(told.locator(".template-news")).containsText("Why: OPR asked for it");
        accessible(officer);
        told.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show it in the draft"))
                .first()
                .click();
        assertThat(officer.locator("#section-sensitivity").getByText(CLASSIFIED))
                .isInViewport();
        picture(officer, "clause-library-draft-told");

        Page clause = open("hsi-program-officer", "clauses/sensitivity/classified");
        assertThat(clause.locator(".clause-history")).containsText("OPR asked for it");
        assertThat(clause.locator(".clause-uses")).containsText(agreement.number());
        accessible(clause);
        picture(clause, "clause");
    }

    private void writeWithTheKeyboard(Page page, Keyboard keys) {
        keys.press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Edit: " + CLASSIFIED)));
        Locator wording = field(page, "Wording");
        assertThat(wording).isFocused();
        wording.press("End");
        page.keyboard().type(" Caveats follow ");
        Locator insert = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Insert a placeholder"));
        keys.tabTo(insert);
        page.keyboard().type("Guide to caveats");
        page.keyboard().press("Enter");
        assertThat(wording).hasValue(CLASSIFIED + " Caveats follow [Guide to caveats]");
        assertThat(wording).isFocused();
        page.keyboard().type(".");
        accessible(page);
        picture(page, "clause-dialog");
        page.keyboard().press("Tab");
        button(page, "Save").click();
        assertThat(page.locator("vaadin-dialog .message-problem")).containsText("Say why");
        assertThat(field(page, "Why")).isFocused();
        page.keyboard().type("OPR asked for it");
        keys.press(button(page, "Save"));
        assertThat(field(page, "Wording")).not().isVisible();
        assertThat(page.getByText("Caveats follow [Guide to caveats].")).isVisible();
    }

    private void takeInWord(Page page) throws IOException {
        byte[] file = Files.readAllBytes(
                page.waitForDownload(() -> page.getByText("Download as Word").click())
                        .path());
        byte[] changed = WordFiles.with(
                file, "word/document.xml", text -> text.replace("from receipt to disposal", "until disposal"));
        button(page, "Take in a file…").click();
        settled(page);
        accessible(page);
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("Our text.docx", WordExport.MEDIA_TYPE, changed));
        assertThat(page.getByText("What “Our text.docx” changes")).isVisible();
        assertThat(page.locator(".compared-text")).containsText("until disposal");
        field(page, "Why").fill("The office sent its text");
        accessible(page);
        picture(page, "clause-library-file");
        button(page, "Take it over").click();
        page.waitForURL("**/clauses");
        settled(page);
    }

    private static Locator field(Page page, String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private static Locator button(Page page, String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }
}
