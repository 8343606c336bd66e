package gov.ice.isaa.signing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SampleClearance;
import gov.ice.isaa.SampleSignatures;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.signing.Ceremonies;
import gov.ice.isaa.signing.SlotView;
import gov.ice.isaa.support.Message;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignatureViewTest extends ViewTest {

    @Autowired
    SampleClearance samples;

    @Autowired
    SampleSignatures signatures;

    @Autowired
    Ceremonies ceremonies;

    @Autowired
    Agreements agreements;

    @Test
    void the_signatory_reads_confirms_types_a_name_signs_in_again_and_signs() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        open(DemoPeople.HSI_EAD, page(cleared));
        assertThat(_get(IFrame.class).getTitle())
                .hasValueSatisfying(title -> assertThat(title).contains("PDF"));
        _find(Checkbox.class).forEach(box -> box.setValue(true));
        _get(TextField.class, spec -> spec.withLabel("Your name")).setValue("HSI Executive Associate Director");
        _click(_get(Button.class, spec -> spec.withText("Sign in again and sign")));
        _assertNone(Message.class, spec -> spec.withClasses("message-problem"));

        signatures.signInAgain(DemoPeople.HSI_EAD);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate(page(cleared));
        _click(_get(Button.class, spec -> spec.withText("Sign now")));

        assertThat(shown()).contains("You have signed");
        assertThat(slot(cleared, 0).signed()).isTrue();
    }

    @Test
    void nothing_happens_before_every_box_is_ticked() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        open(DemoPeople.HSI_EAD, page(cleared));
        _get(TextField.class, spec -> spec.withLabel("Your name")).setValue("HSI Executive Associate Director");
        _click(_get(Button.class, spec -> spec.withText("Sign in again and sign")));

        assertThat(shown()).contains("Confirm that you have read");
    }

    @Test
    @SuppressWarnings("unchecked")
    void an_empty_drawing_is_no_signature() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        open(DemoPeople.HSI_EAD, page(cleared));
        _find(Checkbox.class).forEach(box -> box.setValue(true));
        _get(RadioButtonGroup.class).setValue("Draw my signature");
        _click(_get(Button.class, spec -> spec.withText("Sign in again and sign")));

        assertThat(shown()).contains("Draw your signature");
    }

    @Test
    void others_see_who_signs_and_nothing_to_do() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        open(DemoPeople.IGP_PRIVACY, page(cleared));

        assertThat(_find(H2.class)).extracting(H2::getText).contains("Signatures: 0 of 2");
        _assertNone(Checkbox.class);
        _assertNone(Button.class, spec -> spec.withText("File this copy"));
    }

    @Test
    void the_program_officer_cannot_file_nothing() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        open(DemoPeople.HSI_PROGRAM_OFFICER, page(cleared));
        _click(_get(Button.class, spec -> spec.withText("File this copy")));

        assertThat(shown()).contains("Choose the signed copy first");
    }

    @Test
    void declining_needs_a_reason_and_sends_the_agreement_back() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        open(DemoPeople.HSI_EAD, page(cleared));
        Button decline = _get(Button.class, spec -> spec.withText("Decline to sign"));
        _click(decline);
        assertThat(shown()).contains("Say why");
        _get(TextArea.class).setValue("The retention period is missing");
        _click(decline);

        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        assertThat(agreements.require(cleared.id()).phase()).isEqualTo(Phase.DEVELOPMENT);
    }

    @Test
    void before_clearance_the_page_says_what_is_missing() {
        AgreementView drafted = samples.drafted(SampleAgreements.STATE_POLICE);
        open(DemoPeople.HSI_EAD, page(drafted));

        assertThat(_find(H2.class)).extracting(H2::getText).contains("Not ready for signature");
    }

    private String shown() {
        return String.join(
                "\n", _find(Message.class).stream().map(Message::getText).toList());
    }

    private SlotView slot(AgreementView agreement, int index) {
        return ceremonies.newest(agreement.id()).orElseThrow().slots().get(index);
    }

    private static String page(AgreementView agreement) {
        return "agreements/" + agreement.number() + "/signature";
    }
}
