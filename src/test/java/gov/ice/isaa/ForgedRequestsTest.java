package gov.ice.isaa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.clearance.Clearances;
import gov.ice.isaa.clearance.ReviewView;
import gov.ice.isaa.clearance.RoundView;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.signing.Attestation;
import gov.ice.isaa.signing.Ceremonies;
import gov.ice.isaa.signing.CeremonyView;
import gov.ice.isaa.signing.Signings;
import gov.ice.isaa.signing.SlotView;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.paper.PrintingPress;
import gov.ice.isaa.support.paper.SampleText;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecord;
import gov.ice.isaa.trail.TrailRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who may read an agreement may not do another's part in it; whoever tries is refused, changes nothing, and is recorded. */
@PortalTest
class ForgedRequestsTest {

    @Autowired
    SampleClearance samples;

    @Autowired
    Agreements agreements;

    @Autowired
    Clearances clearances;

    @Autowired
    Ceremonies ceremonies;

    @Autowired
    Signings signings;

    @Autowired
    PrintingPress press;

    @Autowired
    TrailRecords trail;

    @Autowired
    AgencyTime time;

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"igp-privacy", "opla", "hsi-program-approver", "igp-coordinator"})
    void a_party_s_copy_is_filed_its_refusal_recorded_and_dates_set_by_the_program_officer_alone(String account) {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        CeremonyView before = ceremonies.newest(cleared.id()).orElseThrow();
        SlotView party =
                before.slots().stream().filter(SlotView::external).findFirst().orElseThrow();
        byte[] scan = press.print(SampleText.document());
        SignIn.as(DemoPeople.of(account));

        refused(
                cleared,
                account,
                "signing.file",
                () -> signings.file(
                        party.id(),
                        "scan.pdf",
                        scan,
                        new Attestation("Superintendent", "Superintendent", time.today())));
        refused(cleared, account, "signing.decline", () -> signings.decline(party.id(), "Not wanted"));
        refused(
                cleared,
                account,
                "signing.arrange",
                () -> signings.arrange(before.id(), time.today(), time.today().plusYears(1)));

        assertThat(ceremonies.newest(cleared.id())).contains(before);
        assertThat(agreements.require(cleared.id()).phase()).isEqualTo(Phase.SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hsi-program-officer", "hsi-program-approver", "opla", "igp-privacy", "hsi-ead"})
    void offices_are_added_and_reminded_by_the_igp_coordinator_alone(String account) {
        RoundView round = samples.concur(samples.circulated(SampleAgreements.STATE_POLICE));
        AgreementView agreement = agreements.require(round.agreementId());
        ReviewView open =
                round.reviews().stream().filter(ReviewView::open).findFirst().orElseThrow();
        SignIn.as(DemoPeople.of(account));
        RoundView before = clearances.currentRound(agreement.id()).orElseThrow();

        refused(agreement, account, "clearance.add-office", () -> clearances.addOffice(agreement.id(), Office.OCIO));
        refused(agreement, account, "clearance.remind", () -> clearances.remind(open.id()));

        assertThat(clearances.currentRound(agreement.id())).contains(before);
    }

    private void refused(AgreementView agreement, String account, String asked, Runnable forged) {
        assertThatThrownBy(forged::run).as(asked).isInstanceOf(AccessDeniedException.class);
        assertThat(trail.find(TrailFilter.subject(agreement.number()), 0, 1))
                .extracting(
                        TrailRecord::action,
                        TrailRecord::account,
                        record -> record.facts().get("asked"))
                .containsExactly(tuple("access.refused", account, asked));
    }
}
