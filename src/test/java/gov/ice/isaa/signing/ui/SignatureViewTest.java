package gov.ice.isaa.signing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.FileRemovedEvent;
import com.vaadin.flow.component.upload.Upload;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SampleClearance;
import gov.ice.isaa.SampleSignatures;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.AgreementHeader;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.signing.Ceremonies;
import gov.ice.isaa.signing.Consent;
import gov.ice.isaa.signing.SignatureMark;
import gov.ice.isaa.signing.Signings;
import gov.ice.isaa.signing.SlotView;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignatureViewTest extends ViewTest {

    @Autowired
    SampleClearance samples;

    @Autowired
    SampleSignatures signatures;

    @Autowired
    Ceremonies ceremonies;

    @Autowired
    Agreements agreements;

    @Autowired
    Signings signings;

    @Autowired
    AgencyTime time;

    @Autowired
    JdbcClient jdbc;

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

    @Test
    void when_the_document_cannot_be_made_the_page_says_so_and_offers_to_try_again() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        jdbc.sql(
                        "DELETE FROM signing_slot WHERE ceremony_id IN (SELECT id FROM signing_ceremony WHERE agreement_id = ?)")
                .param(cleared.id())
                .update();
        jdbc.sql("DELETE FROM signing_ceremony WHERE agreement_id = ?")
                .param(cleared.id())
                .update();
        String sha256 = jdbc.sql("SELECT draft_sha256 FROM clearance_round WHERE agreement_id = ?")
                .param(cleared.id())
                .query(String.class)
                .single();
        clearedVersion(cleared, "0".repeat(64));
        open(DemoPeople.HSI_EAD, page(cleared));
        assertThat(shown()).contains("could not be made");

        clearedVersion(cleared, sha256);
        _click(_get(Button.class, spec -> spec.withText("Try again")));

        assertThat(_get(IFrame.class).isAttached()).isTrue();
        _assertNone(Button.class, spec -> spec.withText("Try again"));
    }

    @Test
    void whoever_signed_in_again_too_long_ago_is_offered_to_do_it_anew() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        openReadyToSign(cleared);
        Button sign = _get(Button.class, spec -> spec.withText("Sign now"));
        jdbc.sql("DELETE FROM fresh_sign_on WHERE account = ?")
                .param(DemoPeople.HSI_EAD.account())
                .update();
        _click(sign);

        assertThat(shown()).contains("Sign in again to sign");
        _get(Button.class, spec -> spec.withText("Sign in again and sign"));
    }

    @Test
    void signatories_see_the_dates_that_they_sign() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        signings.arrange(slot(cleared, 0).ceremonyId(), time.today().plusDays(30), null);
        open(DemoPeople.HSI_EAD, page(cleared));

        assertThat(_get(DatesCard.class).getElement().getTextRecursively())
                .contains(AgencyTime.date(time.today().plusDays(30)))
                .contains("No end date");
    }

    @Test
    void after_the_last_copy_the_page_says_when_the_agreement_takes_effect() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        signings.arrange(slot(cleared, 0).ceremonyId(), time.today().plusDays(30), null);
        signatures.fileScan(cleared);
        openReadyToSign(cleared);
        _click(_get(Button.class, spec -> spec.withText("Sign now")));

        assertThat(_get(AgreementHeader.class).getElement().getTextRecursively())
                .contains("it takes effect on " + AgencyTime.date(time.today().plusDays(30)));
        assertThat(shown())
                .contains("takes effect on " + AgencyTime.date(time.today().plusDays(30)));
    }

    @Test
    void a_file_that_is_not_taken_is_said_and_one_that_was_removed_is_not_filed() {
        var filed = new ArrayList<String>();
        SlotView slot =
                new SlotView(UUID.randomUUID(), UUID.randomUUID(), 2, null, "State police", "Chief", "Chief", null);
        open(DemoPeople.HSI_PROGRAM_OFFICER, "");
        var form = new CopyForm(slot, time.today(), (name, content, attestation) -> filed.add(name));
        UI.getCurrent().add(form);
        Upload upload = _get(Upload.class);
        UploadKt._upload(upload, "copy.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        MockVaadin.clientRoundtrip(true);
        assertThat(form.getElement().getTextRecursively()).contains("Chosen: copy.pdf");

        ComponentUtil.fireEvent(upload, new FileRejectedEvent(upload, "File is Too Big.", "big.pdf"));
        assertThat(shown()).contains("not taken").contains("Too Big");

        UploadKt._upload(upload, "copy.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        MockVaadin.clientRoundtrip(true);
        ComponentUtil.fireEvent(upload, new FileRemovedEvent(upload, "copy.pdf"));
        _click(_get(Button.class, spec -> spec.withText("File this copy")));
        assertThat(shown()).contains("Choose the signed copy first");
        assertThat(filed).isEmpty();
    }

    @Test
    void buttons_can_be_used_again_after_something_unexpected() {
        SlotView slot = slot(samples.cleared(SampleAgreements.STATE_POLICE), 0);
        Runnable broken = () -> {
            throw new IllegalStateException("unexpected");
        };
        open(DemoPeople.HSI_EAD, "");
        var seal = new SealForm(slot, broken);
        UI.getCurrent().add(seal);
        Button sign = _get(seal, Button.class);
        assertThatThrownBy(() -> _click(sign)).isInstanceOf(IllegalStateException.class);
        assertThat(sign.isEnabled()).isTrue();

        var form = new SignForm(slot, (mark, consent) -> broken.run());
        UI.getCurrent().add(form);
        _get(form, TextField.class).setValue("HSI EAD");
        Button next = _get(form, Button.class);
        assertThatThrownBy(() -> _click(next)).isInstanceOf(IllegalStateException.class);
        assertThat(next.isEnabled()).isTrue();
    }

    @Test
    void an_agreement_signed_before_the_portal_points_to_the_record() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        AgreementView agreement = agreements.open(SampleAgreements.STATE_POLICE);
        agreements.beginDevelopment(agreement.id());
        agreements.beginClearance(agreement.id());
        agreements.beginSignature(agreement.id());
        agreements.execute(agreement.id(), time.today().minusYears(1), null);
        open(DemoPeople.HSI_PROGRAM_OFFICER, page(agreement));

        assertThat(_find(H2.class)).extracting(H2::getText).contains("Signed before the portal");
    }

    /** As the page stands when the signatory comes back from signing in again. */
    private void openReadyToSign(AgreementView cleared) {
        open(DemoPeople.HSI_EAD, "");
        signings.choose(slot(cleared, 0).id(), new SignatureMark.Typed("HSI EAD"), new Consent(true, true, true));
        signatures.signInAgain(DemoPeople.HSI_EAD);
        UI.getCurrent().navigate(page(cleared));
    }

    private void clearedVersion(AgreementView agreement, String sha256) {
        jdbc.sql("UPDATE clearance_round SET draft_sha256 = ? WHERE agreement_id = ?")
                .params(sha256, agreement.id())
                .update();
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
