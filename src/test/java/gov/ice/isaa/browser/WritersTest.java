package gov.ice.isaa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;

/** Everybody who has a draft open sees who is writing where, whatever becomes of the connection. */
class WritersTest extends DraftJourney {

    private static final String READER = "igp-privacy";

    /** Enough for a sign of life that is late on a busy machine. */
    static final int SILENCE_SECONDS = 6;

    /** The silence and the browser's own wait before it tries to connect again, with much to spare. */
    private static final double LOST = 45_000;

    @Test
    void readers_and_other_windows_see_who_is_writing_where_until_the_editor_is_closed() {
        Page writer = open(OFFICER, draft);
        edit(writer, "funding");
        Page reader = open(READER, draft);
        Page window = writer.context().newPage();
        window.navigate(address(draft));
        settled(window);

        assertThat(at(reader)).hasText("HSI Program Officer is writing here");
        assertThat(reader.locator("isaa-outline .pen:visible")).hasCount(1);
        assertThat(at(window)).hasText("You are writing here in another window");
        assertThat(at(writer)).isHidden();
        reader.locator("#section-funding").scrollIntoViewIfNeeded();
        accessible(reader);
        picture(reader, "writers");
        reader.setViewportSize(390, 844);
        reader.locator("#section-funding").scrollIntoViewIfNeeded();
        picture(reader, "writers-narrow");
        reader.setViewportSize(1440, 1000);
        reader.locator("isaa-outline .pen:visible").scrollIntoViewIfNeeded();
        picture(reader, "writers-outline");
        finish(writer);

        assertThat(at(reader)).isHidden();
        assertThat(at(window)).isHidden();
        edit(window, "funding");
        assertThat(at(reader)).isVisible();
        window.close();
        assertThat(at(reader)).isHidden();
    }

    @Test
    void a_writer_whose_connection_is_lost_is_gone_after_a_while_and_back_with_it() {
        Page writer = open(OFFICER, draft);
        Page reader = open(READER, draft);
        edit(writer, "funding");
        assertThat(at(reader)).isVisible();

        writer.context().setOffline(true);
        assertThat(at(reader)).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(LOST));
        writer.context().setOffline(false);

        assertThat(at(reader)).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LOST));
    }

    private static Locator at(Page page) {
        return page.locator("#section-funding .writer");
    }
}
