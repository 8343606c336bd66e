package gov.ice.isaa.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** Takes the pictures of the README from the demonstration: {@code ./isaa screenshots}. */
@Tag("screenshots")
@ActiveProfiles("demo")
@TestPropertySource(properties = "isaa.demonstration=true")
class PicturesTest extends Journey {

    private static final Path FOLDER = Path.of("docs", "pictures");

    @Autowired
    JdbcClient jdbc;

    @Override
    protected boolean signsOnAnew() {
        return true;
    }

    @Test
    void the_dashboard_of_an_executive_agent() {
        take(open("hsi-ead", "dashboard"), "isaa-chart canvas, isaa-chart svg", "dashboard.png");
    }

    @Test
    void a_draft_with_comments() {
        String number = jdbc.sql("""
                        SELECT number FROM agreement
                        WHERE phase = 'CLEARANCE' AND offices @> ARRAY['IGP_PRIVACY', 'HSI_IO'] LIMIT 1""").query(String.class).single();
        take(open("igp-privacy", "agreements/" + number + "/draft"), "isaa-thread", "draft.png");
    }

    private void take(Page page, String drawn, String name) {
        page.setViewportSize(1440, 1000);
        page.locator(drawn).first().waitFor();
        settled(page);
        page.locator("vaadin-app-layout").first().waitFor(new Locator.WaitForOptions());
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name)));
    }
}
