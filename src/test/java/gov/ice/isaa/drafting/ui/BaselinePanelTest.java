package gov.ice.isaa.drafting.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NoSuchAgreement;
import gov.ice.isaa.drafting.BaselineCheck;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Paragraph;
import gov.ice.isaa.drafting.Placeholder;
import gov.ice.isaa.drafting.TextRun;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.policy.BaselineFinding;
import gov.ice.isaa.policy.Rule;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The baseline beside the draft, for officers and offices alike. */
class BaselinePanelTest extends ViewTest {

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    BaselineCheck check;

    AgreementView agreement;
    DraftView draft;

    @BeforeEach
    void begin() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreement = agreements.open(SampleAgreements.STATE_POLICE);
        draft = drafts.createFromTemplate(agreement.id());
    }

    @Test
    void the_template_filled_with_good_words_lacks_nothing_but_what_the_case_file_owes() {
        DraftDocument document = draft.document();
        for (Placeholder open : document.openPlaceholders()) {
            document = document.fill(
                    open.key(), open.key().equals("sorn") ? "DHS/ICE-009, routine use G" : "as the annex says");
        }

        assertThat(check.of(new DraftView(agreement.id(), draft.version(), document)))
                .filteredOn(finding -> finding.state() == BaselineFinding.State.MISSING)
                .extracting(BaselineFinding::rule)
                .containsExactly(Rule.DV_06);
    }

    @Test
    void an_office_reads_what_is_missing_and_is_led_to_its_place() {
        openDraft(DemoPeople.IGP_PRIVACY);

        assertThat(words())
                .contains("of 10 met", "does not apply", "Records notice, impact assessment and source system");
        _click(_get(Button.class, spec -> spec.withText("Left open: Privacy impact assessment.")));
        assertThat(_find(
                        Anchor.class,
                        spec -> spec.withText(
                                "Assess the IT and logistical costs, or write what unknown costs depend on.")))
                .singleElement()
                .extracting(Anchor::getHref)
                .isEqualTo("agreements/" + agreement.number() + "/data");
    }

    @Test
    void it_follows_each_version_and_what_the_reader_opened_stays_open() throws Exception {
        openDraft(DemoPeople.IGP_PRIVACY);
        Details dates = _find(Details.class, spec -> spec.withClasses("baseline-demand"))
                .get(4);
        dates.setOpened(true);
        assertThat(dates.getElement().getTextRecursively()).doesNotContain("no section on the effective date");

        elsewhere(() -> drafts.saveSection(
                agreement.id(), "effective-date", 1, List.of(new Paragraph("p1", List.of(TextRun.plain(" "))))));

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(dates.getElement().getTextRecursively())
                    .contains("The draft has no section on the effective date.");
        });
        assertThat(dates.isOpened()).isTrue();
    }

    @Test
    void who_has_no_need_to_know_learns_nothing() {
        SignIn.as(DemoPeople.ERO_PROGRAM_OFFICER);

        assertThatThrownBy(() -> check.of(draft)).isInstanceOf(NoSuchAgreement.class);
    }

    private void openDraft(Person person) {
        open(person, "agreements/" + agreement.number() + "/draft");
        _get(BaselineList.class).setOpened(true);
    }

    private static void elsewhere(Runnable act) throws Exception {
        try (var thread = Executors.newSingleThreadExecutor()) {
            thread.submit(() -> {
                        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
                        act.run();
                    })
                    .get();
        }
    }

    private static String words() {
        return _get(BaselineList.class).getElement().getTextRecursively();
    }
}
