package gov.ice.isaa.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SampleClearance;
import gov.ice.isaa.SampleSignatures;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.discussion.NewThread;
import gov.ice.isaa.discussion.Speaking;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.word.WordFiles;
import gov.ice.isaa.exchange.Outgoing;
import gov.ice.isaa.exchange.Returning;
import gov.ice.isaa.exchange.Sending;
import gov.ice.isaa.intake.Approvals;
import gov.ice.isaa.intake.Evidence;
import gov.ice.isaa.intake.Inquiries;
import gov.ice.isaa.intake.RequestField;
import gov.ice.isaa.intake.RequestView;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.intake.SampleFiles;
import gov.ice.isaa.intake.SampleRequests;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Referral;
import gov.ice.isaa.support.Marked;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The main pages on a telephone, at 200 % and in dark colours: nothing reaches beyond the window, and everything can be
 * read.
 */
class LooksTest extends Journey {

    /** Visible parts of the page that end beyond the window; a list scrolls inside itself. */
    private static final String BEYOND = """
            () => [...document.querySelectorAll('main *, .top *')]
                .filter(part => !part.closest('vaadin-grid') && part.checkVisibility())
                .filter(part => part.getBoundingClientRect().right > innerWidth + 1)
                .map(part => part.localName + '.' + part.className)""";

    /** A telephone, and windows of 1280 by 900 and 1920 by 1200 read at 200 %. */
    private static final int[][] WINDOWS = {{390, 844}, {640, 450}, {960, 600}};

    private static final String ROW = "vaadin-grid tbody#items tr";

    @Autowired
    Agreements agreements;

    @Autowired
    Requests requests;

    @Autowired
    SampleClearance clearance;

    @Autowired
    SampleSignatures signatures;

    @Autowired
    Evidence evidence;

    @Autowired
    Inquiries inquiries;

    @Autowired
    Approvals approvals;

    @Autowired
    Drafts drafts;

    @Autowired
    Sending sending;

    @Autowired
    Returning returning;

    @Autowired
    Speaking speaking;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_lists_and_the_first_pages_fit() {
        clearance.circulated(SampleAgreements.STATE_POLICE);
        fits("hsi-program-officer", "", "agreements", "requests", "requests/new", "registry", "reviews", "reports");
        fits("oversight", "trail", "dashboard", "no/such/page");
        fits("hsi-ead", "dashboard", "dashboard/signatures", "dashboard/overdue", "dashboard/comments");
        fits("clause-administrator", "clauses", "clauses/data/quality", "clauses/import");
    }

    @Test
    void the_steps_of_a_request_fit() {
        String request = "requests/"
                + SampleRequests.complete(requests, "Wildlife patrols").number();
        fits(
                "hsi-program-officer",
                request + "/request",
                request + "/verification",
                request + "/leverage",
                request + "/scope",
                request + "/data",
                request + "/opening");
    }

    @Test
    void what_a_request_outside_the_directive_asks_and_records_fits() {
        RequestView request = SampleRequests.insideDhs(requests, "Ferry lists");
        evidence.add(request.id(), "letter".repeat(20) + ".pdf", SampleFiles.pdf());
        inquiries.askIgp(request.id(), "Which office shares it " + "long".repeat(60));
        inquiries.refer(request.id(), Referral.ISSGB, "A waiver of the One DHS Rule");
        inquiries.consult(request.id(), Set.of(Office.IGP_PRIVACY), "Any risk?");
        String page = "requests/" + request.number();
        String consultation = inquiries.of(request).inquiries().stream()
                .filter(inquiry -> inquiry.office() == Office.IGP_PRIVACY)
                .map(inquiry -> "consultations/" + inquiry.id())
                .findFirst()
                .orElseThrow();

        fits("hsi-program-officer", page + "/verification", page + "/scope", page + "/memorandum");
        fits("igp-coordinator", "", page + "/leverage", page + "/scope");
        fits("igp-privacy", consultation);
    }

    @Test
    void what_an_executive_associate_director_is_asked_to_approve_fits() {
        RequestView request = SampleRequests.sensitive(requests, "Convoy routes " + "long".repeat(40));
        approvals.ask(request.id(), ExecutiveAgent.HSI, "It shows undercover work " + "wide".repeat(60));
        String approval =
                "approvals/" + inquiries.of(request).inquiries().getFirst().id();

        fits("hsi-program-officer", "requests/" + request.number() + "/scope");
        fits("hsi-ead", approval);
    }

