package gov.ice.isaa.dashboard.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SampleClearance;
import gov.ice.isaa.SampleSignatures;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.clearance.RoundView;
import gov.ice.isaa.discussion.CommentBody;
import gov.ice.isaa.discussion.Disposition;
import gov.ice.isaa.discussion.NewThread;
import gov.ice.isaa.discussion.Speaking;
import gov.ice.isaa.discussion.ThreadKind;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.people.Person;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DashboardViewTest extends ViewTest {

    private static final String BLOCKING = "dashboard/comments?blocking=yes";

    @Autowired
    Speaking speaking;

    @Autowired
    Agreements agreements;

    @Autowired
    SampleClearance clearance;

    @Autowired
    SampleSignatures signatures;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void an_agreement_in_negotiation() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreements.open(SampleAgreements.STATE_POLICE);
    }

    @Test
    void every_number_opens_the_list_it_counts() {
        open(DemoPeople.HSI_EAD, "dashboard");

        assertThat(_get(H1.class).getText()).isEqualTo("Homeland Security Investigations dashboard");
        assertThat(links())
                .contains(
                        "dashboard/signatures?agent=HSI",
                        "dashboard/overdue?agent=HSI",
                        "registry?review=OVERDUE&agent=HSI",
                        "registry?review=IN_90_DAYS&agent=HSI",
                        "registry?expiring=yes&agent=HSI",
                        "agreements?phase=NEGOTIATION&agent=HSI",
                        "registry?phase=IN_FORCE&agent=HSI");
    }

    @Test
    void an_open_dashboard_follows_the_comments_that_wait_for_a_disposition() {
        AgreementView agreement = clearance.drafted(SampleAgreements.STATE_POLICE);
        open(DemoPeople.HSI_EAD, "dashboard");
        int before = figure(BLOCKING);

        SignIn.as(DemoPeople.IGP_PRIVACY);
        UUID concern = speaking.open(new NewThread(
                agreement.id(),
                1,
                Passage.WHOLE_DRAFT,
                ThreadKind.CONCERN,
                null,
                null,
                CommentBody.plain("No notice covers this."),
                UUID.randomUUID()));
        SignIn.as(DemoPeople.HSI_EAD);
        awaitFigure(BLOCKING, before + 1);
        SignIn.as(DemoPeople.IGP_PRIVACY);
        speaking.resolve(concern, Disposition.WITHDRAWN, "", UUID.randomUUID());
        SignIn.as(DemoPeople.HSI_EAD);
        awaitFigure(BLOCKING, before);
    }

    @Test
    void an_executive_agent_cannot_choose_another_ones_dashboard_not_even_by_the_address() {
        openAt(DemoPeople.HSI_EAD, "dashboard", "agent=ERO");

        assertThat(_get(H1.class).getText()).isEqualTo("Homeland Security Investigations dashboard");
        assertThat(_find(Select.class)).isEmpty();
    }

    @Test
    void the_igp_coordinator_chooses_among_the_executive_agents() {
        openAt(DemoPeople.IGP_COORDINATOR, "dashboard", "agent=MA");

        assertThat(_get(H1.class).getText()).isEqualTo("Management and Administration dashboard");
        assertThat(_find(Select.class)).hasSize(1);
    }

    @Test
    void oversight_is_shown_only_what_was_signed() {
        open(DemoPeople.OVERSIGHT, "dashboard");

        assertThat(links())
                .contains("registry?phase=IN_FORCE&agent=HSI")
                .noneMatch(link -> link.startsWith("agreements") || link.startsWith("dashboard/"));
    }

    @Test
    void the_lists_behind_the_numbers_open() {
        for (String page : List.of(
                "dashboard/signatures?agent=HSI",
                "dashboard/signatures?agent=HSI&page=1000000",
                "dashboard/signatures?agent=HSI&page=-1",
                "dashboard/overdue?agent=HSI&office=IGP_PRIVACY",
                "registry?review=OVERDUE&agent=HSI",
                "registry?expiring=yes&agent=HSI",
                "registry?phase=nonsense&words=%3Cscript%3E")) {
            String[] address = page.split("\\?", 2);
            openAt(DemoPeople.HSI_EAD, address[0], address[1]);
            assertThat(_find(H1.class)).as(page).hasSize(1);
        }
    }

    @Test
    void an_open_dashboard_follows_as_the_executive_agent_signs_and_as_offices_decide() {
        AgreementView cleared = clearance.cleared(SampleSignatures.TWO_AGENTS);
        RoundView late = clearance.circulated(SampleAgreements.STATE_POLICE);
        jdbc.sql("UPDATE office_review SET asked_on = asked_on - 90, due_on = due_on - 90 WHERE round_id = ?"
                        + " AND asked_on IS NOT NULL")
                .param(late.id())
                .update();
        open(DemoPeople.HSI_EAD, "dashboard");
        int unsigned = figure("dashboard/signatures");
        int overdue = figure("dashboard/overdue");

        signatures.sign(cleared, DemoPeople.HSI_EAD);
        awaitFigure("dashboard/signatures", unsigned - 1);

        clearance.concur(late);
        SignIn.as(DemoPeople.HSI_EAD);
        awaitFigure("dashboard/overdue", overdue - 1);
    }

    @Test
    void work_appears_on_an_open_first_page_as_soon_as_it_is_asked_for() {
        open(DemoPeople.HSI_PROGRAM_APPROVER, "");
        int before = lines();

        RoundView round = clearance.circulated(SampleAgreements.STATE_POLICE);
        SignIn.as(DemoPeople.HSI_PROGRAM_APPROVER);
        awaitLines(before + 1);

        clearance.concur(round);
        SignIn.as(DemoPeople.HSI_PROGRAM_APPROVER);
        awaitLines(before);
    }

    @Test
    void an_open_list_of_what_is_overdue_loses_a_review_that_is_given() {
        RoundView late = clearance.circulated(SampleAgreements.STATE_POLICE);
        jdbc.sql("UPDATE office_review SET asked_on = asked_on - 900, due_on = due_on - 900 WHERE round_id = ?"
                        + " AND asked_on IS NOT NULL")
                .param(late.id())
                .update();
        String number = agreements.require(late.agreementId()).number();
        openAt(DemoPeople.HSI_EAD, "dashboard/overdue", "agent=HSI");
        assertThat(links()).contains("agreements/" + number + "/clearance");

        clearance.concur(late);
        SignIn.as(DemoPeople.HSI_EAD);

        awaitNoLink("agreements/" + number + "/clearance");
    }

    @Test
    void an_open_list_of_what_waits_for_signature_loses_what_is_signed() {
        AgreementView cleared = clearance.cleared(SampleAgreements.STATE_POLICE);
        openAt(DemoPeople.HSI_EAD, "dashboard/signatures", "agent=HSI&page=1000");
        assertThat(links()).contains("agreements/" + cleared.number() + "/signature");

        signatures.sign(cleared, DemoPeople.HSI_EAD);

        awaitNoLink("agreements/" + cleared.number() + "/signature");
    }

    @Test
    void everybody_has_a_first_page() {
        for (var person :
                List.of(DemoPeople.HSI_PROGRAM_OFFICER, DemoPeople.OVERSIGHT, DemoPeople.SYSTEM_ADMINISTRATOR)) {
            open(person, "");
            assertThat(_get(H1.class).getText()).isEqualTo("My work");
        }
    }

    private static int figure(String list) {
        Anchor figure = _find(Anchor.class).stream()
                .filter(anchor -> anchor.getHref().startsWith(list))
                .findFirst()
                .orElseThrow();
        return Integer.parseInt(
                figure.getChildren().findFirst().orElseThrow().getElement().getText());
    }

    private static void awaitFigure(String list, int number) {
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(figure(list)).isEqualTo(number);
        });
    }

    private static int lines() {
        return _find(WorkList.class).stream()
                .mapToInt(list -> (int) list.getChildren().count())
                .sum();
    }

    private static void awaitLines(int number) {
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(lines()).isEqualTo(number);
        });
    }

    private static void awaitNoLink(String link) {
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(links()).doesNotContain(link);
        });
    }

    private void openAt(Person person, String page, String asked) {
        open(person, page);
        UI.getCurrent().navigate(page, QueryParameters.fromString(asked));
    }

    private static List<String> links() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }
}
