package gov.ice.isaa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SampleClearance;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.clearance.Clearances;
import gov.ice.isaa.clearance.RoundView;
import gov.ice.isaa.clearance.Step;
import gov.ice.isaa.clearance.Verdict;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.paper.PrintingPress;
import gov.ice.isaa.support.paper.SampleText;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of clearance and of signature, in a real browser and with a real second sign-on. */
class ClearanceAndSignatureTest extends Journey {

    @Autowired
    SampleClearance samples;

    @Autowired
    Clearances clearances;

    @Autowired
    Agreements agreements;

    @Autowired
    PrintingPress press;

    @Autowired
    AgencyTime time;

    @Override
    protected boolean signsOnAnew() {
        return true;
    }

    @Test
    void a_reviewer_decides_and_the_coordinator_sees_it_without_loading_the_page_again() {
        RoundView round = samples.circulated(SampleAgreements.STATE_POLICE);
        SignIn.as(DemoPeople.HSI_PROGRAM_APPROVER);
        clearances.decide(round.reviews(Step.PROGRAM_OFFICE).getFirst().id(), Verdict.CONCUR, "");
        String route = "agreements/" + agreements.require(round.agreementId()).number() + "/clearance";
        Page coordinator = open("igp-coordinator", route);
        accessible(coordinator);
        Page reviewer = open("igp-privacy", route);
        accessible(reviewer);
        picture(reviewer, "clearance-reviewer");
        reviewer.getByLabel("Concur with comment").check();
        reviewer.locator("vaadin-text-area textarea").fill("Section V.J names the routine use.");
        button(reviewer, "Record decision").click();

        assertThat(coordinator.getByText("Section V.J names the routine use.")).isVisible();
        picture(coordinator, "clearance-coordinator");
        accessible(coordinator);
    }

    @Test
    void an_executive_agent_signs_by_hand_after_signing_in_again_and_the_partys_copy_completes_it() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        String route = "agreements/" + cleared.number() + "/signature";
        Page agent = open("hsi-ead", route);
        accessible(agent);
        agent.locator("vaadin-checkbox input").all().forEach(Locator::check);
        agent.getByLabel("Draw my signature").check();
        Locator pad = agent.locator("isaa-signature .pad");
        pad.scrollIntoViewIfNeeded();
        draw(agent, pad);
        picture(agent, "signature-drawn");
        button(agent, "Sign in again and sign").click();
        agent.waitForURL(url -> url.contains("/realms/"));
        answerSignOn(agent, "hsi-ead");
        settled(agent);
        Locator sign = button(agent, "Sign now");
        assertThat(sign).isInViewport();
        assertThat(sign).isFocused();
        picture(agent, "signature-last-step");
        agent.keyboard().press("Enter");
        assertThat(agent.getByText("You have signed. Others still have to.")).isVisible();

        Page officer = open("hsi-program-officer", route);
        accessible(officer);
        officer.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("scan.pdf", "application/pdf", press.print(SampleText.document())));
        assertThat(officer.getByText("Chosen: scan.pdf")).isVisible();
        Locator date = officer.getByLabel("Date beside the signature");
        date.fill(DateTimeFormatter.ofPattern("M/d/uuuu").format(time.today()));
        date.press("Enter");
        picture(officer, "signature-copy");
        button(officer, "File this copy").click();

        assertThat(agent.getByText("Signed by everybody on")).isVisible();
        assertThat(agent.getByText("Signature evidence (PDF)")).isVisible();
        picture(agent, "signature-executed");
        accessible(agent);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void draw(Page page, Locator pad) {
        var box = pad.boundingBox();
        page.mouse().move(box.x + box.width * 0.1, box.y + box.height * 0.6);
        page.mouse().down();
        for (int i = 1; i <= 40; i++) {
            double wave = Math.sin(i * 0.8) * box.height * 0.25;
            page.mouse().move(box.x + box.width * (0.1 + i * 0.018), box.y + box.height * 0.5 + wave);
        }
        page.mouse().up();
    }
}
