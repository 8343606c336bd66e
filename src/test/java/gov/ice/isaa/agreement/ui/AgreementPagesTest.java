package gov.ice.isaa.agreement.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Marked;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of agreements and the overview of one. */
class AgreementPagesTest extends ViewTest {

    @Autowired
    Agreements agreements;

    @Autowired
    AgencyTime time;

    @Autowired
    JdbcClient jdbc;

    AgreementView opened;

    @BeforeEach
    void open() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        opened = agreements.open(SampleAgreements.STATE_POLICE);
    }

    @Test
    void the_list_says_how_many_agreements_there_are_before_anybody_narrows_it() {
        open(DemoPeople.HSI_PROGRAM_OFFICER, "agreements");

        assertThat(text()).containsPattern("[\\d,]+ agreements?\\b");
    }

    @Test
    void the_overview_shows_what_others_do_to_the_agreement_as_it_happens() {
        open(DemoPeople.HSI_PROGRAM_OFFICER, "agreements/" + opened.number());
        assertThat(text()).contains("begin the draft").doesNotContain("ODCR");

        agreements.beginDevelopment(opened.id());
        agreements.engage(opened.id(), Set.of(Office.ODCR));
        agreements.reviewNext(opened.id(), LocalDate.of(2031, 3, 4));

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(text()).contains("circulate the draft").contains("ODCR").contains("March 4, 2031");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dashboard",
                "dashboard/overdue",
                "dashboard/signatures",
                "agreements",
                "registry",
                "reviews",
                "reports"
            })
    void a_list_bears_every_restriction_of_what_its_reader_may_see_there(String list) {
        open(DemoPeople.IGP_COORDINATOR, list);
        assertThat(marking()).isEqualTo("UNCLASSIFIED//FOR OFFICIAL USE ONLY");

        mark("UNCLASSIFIED//LAW ENFORCEMENT SENSITIVE");
        open(DemoPeople.IGP_COORDINATOR, list);
        assertThat(marking()).isEqualTo("UNCLASSIFIED//FOR OFFICIAL USE ONLY//LAW ENFORCEMENT SENSITIVE");
        open(DemoPeople.MA_EAD, list);
        assertThat(marking()).as("of one who may not see it").isEqualTo("UNCLASSIFIED//FOR OFFICIAL USE ONLY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/draft", "/clearance", "/signature", "/review", "/record"})
    void a_page_of_an_agreement_bears_its_own_marking(String page) {
        mark("UNCLASSIFIED//LAW ENFORCEMENT SENSITIVE");

        open(DemoPeople.IGP_COORDINATOR, "agreements/" + opened.number() + page);

        assertThat(marking()).isEqualTo("UNCLASSIFIED//LAW ENFORCEMENT SENSITIVE");
    }

    @AfterEach
    void unmark() {
        mark(Marked.OFFICIAL_USE);
    }

    private void mark(String marking) {
        jdbc.sql("UPDATE agreement SET marking = ? WHERE id = ?")
                .params(marking, opened.id())
                .update();
    }

    /** The marking of the page shown, as the frame asks it. */
    private static String marking() {
        return ((Marked) UI.getCurrent().getActiveRouterTargetsChain().getFirst()).marking();
    }

    @Test
    void the_day_by_which_an_agreement_has_to_be_signed_stands_on_its_pages_until_it_is() {
        AgreementView soon = agreements.open(SampleAgreements.due(time.today().plusDays(3)));
        AgreementView late = agreements.open(SampleAgreements.due(time.today().minusDays(1)));

        open(DemoPeople.HSI_PROGRAM_OFFICER, "agreements/" + soon.number());
        assertThat(text()).contains("It has to be signed by " + AgencyTime.date(soon.dueOn()));
        open(DemoPeople.HSI_PROGRAM_OFFICER, "agreements/" + late.number());
        assertThat(text()).contains("Overdue", "It had to be signed by " + AgencyTime.date(late.dueOn()));
        execute(late);
        open(DemoPeople.HSI_PROGRAM_OFFICER, "agreements/" + late.number());
        assertThat(text()).doesNotContain("It had to be signed by");
    }

    @Test
    void an_agreement_and_its_modification_lead_to_each_other() {
        execute(opened);
        AgreementView modification = agreements.modify(opened.id(), SampleAgreements.STATE_POLICE);

        open(DemoPeople.HSI_PROGRAM_OFFICER, "agreements/" + modification.number());
        assertThat(text()).contains("Modifies ");
        assertThat(links(opened)).hasSize(1);

        open(DemoPeople.HSI_PROGRAM_OFFICER, "agreements/" + opened.number());
        assertThat(text()).contains("A modification is in work: ");
        assertThat(links(modification)).hasSize(1);
    }

    @Test
    void a_modification_that_comes_into_force_is_told_on_the_open_page_of_what_it_modified() {
        execute(opened);
        AgreementView modification = agreements.modify(opened.id(), SampleAgreements.STATE_POLICE);
        open(DemoPeople.HSI_PROGRAM_OFFICER, "agreements/" + opened.number());

        execute(modification);

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(text()).contains("Modified by ").contains(", in force since January 5, 2026");
        });
    }

    @Test
    void a_modification_that_one_may_not_see_is_not_named() {
        execute(opened);
        AgreementView modification = agreements.modify(opened.id(), SampleAgreements.STATE_POLICE);

        open(DemoPeople.OVERSIGHT, "agreements/" + opened.number());

        assertThat(text()).contains(opened.title()).doesNotContain(modification.number());
    }

    private void execute(AgreementView agreement) {
        agreements.beginDevelopment(agreement.id());
        agreements.beginClearance(agreement.id());
        agreements.beginSignature(agreement.id());
        agreements.execute(agreement.id(), LocalDate.of(2026, 1, 5), null);
    }

    private static List<Anchor> links(AgreementView to) {
        return _find(Anchor.class, spec -> spec.withText(to.number()));
    }

    /** Everything that can be read in the window. */
    private static String text() {
        return _find(Component.class).stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }
}
