package gov.ice.isaa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.signing.seal.SignatureCheck;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** One agreement, all the way: from the request to signed, filed and printed, role by role, as people do it. */
class WalkTest extends Journey {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("M/d/yyyy");
    private static final String TODAY =
            LocalDate.now(gov.ice.isaa.support.AgencyTime.ZONE).format(TYPED);
    private static final String OFFICER = "hsi-program-officer";
    /** The page without its number, and the kinds of things that stand on it. */
    private static final String KINDS = """
            () => location.pathname.replace(/[A-Z]+-\\d+-\\d+/, '') + [...new Set(
                [...document.querySelectorAll('body *')].filter(thing => thing.checkVisibility())
                    .map(thing => thing.localName + '.' + thing.className + '.' + (thing.getAttribute('role') ?? '')))]
                .sort().join(' ')""";

    private static final String TITLE = "Human trafficking leads for a northern State";

    private final Set<String> seen = new HashSet<>();

    @Test
    void an_agreement_goes_from_request_to_signed_filed_and_printed() throws Exception {
        String agreement = openedFrom(recordedRequest());
        drafted(agreement);
        commented(agreement);
        cleared(agreement);
        byte[] signed = signed(agreement);
        filed(agreement, signed);
        seenOnTheDashboard();
        printed();
    }

    private String recordedRequest() {
        Page page = open(OFFICER, "");
        accessible(page);
        visit(page, "requests");
        visit(page, "requests/new");
        choose(page, "classified", "No, nothing about it is classified");
        press(page, "Begin the request");
        page.waitForURL(Pattern.compile(".*/requests/REQ-.*"));
        settled(page);
        String request = page.url().replaceAll(".*/requests/([^/]+).*", "$1");

        write(page, "Subject", TITLE);
        page.getByRole(AriaRole.RADIOGROUP, named("Origin of the request"))
                .getByRole(AriaRole.RADIO)
                .first()
                .check();
        write(page, "Requesting party", "State police of a northern State");
        pick(page, "Kind of party", "State agency");
        write(page, "Contact at the party", "Agreements desk");
        write(page, "Position of the contact", "Captain");
        write(page, "E-mail of the contact", "desk@example.org");
        write(page, "Mission need", "Find and protect victims of <b>human trafficking</b>");
        write(page, "Information wanted", "Leads with names and places");
        write(page, "Intended use", "Joint investigations");
        accessible(page);

        follow(page, "Continue: Verification");
        choose(page, "Method of verification", "Called back on a published number");
        write(page, "How the requestor was verified", "Called back on the published number");
        write(page, "Verified by", "HSI Program Officer");
        date(page, "Verified on", TODAY);
        write(page, "Why there is no evidence", "Nothing was written in the call");
        accessible(page);

        follow(page, "Continue: Existing agreements");
        Locator undecided = page.locator(".candidate:not(:has(.badge))");
        while (undecided.count() > 0) {
            String similar = undecided.first().locator("h3").innerText();
            choose(page, "Can " + similar + " be leveraged", "It cannot");
            write(page, "Why " + similar + " can or cannot be leveraged", "Another purpose and other information");
            press(page, "Record the decision on " + similar);
        }
        accessible(page);
        return request;
    }

    private String openedFrom(String request) {
        Page page = open(OFFICER, "requests/" + request + "/scope");
        tick(page, "Who would be given", "State agency");
        choose(page, "Would ICE only receive", "No");
        choose(page, "Would ICE give the party", "Yes");
        choose(page, "Would the party have access", "No");
        press(page, "Continue: Whether it is exempt");
        pick(page, Question.EXEMPTION.wording(), "None of these");
        choose(page, "Would the sharing be repeated", "Yes");
        choose(page, "Would a large quantity", "No");
        accessible(page);
        press(page, "Continue: Which information");
        tick(page, "Which categories", "Law enforcement");
        tick(page, "Whose law enforcement", "HSI’s");
        answerTheRestWithNo(page);
        press(page, "Continue: Persons and their rights");
        choose(page, "Does it contain personally identifiable", "Yes");
        answerTheRestWithNo(page);
        press(page, "Continue: Systems, law and other offices");
        answerTheRestWithNo(page);
        press(page, "See what the answers mean");
        press(page, "Record this determination");
        assertThat(page.locator("main")).containsText("SC-01");
        accessible(page);

        follow(page, "Continue: Data and terms");
        accessible(page);
        follow(page, "Continue: Open agreement");
        write(page, "Title of the agreement", TITLE);
        pick(page, "Type", "Memorandum of Understanding");
        Locator email = page.getByLabel("E-mail", exactly()).first();
        write(email, "hsi-agreements@example.gov");
        write(page, "Name of the signatory", "Superintendent");
        write(page, "Position", "Superintendent");
        accessible(page);
        press(page, "Open the agreement");
        page.waitForURL(Pattern.compile(".*/agreements/ISAA-.*"));
        settled(page);
        accessible(page);
        return page.url().replaceAll(".*/agreements/([^/]+).*", "$1");
    }

