package gov.ice.isaa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.intake.SampleRequests;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Data and terms in a real browser: by the keyboard alone, and with files that come from spreadsheets. */
class CaseFileTest extends Journey {

    private static final String OFFICER = "hsi-program-officer";

    @Autowired
    Requests requests;

    @Test
    void terms_and_a_data_element_are_written_by_the_keyboard_alone() {
        Page page = open(OFFICER, route());
        accessible(page);
        Locator use = page.getByLabel("Use", exactly());
        use.focus();
        page.keyboard().type("Joint investigations");
        page.keyboard().press("Tab");
        settled(page);

        reach(page, "Add a data element");
        page.keyboard().type("Alien number");
        accessible(page);
        Locator mark = page.getByRole(AriaRole.RADIO, named("Sensitive PII"));
        for (int tabs = 0; tabs < 3; tabs++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("ArrowUp");
        assertThat(mark).isChecked();
        reach(page, "Save");

        assertThat(page.locator("vaadin-grid-cell-content")
                        .getByText("Alien number", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.locator("main")).containsText("Privacy Unit and OPR must be contacted");
        accessible(page);
        picture(page, "case-file");
        page.setViewportSize(390, 800);
        settled(page);
        accessible(page);
        picture(page, "case-file-narrow");
        page.setViewportSize(1280, 900);
        page.reload();
        settled(page);
        assertThat(use).hasValue("Joint investigations");
    }

    @Test
    void a_file_is_checked_row_by_row_then_imported_and_handed_out() throws IOException {
        Page page = open(OFFICER, route());
        press(page, "Import from a spreadsheet");
        accessible(page);
        choose(page, "wrong.csv", "Name;PII\nAño;perhaps\n=1+1;none\n");
        assertThat(page.locator("vaadin-dialog")).containsText("2 things must be put right");
        assertThat(page.locator("vaadin-dialog")).containsText("Windows-1252");
        accessible(page);
        picture(page, "case-file-import-wrong");

        choose(page, "right.csv", "Name;PII;System\nAño;pii;ICM\n<b>Port</b>;none;\n");
        assertThat(page.locator("vaadin-dialog")).containsText("added as sources: ICM");
        accessible(page);
        picture(page, "case-file-import");
        press(page, "Import 2 data elements");

        assertThat(page.locator("main")).containsText("Imported: 2 new data elements.");
        assertThat(page.locator("main")).containsText("<b>Port</b>");
        Download download = page.waitForDownload(() ->
                page.getByRole(AriaRole.LINK, named("Download as a table")).click());
        org.assertj.core.api.Assertions.assertThat(Files.readString(download.path(), StandardCharsets.UTF_8))
                .contains("\"Año\"", "\"<b>Port</b>\"");
    }

    private String route() {
        return "requests/" + SampleRequests.begun(requests).number() + "/data";
    }

    private void choose(Page page, String name, String table) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", table.getBytes(Charset.forName("windows-1252"))));
        page.locator("vaadin-dialog").getByText(name).waitFor();
        settled(page);
    }

    /** Presses the button by the keyboard. */
    private void reach(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .focus();
        page.keyboard().press("Enter");
        settled(page);
    }

    private void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        settled(page);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
