package gov.ice.isaa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecords;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The status of each answer, as a machine between the browser and the portal sees it. */
class StatusTest extends Journey {

    @Autowired
    TrailRecords trail;

    @Test
    void a_page_that_is_there_gives_200() {
        assertThat(status("hsi-program-officer", "agreements")).isEqualTo(200);
    }

    @Test
    void an_unknown_address_gives_404() {
        assertThat(status("hsi-program-officer", "no-such-page")).isEqualTo(404);
        assertThat(status("hsi-program-officer", "agreements/ISAA-2099-9999")).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "clearance", "signature", "review", "record"})
    void a_page_of_an_unknown_agreement_gives_404_and_says_so(String tab) {
        for (String number : List.of("ISAA-2099-9999", "no-number", "%3Cimg%20src=x%3E")) {
            APIResponse answer = answer("hsi-program-officer", "agreements/" + number + "/" + tab);
            assertThat(answer.status()).as(number).isEqualTo(404);
        }
        Page page = open("hsi-program-officer", "agreements/ISAA-2099-9999/" + tab);
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page.locator("main"))
                .containsText("There is nothing here");
    }

    @Test
    void a_page_for_other_roles_gives_403() {
        assertThat(status("hsi-program-officer", "trail")).isEqualTo(403);
    }

    @Test
    void an_unknown_page_says_so_where_it_stands_and_the_way_home_works() {
        Page page = open("hsi-program-officer", "no-such-page");
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page.locator("main"))
                .containsText("There is nothing here");
        accessible(page);
        page.getByText("Go to my work").click();
        settled(page);
        assertThat(page.url()).isEqualTo(address(""));
    }

    @Test
    void a_proxy_on_this_machine_is_believed_when_it_says_where_a_message_came_from() {
        Page page = as("hsi-program-officer");
        APIResponse refused = page.request()
                .post(
                        address("login/saml2/sso/isaa"),
                        RequestOptions.create().setHeader("X-Forwarded-For", "203.0.113.7"));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(trail.find(new TrailFilter("", false, "", "signon.refused", null, null), 0, 20))
                .anySatisfy(record -> assertThat(record.facts()).containsEntry("from", "203.0.113.7"));
    }

    private int status(String account, String route) {
        return answer(account, route).status();
    }

    private APIResponse answer(String account, String route) {
        return as(account).request().get(address(route), RequestOptions.create().setHeader("Accept", "text/html"));
    }
}
