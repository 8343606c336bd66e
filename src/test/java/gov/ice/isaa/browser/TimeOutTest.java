package gov.ice.isaa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Somebody walks away from a form they were filling in; their session is short here. */
@TestPropertySource(properties = "isaa.sign-on.idle=" + TimeOutTest.IDLE_SECONDS + "s")
@DirtiesContext
class TimeOutTest extends Journey {

    static final int IDLE_SECONDS = 16;

    private static final LocatorAssertions.IsVisibleOptions IN_TIME =
            new LocatorAssertions.IsVisibleOptions().setTimeout(2000.0 * IDLE_SECONDS);

    @Override
    protected boolean signsOnAnew() {
        return true;
    }

    @Test
    void the_warning_is_extended_from_the_keyboard_and_after_the_time_out_the_typed_text_is_offered_again() {
        Page page = open("hsi-program-officer", "agreements");
        Locator field = page.getByRole(AriaRole.TEXTBOX).first();
        field.pressSequentially("Half a sentence that is not");
        Locator warning = page.getByRole(AriaRole.DIALOG);
        Locator stay = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stay signed in"));

        assertThat(warning).isVisible(IN_TIME);
        assertThat(stay).isFocused();
        accessible(page);
        page.keyboard().press("Enter");
        assertThat(warning).isHidden();

        assertThat(warning).isVisible(IN_TIME);
        page.waitForURL(address("timed-out"), new Page.WaitForURLOptions().setTimeout(2000.0 * IDLE_SECONDS));
        assertThat(page.getByRole(AriaRole.HEADING)).containsText("You were signed out");
        accessible(page);

        page.getByText("Sign in again").click();
        assertThat(page.locator("#password")).isVisible();
        answerSignOn(page, "hsi-program-officer");
        settled(page);

        Locator offered = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Text from before"));
        assertThat(offered.getByRole(AriaRole.TEXTBOX)).hasValue("Half a sentence that is not");
        accessible(page);
        offered.getByText("Discard this text").click();
        assertThat(offered).isHidden();
    }
}