    @Test
    void the_pages_of_an_agreement_fit() {
        String circulated = route(agreements.require(
                clearance.circulated(SampleAgreements.STATE_POLICE).agreementId()));
        AgreementView cleared = clearance.cleared(SampleSignatures.TWO_AGENTS);
        AgreementView executed = clearance.cleared(SampleAgreements.STATE_POLICE);
        signatures.sign(executed, DemoPeople.HSI_EAD);
        signatures.fileScan(executed);

        fits(
                "igp-coordinator",
                circulated,
                circulated + "/draft",
                circulated + "/compare?from=1&to=2",
                circulated + "/clearance");
        fits("hsi-program-approver", circulated + "/clearance");
        fits("hsi-ead", route(cleared) + "/signature");
        fits(
                "hsi-program-officer",
                route(cleared) + "/signature",
                route(executed) + "/signature",
                route(executed) + "/review",
                route(executed) + "/record");
    }

    @Test
    void a_draft_with_comments_and_an_open_editor_fits() {
        AgreementView agreement = clearance.drafted(SampleAgreements.STATE_POLICE);
        SignIn.as(DemoPeople.IGP_PRIVACY);
        speaking.open(new NewThread(
                agreement.id(),
                drafts.current(agreement.id()).orElseThrow().number(),
                Passage.wholeSection("funding"),
                "Who pays for " + "notification".repeat(12) + "?",
                UUID.randomUUID()));
        SignIn.out();
        Page page = open("hsi-program-officer", route(agreement) + "/draft");
        page.locator("isaa-thread").waitFor();
        fits(page, "a draft with a comment");
        fits("hsi-ead", "dashboard", "dashboard/comments");
        fits("igp-privacy", route(agreement) + "/comments", route(agreement) + "/comments?state=RESOLVED");

        page.locator("#section-funding").getByRole(AriaRole.BUTTON, edit()).click();
        page.locator("isaa-editor [role=textbox]").waitFor();
        fits(page, "a draft with an open editor");
    }

    @Test
    void word_files_and_what_the_other_party_proposes_fit() {
        AgreementView agreement = clearance.drafted(SampleAgreements.STATE_POLICE);
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        int version = drafts.current(agreement.id()).orElseThrow().number();
        byte[] file = sending.file(agreement.id(), new Outgoing(version, null, true, true));
        byte[] changed = WordFiles.with(
                file,
                "word/document.xml",
                text -> text.replace("in good faith", "in faith".repeat(40)).replace("Agreement", "Arrangement"));
        returning.take(agreement.id(), "redline".repeat(30) + ".docx", changed, version);
        AgreementView fresh = agreements.open(SampleAgreements.STATE_POLICE);
        SignIn.out();
        fits(
                "hsi-program-officer",
                route(agreement) + "/exchange",
                route(agreement) + "/exchange/1",
                route(fresh) + "/draft");
    }

    private static Locator.GetByRoleOptions edit() {
        return new Locator.GetByRoleOptions().setName(Pattern.compile("^Edit section"));
    }

    @Test
    void a_list_is_summed_up_in_one_column_where_columns_have_no_room() {
        AgreementView agreement = clearance.drafted(SampleAgreements.STATE_POLICE);
        Page page = open("hsi-program-officer", "agreements?words=" + agreement.number());
        assertThat(headings(page)).contains("Number", "Title", "With");

        page.setViewportSize(390, 844);
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(headings(page)).containsExactly("Agreements"));
        assertThat(page.locator(".summary").first().innerText())
                .contains(
                        agreement.number(),
                        agreement.title(),
                        agreement.parties().getFirst().name());