    private void answerTheRestWithNo(Page page) {
        Locator unanswered = page.locator("vaadin-radio-group:visible")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("vaadin-radio-button[checked]")
                                .filter(new Locator.FilterOptions().setHasText("Not known yet"))));
        while (unanswered.count() > 0) {
            unanswered
                    .first()
                    .getByLabel("No", new Locator.GetByLabelOptions().setExact(true))
                    .check();
            settled(page);
        }
    }

    private void drafted(String agreement) {
        Page page = open(OFFICER, "agreements/" + agreement + "/draft");
        press(page, "Begin the draft");
        Locator open = page.locator("vaadin-details:not([hidden])")
                .filter(new Locator.FilterOptions().setHasText("open item"));
        assertThat(open.first()).isVisible();
        accessible(page);

        open.first().locator("vaadin-details-summary").click();
        Locator items = open.first().locator("li vaadin-button");
        assertThat(items.first()).isVisible();
        while (items.count() > 0) {
            int left = items.count();
            if (!items.first().isVisible()) {
                open.first().locator("vaadin-details-summary").click();
            }
            items.first().click();
            page.getByLabel("Words for the agreement").fill("as the annex sets out");
            press(page, "Fill in");
            page.waitForCondition(() -> items.count() < left);
        }

        Locator section =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Edit .*Use")));
        section.first().click();
        Locator editor = page.locator("isaa-editor [role=textbox]");
        editor.click();
        page.keyboard().press("Control+End");
        page.keyboard().press("Enter");
        page.keyboard().type("Leads are deleted when the case they belong to is closed.");
        accessible(page);
        page.getByRole(AriaRole.BUTTON, named("Done")).click();
        assertThat(page.locator("isaa-editor")).hasCount(0);
        assertThat(page.locator("main")).containsText("Leads are deleted when the case they belong to is closed.");
    }

    private void commented(String agreement) {
        Page privacy = open("igp-privacy", "agreements/" + agreement + "/draft");
        Page records = open("igp-records", "agreements/" + agreement + "/draft");
        comment(records, "Retention needs a schedule.");
        assertThat(privacy.locator("isaa-thread")).containsText("Retention needs a schedule.");

        // What Privacy types stays, whatever arrives meanwhile.
        startComment(privacy);
        Locator typed = privacy.locator("isaa-composer [role=textbox]").first();
        typed.fill("Name the routine use");
        comment(records, "Who owns the copies?");
        assertThat(privacy.locator("isaa-thread")).hasCount(2);
        assertThat(typed).hasText("Name the routine use");
        accessible(privacy);
        privacy.locator("isaa-composer button.primary").first().click();
        assertThat(privacy.locator("isaa-thread")).hasCount(3);

        Page officer = open(OFFICER, "agreements/" + agreement + "/draft");
        assertThat(officer.locator("isaa-thread")).hasCount(3);
        for (int left = 2; left >= 0; left--) {
            officer.getByRole(AriaRole.BUTTON, named("Resolve…")).first().click();
            Locator dialog = officer.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Accepted", new Locator.GetByLabelOptions().setExact(true))
                    .check();
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Resolve"))
                    .click();
            assertThat(officer.locator("isaa-thread")).hasCount(left);
        }
    }

    private void cleared(String agreement) {
        Page page = open(OFFICER, "agreements/" + agreement + "/clearance");
        accessible(page);
        press(page, "Send into clearance");
        decide("hsi-program-approver", agreement, "Approve");
        for (String office : List.of("igp-governance", "igp-privacy", "igp-records", "opp", "opr-security")) {
            decide(office, agreement, "Concur");
        }
        decide("opla", agreement, "Concur");
        assertThat(open(OFFICER, "agreements/" + agreement).locator("[aria-current=step]"))
                .containsText("Signature");
    }

    private byte[] signed(String agreement) throws Exception {
        Page agent = open("hsi-ead", "agreements/" + agreement + "/signature");
        accessible(agent);
        agent.getByLabel("I have read the agreement.").check();
        agent.getByLabel(Pattern.compile("I intend to sign")).check();
        agent.getByLabel(Pattern.compile("I consent to signing")).check();
        agent.getByLabel("Your name").fill("HSI Executive Associate Director");
        agent.getByRole(AriaRole.BUTTON, named("Sign in again and sign")).click();
        agent.locator("#password").waitFor();
        answerSignOn(agent, "hsi-ead");
        settled(agent);
        press(agent, "Sign now");
        assertThat(agent.locator("main")).containsText("Signatures: 1 of 2");

        byte[] document = agent.request()
                .get(agent.getByRole(AriaRole.LINK, named("Open the document (PDF)"))
                        .evaluate("link => link.href")
                        .toString())
                .body();
        Page officer = open(OFFICER, "agreements/" + agreement + "/signature");
        officer.locator("input[type=file]")
                .setInputFiles(new FilePayload("signed-by-the-state.pdf", "application/pdf", scan()));
        assertThat(officer.locator("main")).containsText("Chosen: signed-by-the-state.pdf");
        date(officer, "Date beside the signature", TODAY);
        press(officer, "File this copy");
        assertThat(officer.locator("[aria-current=step]")).containsText("In force");
        return document;
    }

    /** A page of paper as a scanner gives it. */
    private static byte[] scan() throws Exception {
        var scanned = new ByteArrayOutputStream();
        try (var paper = new PDDocument()) {
            paper.addPage(new PDPage());
            paper.save(scanned);
        }
        return scanned.toByteArray();
    }

    private void filed(String agreement, byte[] signed) throws Exception {
        assertThat(SignatureCheck.of(signed)).isNotEmpty();
        Page oversight = open("oversight", "registry");
        write(oversight, "Search", TITLE);
        assertThat(oversight.locator("vaadin-grid")).containsText(agreement);
        accessible(oversight);
        visit(oversight, "agreements/" + agreement + "/record");
        assertThat(oversight.locator("main")).containsText("SHA-256");
        visit(oversight, "agreements/" + agreement);
        int inTwoYears = LocalDate.now(gov.ice.isaa.support.AgencyTime.ZONE).getYear() + 2;
        assertThat(oversight.locator("main")).containsText(String.valueOf(inTwoYears));
    }

    private void seenOnTheDashboard() {
        Page agent = open("hsi-ead", "dashboard");
        accessible(agent);
        agent.getByRole(AriaRole.ROW, named("In force"))
                .getByRole(AriaRole.LINK)
                .click();
        settled(agent);
        assertThat(agent.locator("vaadin-grid")).containsText(TITLE);
    }

    private void printed() throws Exception {
        Page page = open("oversight", "reports");
        accessible(page);
        for (String report : List.of("ISAA inventory", "Maintenance audit")) {
            page.getByLabel(report).check();
            settled(page);
            page.getByRole(AriaRole.BUTTON, named("Show report")).click();
            assertThat(page.locator("iframe")).isVisible();
            assertThat(page.locator("h2").filter(new Locator.FilterOptions().setHasText(report)))
                    .isVisible();
            accessible(page);
            Download pdf = page.waitForDownload(
                    () -> page.getByRole(AriaRole.LINK, named("Download PDF")).click());
            assertThat(Files.readAllBytes(pdf.path()))
                    .startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
    }

    private void comment(Page page, String text) {
        startComment(page);
        Locator field = page.locator("isaa-composer [role=textbox]").first();
        field.fill(text);
        page.locator("isaa-composer button.primary").first().click();
        assertThat(page.locator("isaa-thread").filter(new Locator.FilterOptions().setHasText(text)))
                .isVisible();
    }

    private static void startComment(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Comment on")))
                .first()
                .click();
    }

    private void decide(String account, String agreement, String verdict) {
        Page page = open(account, "agreements/" + agreement + "/clearance");
        page.getByRole(AriaRole.RADIOGROUP, named("Decision"))
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(verdict))
                .first()
                .check();
        settled(page);
        press(page, "Record decision");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Record decision"))).hasCount(0);
    }

    @Override
    protected Page open(String account, String route) {
        return looked(super.open(account, route));
    }

    private void visit(Page page, String route) {
        page.navigate(address(route));
        looked(settled(page));
    }

    /** Every state of a page that a person comes to is looked at once: the same kinds of things make the same state. */
    private Page looked(Page page) {
        if (seen.add((String) page.evaluate(KINDS))) {
            accessible(page);
        }
        return page;
    }

    private void write(Page page, String label, String words) {
        write(page.getByLabel(label, exactly()), words);
        settled(page);
    }

    private void write(Locator field, String words) {
        field.fill(words);
        field.press("Tab");
        settled(field.page());
    }

    private void date(Page page, String label, String date) {
        Locator field = page.getByRole(AriaRole.COMBOBOX, named(label));
        field.fill(date);
        field.press("Enter");
        field.press("Tab");
        settled(page);
    }

    private void pick(Page page, String label, String option) {
        page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .fill(option);
        page.getByRole(AriaRole.OPTION, named(option)).first().click();
        settled(page);
    }

    private void choose(Page page, String question, String answer) {
        page.getByRole(AriaRole.RADIOGROUP, named(question))
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
        settled(page);
    }

    private void tick(Page page, String question, String answer) {
        page.getByRole(AriaRole.GROUP, named(question))
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
        settled(page);
    }

    private void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        looked(settled(page));
    }

    private void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, named(link)).click();
        looked(settled(page));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
