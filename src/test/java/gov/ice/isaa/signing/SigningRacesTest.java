package gov.ice.isaa.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.InLine;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SampleClearance;
import gov.ice.isaa.SampleSignatures;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.support.paper.PrintingPress;
import gov.ice.isaa.support.paper.SampleText;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SigningRacesTest {

    @Autowired
    Ceremonies ceremonies;

    @Autowired
    Signings signings;

    @Autowired
    Agreements agreements;

    @Autowired
    SampleClearance samples;

    @Autowired
    SampleSignatures signatures;

    @Autowired
    PrintingPress press;

    @Autowired
    AgencyTime time;

    @Autowired
    InLine inLine;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void a_copy_filed_while_somebody_declines_does_not_get_into_the_declined_ceremony() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        UUID ours = slot(cleared, 0).id();
        UUID theirs = slot(cleared, 1).id();

        Throwable told = inLine.behind(
                DemoPeople.HSI_EAD,
                () -> signings.decline(ours, "The retention period is missing"),
                DemoPeople.HSI_PROGRAM_OFFICER,
                () -> file(theirs));

        assertThat(told).isInstanceOf(UserMistake.class).hasMessageContaining("over");
        assertThat(slot(cleared, 1).signed()).isFalse();
        assertThat(agreements.require(cleared.id()).phase()).isEqualTo(Phase.DEVELOPMENT);
    }

    @Test
    void whoever_declines_while_the_last_copy_is_filed_finds_the_agreement_in_force() {
        AgreementView cleared = samples.cleared(SampleSignatures.TWO_AGENTS);
        signatures.sign(cleared, DemoPeople.HSI_EAD);
        signatures.sign(cleared, DemoPeople.ERO_EAD);
        UUID theirs = slot(cleared, 2).id();

        Throwable told = inLine.behind(
                DemoPeople.HSI_PROGRAM_OFFICER,
                () -> file(theirs),
                DemoPeople.HSI_PROGRAM_OFFICER,
                () -> signings.decline(theirs, "Too late"));

        assertThat(told).isInstanceOf(UserMistake.class).hasMessageContaining("over");
        assertThat(ceremonies.newest(cleared.id()).orElseThrow().outcome()).isEqualTo(CeremonyView.Outcome.EXECUTED);
        assertThat(agreements.require(cleared.id()).phase()).isEqualTo(Phase.IN_FORCE);
    }

    @Test
    void of_two_who_decline_the_first_ones_reason_stays() {
        AgreementView cleared = samples.cleared(SampleSignatures.TWO_AGENTS);
        UUID hsi = slot(cleared, 0).id();
        UUID ero = slot(cleared, 1).id();

        Throwable told = inLine.behind(
                DemoPeople.HSI_EAD,
                () -> signings.decline(hsi, "First"),
                DemoPeople.ERO_EAD,
                () -> signings.decline(ero, "Second"));

        assertThat(told).isInstanceOf(UserMistake.class).hasMessageContaining("over");
        assertThat(ceremonies.newest(cleared.id()).orElseThrow().reason()).isEqualTo("First");
    }

    @Test
    void nothing_can_be_filed_or_declined_in_a_ceremony_that_is_over() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        UUID theirs = slot(cleared, 1).id();
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        signings.decline(theirs, "Their council has to decide first");

        assertThatThrownBy(() -> file(theirs)).isInstanceOf(UserMistake.class).hasMessageContaining("over");
        assertThatThrownBy(() -> signings.decline(theirs, "Again"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("over");
    }

    @Test
    void the_dates_stand_once_somebody_has_signed() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        CeremonyView ceremony = signatures.sign(cleared, DemoPeople.HSI_EAD);
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);

        assertThatThrownBy(() -> signings.arrange(ceremony.id(), time.today().plusDays(9), null))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("signed with these dates");
    }

    @Test
    void whoever_chose_a_signature_before_the_dates_were_changed_confirms_anew() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        SlotView slot = slot(cleared, 0);
        SignIn.as(DemoPeople.HSI_EAD);
        signings.choose(slot.id(), new SignatureMark.Typed("HSI EAD"), new Consent(true, true, true));
        signatures.signInAgain(DemoPeople.HSI_EAD);
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        signings.arrange(slot.ceremonyId(), time.today().plusDays(9), null);
        SignIn.as(DemoPeople.HSI_EAD);

        assertThatThrownBy(() -> signings.sign(slot.id()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("Draw or type");
    }

    @Test
    void an_agreement_takes_effect_on_the_date_set_and_ends_as_set() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        LocalDate from = time.today().plusDays(30);
        signings.arrange(slot(cleared, 0).ceremonyId(), from, from.plusYears(2));
        signatures.sign(cleared, DemoPeople.HSI_EAD);
        signatures.fileScan(cleared);

        AgreementView executed = agreements.require(cleared.id());
        assertThat(executed.effectiveOn()).isEqualTo(from);
        assertThat(executed.expiresOn()).isEqualTo(from.plusYears(2));
    }

    @Test
    void the_last_signature_is_not_taken_when_the_agreement_would_have_ended_before() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        signatures.sign(cleared, DemoPeople.HSI_EAD);
        jdbc.sql("UPDATE signing_ceremony SET effective_on = NULL, expires_on = ? WHERE agreement_id = ?")
                .params(time.today(), cleared.id())
                .update();
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);

        assertThatThrownBy(() -> file(slot(cleared, 1).id()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("Nothing was signed");
        assertThat(slot(cleared, 1).signed()).isFalse();
    }

    private void file(UUID slot) {
        signings.file(
                slot, "scan.pdf", press.print(SampleText.document()), new Attestation("Chief", "Chief", time.today()));
    }

    private SlotView slot(AgreementView agreement, int index) {
        return ceremonies.newest(agreement.id()).orElseThrow().slots().get(index);
    }
}
