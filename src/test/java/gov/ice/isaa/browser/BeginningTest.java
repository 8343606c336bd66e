package gov.ice.isaa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.drafting.Drafts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the template's choices to the first text of a draft, with the keyboard alone. */
class BeginningTest extends Journey {

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    AgreementView agreement;

    @BeforeEach
    void an_agreement_without_a_draft() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreement = agreements.open(SampleAgreements.STATE_POLICE);
    }

    @AfterEach
    void nobody() {
        SignIn.out();
    }

    @Test
    void an_officer_decides_with_the_keyboard_and_an_office_reads_what_was_decided() {
        Page page = open("hsi-program-officer", "agreements/" + agreement.number() + "/draft");
        accessible(page);
        Locator commitment = commitment(page);
        commitment.getByRole(AriaRole.RADIO).nth(1).focus();
        page.keyboard().press("ArrowUp");
        assertThat(commitment.getByRole(AriaRole.RADIO).first()).isChecked();
        Locator joint = page.getByLabel("Coordinate operations");
        joint.focus();
        page.keyboard().press("Space");
        assertThat(page.locator(".begin-foot")).containsText("2 of 18 choices decided otherwise");
        assertThat(visibleAboveFoot(page)).isTrue();
        picture(page, "begin-draft");
        begin(page);
        Locator why = page.getByLabel("Why not “ICE may share”?");
        assertThat(why).isFocused();
        assertThat(page.locator(".begin-foot")).containsText("Say why you depart from what the case preselects");
        assertThat(visibleAboveFoot(page)).isTrue();
        accessible(page);
        picture(page, "begin-draft-reason");
        page.keyboard().type("The Director promised it.");
        page.keyboard().press("Tab");
        begin(page);
        settled(page);

        assertThat(page.locator("#section-data")).containsText("ICE shall share with the Partner");
        assertThat(page.locator("#section-cooperation")).containsText("plan together");
        leadsToItsPlace(page);

        Page privacy = open("igp-privacy", "agreements/" + agreement.number() + "/draft");
        Locator made = privacy.locator(".choices-made");
        made.locator("vaadin-details-summary").focus();
        privacy.keyboard().press("Enter");
        assertThat(made).containsText("Not taken: ICE may share");
        assertThat(made).containsText("The Director promised it.");
        accessible(privacy);
        made.getByText("Not taken: ICE may share").scrollIntoViewIfNeeded();
        picture(privacy, "choices-made");
    }

    @Test
    void what_is_decided_stands_in_every_window_and_outlives_each() {
        Page page = open("hsi-program-officer", "agreements/" + agreement.number() + "/draft");
        Page window = page.context().newPage();
        window.navigate(page.url());
        settled(window);

        commitment(page).getByRole(AriaRole.RADIO).first().check();
        page.getByLabel("Why not “ICE may share”?").fill("The Director promised it.");

        assertThat(commitment(window).getByRole(AriaRole.RADIO).first()).isChecked();
        Locator copy = window.getByLabel("Why not “ICE may share”?");
        assertThat(copy).hasValue("The Director promised it.");
        copy.fill("The Director has to stand by it.");
        leads(window).uncheck();
        assertThat(leads(page)).not().isChecked();
        page.close();
        settled(window);
        window.reload();
        settled(window);

        assertThat(window.locator(".begin-foot")).containsText("2 of 18 choices decided otherwise");
        assertThat(window.locator(".begin-foot")).containsText("Kept; last decided by HSI Program Officer");
        assertThat(copy).hasValue("The Director has to stand by it.");
        assertThat(leads(window)).not().isChecked();
        accessible(window);
        copy.scrollIntoViewIfNeeded();
        picture(window, "begin-draft-kept");
    }

    private static Locator commitment(Page page) {
        return page.getByRole(
                AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("Is ICE bound to share, or free to?"));
    }

    private static Locator leads(Page page) {
        return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Agree before acting on leads"));
    }

    private static void begin(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin the draft"))
                .press("Enter");
    }

    /** From what the baseline misses to where it belongs. */
    private void leadsToItsPlace(Page page) {
        Locator baseline = page.locator(".baseline-panel");
        Locator counts =
                baseline.locator("vaadin-details-summary").filter(new Locator.FilterOptions().setHasText("of 10 met"));
        counts.focus();
        page.keyboard().press("Enter");
        Locator dates = baseline.locator("vaadin-details-summary")
                .filter(new Locator.FilterOptions().setHasText("Dates, information security and disposition"));
        Locator end = page.locator("#section-termination [data-placeholder=end-date]");
        assertThat(end).not().isInViewport();
        assertThat(dates).isVisible();
        dates.focus();
        page.keyboard().press("Enter");
        accessible(page);
        Locator jump = baseline.getByText("Left open: End date or event.");
        assertThat(jump).isVisible();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(end).isInViewport();
        picture(page, "baseline");
    }

    /** Whether what has the focus is not covered by the foot of the page, which stays in view. */
    private static boolean visibleAboveFoot(Page page) {
        return (boolean) page.evaluate("""
                () => document.activeElement.getBoundingClientRect().bottom
                    <= document.querySelector('.begin-foot').getBoundingClientRect().top""");
    }
}
