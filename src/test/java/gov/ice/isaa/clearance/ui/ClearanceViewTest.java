package gov.ice.isaa.clearance.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SampleClearance;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.clearance.Clearances;
import gov.ice.isaa.clearance.ReviewView;
import gov.ice.isaa.clearance.RoundView;
import gov.ice.isaa.clearance.Stage;
import gov.ice.isaa.clearance.Step;
import gov.ice.isaa.clearance.Verdict;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.Badge;
import gov.ice.isaa.support.Message;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ClearanceViewTest extends ViewTest {

    @Autowired
    SampleClearance samples;

    @Autowired
    Clearances clearances;

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_program_officer_sends_the_draft_into_clearance() {
        AgreementView drafted = samples.drafted(SampleAgreements.STATE_POLICE);
        open(DemoPeople.HSI_PROGRAM_OFFICER, page(drafted));
        _click(_get(Button.class, spec -> spec.withText("Send into clearance")));

        assertThat(clearances.currentRound(drafted.id()).orElseThrow().stage()).isEqualTo(Stage.PROGRAM_OFFICE);
        assertThat(shown()).contains("in clearance");
    }

    @Test
    void open_placeholders_are_named_beside_the_button() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        AgreementView opened = agreements.open(SampleAgreements.STATE_POLICE);
        var draft = drafts.createFromTemplate(opened.id());
        open(DemoPeople.HSI_PROGRAM_OFFICER, page(opened));
        _click(_get(Button.class, spec -> spec.withText("Send into clearance")));

        assertThat(shown())
                .contains(draft.document().openPlaceholders().getFirst().label());
    }

    @Test
    void a_reviewer_decides_for_the_own_office_and_must_give_a_reason_to_non_concur() {
        RoundView round = approved();
        AgreementView agreement = agreements.require(round.agreementId());
        open(DemoPeople.IGP_PRIVACY, page(agreement));
        verdict().setValue(Verdict.NON_CONCUR);
        _click(_get(Button.class, spec -> spec.withText("Record decision")));
        TextArea reason = _get(TextArea.class);
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.getErrorMessage()).contains("why");

        reason.setValue("No routine use covers this sharing");
        _click(_get(Button.class, spec -> spec.withText("Record decision")));

        assertThat(clearances.currentRound(agreement.id()).orElseThrow().stage())
                .isEqualTo(Stage.RETURNED);
        assertThat(shown()).contains("No routine use covers this sharing");
    }

    @Test
    void who_has_nothing_to_decide_sees_no_form() {
        AgreementView agreement = agreements.require(approved().agreementId());
        open(DemoPeople.OPLA, page(agreement));
        _assertNone(RadioButtonGroup.class);
        _assertNone(Button.class, spec -> spec.withText("Remind"));
        open(DemoPeople.HSI_EAD, page(agreement));
        _assertNone(RadioButtonGroup.class);
    }

    @Test
    void an_overdue_review_is_said_in_words() {
        RoundView round = approved();
        jdbc.sql("UPDATE office_review SET asked_on = asked_on - 40, due_on = due_on - 40 WHERE id = ?")
                .param(review(round, Office.IGP_RECORDS).id())
                .update();
        open(DemoPeople.IGP_COORDINATOR, page(agreements.require(round.agreementId())));

        assertThat(_find(Badge.class)).extracting(Badge::getText).containsOnlyOnce("Overdue");
        assertThat(_find(Span.class, spec -> spec.withClasses("overdue"))).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_coordinator_reminds_an_office_and_adds_one() {
        RoundView round = approved();
        open(DemoPeople.IGP_COORDINATOR, page(agreements.require(round.agreementId())));
        _click(_find(Button.class, spec -> spec.withText("Remind")).getFirst());
        assertThat(shown()).contains("was reminded");
        _get(ComboBox.class, spec -> spec.withLabel("Add an office")).setValue(Office.OCIO);
        _click(_get(Button.class, spec -> spec.withText("Add to this round")));

        assertThat(review(clearances.currentRound(round.agreementId()).orElseThrow(), Office.OCIO)
                        .open())
                .isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_office_that_the_coordinator_has_chosen_stays_while_others_decide() {
        RoundView round = approved();
        open(DemoPeople.IGP_COORDINATOR, page(agreements.require(round.agreementId())));
        _get(ComboBox.class, spec -> spec.withLabel("Add an office")).setValue(Office.OCIO);
        ReviewView records = review(round, Office.IGP_RECORDS);
        SignIn.as(DemoPeople.IGP_RECORDS);
        clearances.decide(records.id(), Verdict.CONCUR, "");
        SignIn.as(DemoPeople.IGP_COORDINATOR);

        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            MockVaadin.clientRoundtrip(true);
            return _find(Badge.class).stream().map(Badge::getText).anyMatch("Concurs"::equals);
        });
        assertThat(_get(ComboBox.class, spec -> spec.withLabel("Add an office")).getValue())
                .isEqualTo(Office.OCIO);
    }

    @Test
    void a_reminder_that_comes_too_late_says_so() {
        RoundView round = approved();
        open(DemoPeople.IGP_COORDINATOR, page(agreements.require(round.agreementId())));
        jdbc.sql("UPDATE office_review SET closed = true WHERE round_id = ?")
                .param(round.id())
                .update();
        _click(_find(Button.class, spec -> spec.withText("Remind")).getFirst());

        assertThat(shown()).contains("not this office's turn");
    }

    @Test
    void the_button_of_a_decision_can_be_used_again_after_something_unexpected() {
        RoundView round = approved();
        open(DemoPeople.IGP_PRIVACY, "");
        UI.getCurrent()
                .add(new DecisionForm(
                        review(round, Office.IGP_PRIVACY), round, "ISAA-2026-0001", (verdict, comment) -> {
                            throw new IllegalStateException("unexpected");
                        }));
        verdict().setValue(Verdict.CONCUR);
        Button record = _get(Button.class, spec -> spec.withText("Record decision"));
        assertThatThrownBy(() -> _click(record)).isInstanceOf(IllegalStateException.class);

        assertThat(record.isEnabled()).isTrue();
    }

    @Test
    void an_agreement_signed_before_the_portal_points_to_the_record() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        AgreementView agreement = agreements.open(SampleAgreements.STATE_POLICE);
        agreements.beginDevelopment(agreement.id());
        agreements.beginClearance(agreement.id());
        agreements.beginSignature(agreement.id());
        agreements.execute(agreement.id(), agreement.openedOn(), null);
        open(DemoPeople.HSI_PROGRAM_OFFICER, page(agreement));

        assertThat(_find(H2.class)).extracting(H2::getText).contains("Signed before the portal");
    }

    private String shown() {
        return String.join(
                "\n", _find(Message.class).stream().map(Message::getText).toList());
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Verdict> verdict() {
        return _get(RadioButtonGroup.class);
    }

    private RoundView approved() {
        RoundView round = samples.circulated(SampleAgreements.STATE_POLICE);
        SignIn.as(DemoPeople.HSI_PROGRAM_APPROVER);
        return clearances.decide(round.reviews(Step.PROGRAM_OFFICE).getFirst().id(), Verdict.CONCUR, "");
    }

    private static ReviewView review(RoundView round, Office office) {
        return round.reviews().stream()
                .filter(review -> review.office() == office)
                .findFirst()
                .orElseThrow();
    }

    private static String page(AgreementView agreement) {
        return "agreements/" + agreement.number() + "/clearance";
    }
}
