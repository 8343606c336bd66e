package gov.ice.isaa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Signing on for the first time, at the real identity provider. */
class FirstSignOnTest extends Journey {

    @Override
    protected boolean signsOnAnew() {
        return true;
    }

    @Test
    void an_account_without_a_role_is_told_whom_to_ask_and_sees_nothing_else() {
        Page page = as("no-role");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("no role");
        assertThat(page.locator("main")).containsText("ask");
        accessible(page);

        page.navigate(address("agreements"));
        assertThat(page.locator("main")).containsText("no role");
    }

    @Test
    void a_program_officer_signs_on_by_name_and_after_signing_out_is_asked_again_and_offered_nothing_typed_before() {
        Page page = open("hsi-program-officer", "agreements");
        accessible(page);
        page.getByLabel("Search").pressSequentially("Half a search");

        page.getByRole(AriaRole.MENUITEM, named("HSI Program Officer: your account"))
                .click();
        page.getByRole(AriaRole.MENUITEM, named("Sign out")).click();
        page.waitForURL(address("signed-out"));
        assertThat(page.getByRole(AriaRole.HEADING)).containsText("signed out");

        page.navigate(address("agreements"));
        assertThat(page.locator("#username")).isVisible();
        answerSignOn(page, "hsi-program-officer");
        settled(page);
        assertThat(page.getByRole(AriaRole.HEADING, named("Agreements").setExact(true)))
                .isVisible();
        assertThat(page.locator(".kept-typing")).hasCount(0);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