        page.setViewportSize(1280, 900);
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(headings(page)).contains("Title"));
    }

    @Test
    void a_list_opened_by_its_address_shows_its_rows() {
        SampleRequests.complete(requests, "Wildlife patrols");
        AgreementView executed = clearance.cleared(SampleAgreements.STATE_POLICE);
        signatures.sign(executed, DemoPeople.HSI_EAD);
        signatures.fileScan(executed);
        for (String list : List.of("requests", "agreements", "registry", "reviews", route(executed) + "/record")) {
            Page page = open("hsi-program-officer", list);
            page.locator(ROW).first().waitFor();
        }
        open("oversight", "trail").locator(ROW).first().waitFor();
    }

    @Test
    void markup_that_somebody_typed_stays_text_on_a_page_opened_by_its_address() {
        String typed = "</script><meta name=canary><b id=canary>Harbor</b><!--<script>";
        var request = SampleRequests.begun(requests);
        requests.enter(request.id(), request.entries(), request.entries().with(RequestField.SUBJECT, typed));

        Page page = open("hsi-program-officer", "requests/" + request.number());

        assertThat(page.getByLabel("Subject").first().inputValue()).isEqualTo(typed);
        assertThat(page.locator("#canary, meta[name=canary]").count()).isZero();
    }

    @Test
    void a_chart_is_drawn_and_drawn_again_where_it_is_put_back() {
        clearance.circulated(SampleAgreements.STATE_POLICE);
        Page page = open("hsi-ead", "dashboard");
        Locator bars = page.locator("isaa-chart svg").first();
        bars.waitFor();

        page.locator("isaa-chart").first().evaluate("""
                async chart => {
                    const place = chart.parentNode;
                    chart.remove();
                    await chart.updateComplete;
                    place.prepend(chart);
                    await chart.updateComplete;
                }""");

        bars.waitFor();
    }

    @Test
    void what_cannot_be_read_by_everybody_is_found() {
        Page page = open("hsi-program-officer", "");

        page.evaluate("() => document.querySelector('main').append(document.createElement('img'))");

        assertThatThrownBy(() -> accessible(page)).hasMessageContaining("image-alt");
    }

    @Test
    void the_name_of_the_portal_stands_in_the_banner() {
        Page page = open("hsi-program-officer", "");

        assertThat(page.getByRole(AriaRole.BANNER).innerText()).contains("Information sharing and access agreements");
    }

    @Test
    void the_marking_of_what_is_shown_and_no_other_stands_above_and_below_it() {
        AgreementView agreement = clearance.drafted(SampleAgreements.STATE_POLICE);
        assertMarked(open("hsi-ead", "no/such/page"), Marked.UNMARKED);
        assertMarked(open("hsi-ead", "dashboard"), Marked.OFFICIAL_USE);

        String sensitive = "UNCLASSIFIED//LAW ENFORCEMENT SENSITIVE";
        mark(agreement, sensitive);
        try {
            assertMarked(open("hsi-ead", route(agreement)), sensitive);
            assertMarked(
                    open("hsi-ead", "agreements"), "UNCLASSIFIED//FOR OFFICIAL USE ONLY//LAW ENFORCEMENT SENSITIVE");
        } finally {
            mark(agreement, Marked.OFFICIAL_USE);
        }
    }

    private void mark(AgreementView agreement, String marking) {
        jdbc.sql("UPDATE agreement SET marking = ? WHERE id = ?")
                .params(marking, agreement.id())
                .update();
    }

    private static void assertMarked(Page page, String marking) {
        assertThat(page.locator(".marking").allInnerTexts()).as(page.url()).containsExactly(marking, marking);
    }

    @SuppressWarnings("unchecked")
    private static List<String> headings(Page page) {
        // In one go, because columns come and go.
        return (List<String>)
                page.locator("vaadin-grid thead [role=columnheader]").evaluateAll("""
                cells => cells.filter(cell => cell.getBoundingClientRect().width > 0)
                    .map(cell => cell.querySelector('slot').assignedNodes().map(node => node.textContent).join(''))""");
    }

    private void fits(String account, String... routes) {
        Page page = as(account);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        for (String route : routes) {
            open(account, route);
            fits(page, route + " of " + account);
        }
    }

    /** As it stands, in each of the windows one after the other. */
    private void fits(Page page, String what) {
        for (int[] window : WINDOWS) {
            page.setViewportSize(window[0], window[1]);
            settled(page);
            assertThat((Boolean) page.evaluate("() => document.scrollingElement.scrollWidth <= innerWidth"))
                    .as("%s scrolls from top to bottom only, %d wide", what, window[0])
                    .isTrue();
            assertThat((List<?>) page.evaluate(BEYOND))
                    .as("beyond the window at %s, %d wide", what, window[0])
                    .isEmpty();
        }
        accessible(page);
    }

    private static String route(AgreementView agreement) {
        return "agreements/" + agreement.number();
    }
}
