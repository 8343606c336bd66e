package gov.ice.isaa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Signing on for the first time, at the real identity provider. */
class FirstSignOnTest extends Journey {

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
    void a_program_officer_signs_on_is_greeted_and_signs_out() {
        Page page = as("hsi-program-officer");

        assertThat(page.locator("body")).containsText("HSI Program Officer");
        accessible(page);
    }
}
