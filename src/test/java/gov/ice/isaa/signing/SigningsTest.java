package gov.ice.isaa.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SampleClearance;
import gov.ice.isaa.SampleSignatures;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.VeraPdf;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NewAgreement;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.agreement.Signatory;
import gov.ice.isaa.clearance.RoundView;
import gov.ice.isaa.clearance.Stage;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.registry.Registry;
import gov.ice.isaa.signing.SlotView.Kind;
import gov.ice.isaa.signing.seal.PdfSig;
import gov.ice.isaa.signing.seal.SealingFailed;
import gov.ice.isaa.signing.seal.SignatureCheck;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.StoredFiles;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.support.paper.PrintingPress;
import gov.ice.isaa.support.paper.SampleText;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecords;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PortalTest
@RecordApplicationEvents
class SigningsTest {

    private static final Consent CONSENT = new Consent(true, true, true);
    private static final SignatureMark TYPED = new SignatureMark.Typed("HSI Executive Associate Director");

    @Autowired
    Ceremonies ceremonies;

    @Autowired
    Signings signings;

    @Autowired
    SignatureWork work;

    @Autowired
    Agreements agreements;

    @Autowired
    SampleClearance samples;

    @Autowired
    SampleSignatures signatures;

    @Autowired
    StoredFiles files;

    @Autowired
    PrintingPress press;

    @Autowired
    CeremonyOpening opening;

    @Autowired
    Registry registry;

    @Autowired
    AgencyTime time;

    @Autowired
    TrailRecords trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void a_cleared_agreement_gets_its_certified_document_with_a_place_for_every_signatory() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        CeremonyView ceremony = ceremonies.newest(cleared.id()).orElseThrow();

        assertThat(ceremony.slots()).hasSameSizeAs(cleared.signatories()).noneMatch(SlotView::signed);
        byte[] document = ceremonies.document(ceremony, ceremony.clearedFile());
        assertThat(SignatureCheck.of(document)).singleElement().matches(SignatureCheck::intact);
        assertThat(VeraPdf.complaints(document)).isEmpty();
    }

    @Test
    void an_agreement_signed_by_everybody_comes_into_force_with_its_evidence() throws Exception {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        signatures.sign(cleared, DemoPeople.HSI_EAD);
        assertThat(agreements.require(cleared.id()).phase()).isEqualTo(Phase.SIGNATURE);

        CeremonyView done = signatures.fileScan(cleared);

        AgreementView executed = agreements.require(cleared.id());
        assertThat(executed.phase()).isEqualTo(Phase.IN_FORCE);
        assertThat(executed.effectiveOn()).isEqualTo(time.today());
        assertThat(done.outcome()).isEqualTo(CeremonyView.Outcome.EXECUTED);
        byte[] evidence = ceremonies.document(done, done.evidenceFile());
        assertThat(VeraPdf.complaints(evidence)).isEmpty();
        assertThat(SignatureCheck.of(evidence)).singleElement().matches(SignatureCheck::intact);
        byte[] signed = ceremonies.document(done, done.currentFile());
        assertThat(PdfSig.report(signed).split("Signature is Valid", -1)).hasSize(3);
        assertThat(VeraPdf.complaints(signed)).isEmpty();
        assertThat(events.stream(AgreementExecuted.class))
                .anyMatch(event -> event.agreementId().equals(cleared.id())
                        && event.fileId().equals(done.currentFile()));
        assertThat(registry.entries(cleared.id()))
                .as("the document, the evidence and the party's scan")
                .extracting(entry -> entry.file().id())
                .containsExactlyInAnyOrder(
                        done.currentFile(),
                        done.evidenceFile(),
                        done.slots().get(1).signature().fileAfter());
        Files.write(Path.of("target/sample-evidence.pdf"), evidence);
        Files.write(Path.of("target/sample-executed.pdf"), signed);
    }

    @Test
    void without_signing_in_again_nothing_is_signed() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        SignIn.as(DemoPeople.HSI_EAD);
        UUID slot = slot(cleared, 0).id();
        signings.choose(slot, TYPED, CONSENT);

        assertThatThrownBy(() -> signings.sign(slot))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("Sign in again");
        assertThat(slot(cleared, 0).signed()).isFalse();
    }

    @Test
    void a_sign_on_for_one_signature_cannot_be_used_for_another() {
        AgreementView first = samples.cleared(SampleAgreements.STATE_POLICE);
        AgreementView second = samples.cleared(SampleAgreements.STATE_POLICE);
        SignIn.as(DemoPeople.HSI_EAD);
        signings.choose(slot(first, 0).id(), TYPED, CONSENT);
        signatures.signInAgain(DemoPeople.HSI_EAD);
        signings.choose(slot(second, 0).id(), TYPED, CONSENT);

        assertThatThrownBy(() -> signings.sign(slot(second, 0).id())).isInstanceOf(UserMistake.class);
    }

    @Test
    void another_holder_of_the_office_is_not_told_to_have_signed() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        CeremonyView signed = signatures.sign(cleared, DemoPeople.HSI_EAD);
        Person first = DemoPeople.HSI_EAD;
        SignIn.as(new Person("hsi-ead-2", first.name(), first.roles(), first.offices()));

        assertThatThrownBy(() -> signings.sign(signed.slots().getFirst().id()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("already there");
    }

    @Test
    void a_document_of_the_ceremony_is_no_signed_copy_of_a_party_but_one_scan_may_hold_several_signatures() {
        AgreementView cleared = samples.cleared(twoParties());
        CeremonyView ceremony = signatures.sign(cleared, DemoPeople.HSI_EAD);
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        var attestation = new Attestation("Superintendent", "Superintendent", time.today());
        byte[] theirs = signatures.signedByParty(files.content(ceremony.currentFile()), "signatory-2");
        signings.file(slot(cleared, 1).id(), "signed.pdf", theirs, attestation);

        for (byte[] kept :
                List.of(files.content(ceremony.clearedFile()), files.content(ceremony.currentFile()), theirs)) {
            assertThatThrownBy(() -> signings.file(slot(cleared, 2).id(), "a.pdf", kept, attestation))
                    .isInstanceOf(UserMistake.class)
                    .hasMessageContaining("kept with the agreement already");
        }

        AgreementView onPaper = samples.cleared(twoParties());
        byte[] scan = press.print(SampleText.document());
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        signings.file(slot(onPaper, 1).id(), "scan.pdf", scan, attestation);
        assertThat(signings.file(slot(onPaper, 2).id(), "scan.pdf", scan, attestation)
                        .slots()
                        .get(2)
                        .signed())
                .isTrue();
    }

    @Test
    void the_evidence_says_from_when_and_until_when_the_agreement_is_in_force() throws Exception {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        signings.arrange(
                slot(cleared, 0).ceremonyId(),
                time.today().plusDays(30),
                time.today().plusYears(3));
        signatures.sign(cleared, DemoPeople.HSI_EAD);
        CeremonyView done = signatures.fileScan(cleared);

        try (var evidence = Loader.loadPDF(ceremonies.document(done, done.evidenceFile()))) {
            assertThat(new PDFTextStripper().getText(evidence))
                    .contains("Signature put down Typed: ")
                    .contains("In force from " + AgencyTime.date(time.today().plusDays(30)))
                    .contains("Ends on " + AgencyTime.date(time.today().plusYears(3)));
        }
    }

    @Test
    void a_partys_copy_is_the_work_of_the_program_officer_until_it_is_filed() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        String page = "agreements/" + cleared.number() + "/signature";

        assertThat(work.waitingFor(DemoPeople.HSI_PROGRAM_OFFICER))
                .anyMatch(item -> item.link().equals(page) && item.task().startsWith("File the signed copy of "));
        assertThat(work.waitingFor(DemoPeople.HSI_PROGRAM_APPROVER))
                .noneMatch(item -> item.link().equals(page));
        signatures.fileScan(cleared);
        assertThat(work.waitingFor(DemoPeople.HSI_PROGRAM_OFFICER))
                .noneMatch(item -> item.link().equals(page));
    }

    @Test
    void handing_out_a_document_is_recorded() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        CeremonyView ceremony = ceremonies.newest(cleared.id()).orElseThrow();
        ceremonies.document(ceremony, ceremony.currentFile());

        assertThat(trail.find(TrailFilter.subject(cleared.number()), 0, 1))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.action()).isEqualTo("signing.handed-out");
                    assertThat(record.facts())
                            .containsEntry("file", ceremony.currentFile().toString());
                });
    }

    @Test
    void what_no_paper_can_show_is_left_out_of_who_signed() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        signatures.sign(cleared, DemoPeople.HSI_EAD);
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);

        CeremonyView done = signings.file(
                slot(cleared, 1).id(),
                "scan.pdf",
                press.print(SampleText.document()),
                new Attestation("Super\u000Bintendent\uD800", "Chief\u0007 <b>", time.today()));

        assertThat(done.outcome()).isEqualTo(CeremonyView.Outcome.EXECUTED);
        assertThat(done.slots().get(1).signature()).isNotNull().satisfies(given -> {
            assertThat(given.signer()).isEqualTo("Super intendent");
            assertThat(given.positionTitle()).isEqualTo("Chief <b>");
        });
    }

    @Test
    void opla_s_decision_stays_when_the_document_cannot_be_made_and_it_is_made_later() {
        RoundView round = samples.circulated(SampleAgreements.STATE_POLICE);
        while (round.stage() != Stage.LEGAL) {
            round = samples.concur(round);
        }
        String cleared = round.draftSha256();
        jdbc.sql("UPDATE clearance_round SET draft_sha256 = repeat('0', 64) WHERE id = ?")
                .param(round.id())
                .update();

        samples.concur(round);

        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        assertThat(agreements.require(round.agreementId()).phase()).isEqualTo(Phase.SIGNATURE);
        assertThat(ceremonies.newest(round.agreementId())).isEmpty();
        jdbc.sql("UPDATE clearance_round SET draft_sha256 = ? WHERE id = ?")
                .params(cleared, round.id())
                .update();
        opening.open(round.agreementId());
        assertThat(ceremonies.newest(round.agreementId())).isPresent();
    }

    @Test
    void a_title_that_no_paper_can_show_does_not_keep_an_agreement_from_being_signed() {
        NewAgreement sample = SampleAgreements.STATE_POLICE;
        AgreementView cleared = samples.cleared(new NewAgreement(
                "Records\u000B of a State police force \u0001\uFFFE",
                sample.type(),
                sample.programOffice(),
                sample.categories(),
                sample.executiveAgents(),
                sample.offices(),
                sample.parties(),
                sample.contacts(),
                List.of(
                        sample.signatories().getFirst(),
                        new Signatory(null, "State\u000B police", "Chief\u0002", "Super\u000B  intendent\nand chief")),
                sample.information(),
                sample.intendedUse(),
                sample.facts(),
                null));
        assertThat(ceremonies.newest(cleared.id())).isPresent();
    }

    @Test
    void every_waiting_signature_is_counted_and_the_list_is_read_in_pages() {
        samples.cleared(SampleAgreements.STATE_POLICE);
        samples.cleared(SampleAgreements.STATE_POLICE);

        int count = work.countFor(DemoPeople.HSI_EAD, DemoPeople.HSI_EAD);
        assertThat(count).isGreaterThanOrEqualTo(2).isEqualTo(waiting(DemoPeople.HSI_EAD));
        assertThat(work.waitingFor(DemoPeople.HSI_EAD, DemoPeople.HSI_EAD, 0, 1))
                .hasSize(1);
        assertThat(work.waitingFor(DemoPeople.HSI_EAD, DemoPeople.HSI_EAD, count, 1))
                .isEmpty();
        assertThat(work.countFor(DemoPeople.IGP_PRIVACY, DemoPeople.IGP_PRIVACY))
                .isZero();
    }

    private int waiting(Person person) {
        return jdbc.sql("""
                        SELECT count(*) FROM signing_slot slot
                        JOIN signing_ceremony ceremony ON ceremony.id = slot.ceremony_id
                        WHERE ceremony.outcome IS NULL AND slot.title = ?
                          AND slot.id NOT IN (SELECT slot_id FROM slot_signature)""")
                .param(person.executiveAgent().orElseThrow().title())
                .query(Integer.class)
                .single();
    }

    private static NewAgreement twoParties() {
        NewAgreement sample = SampleAgreements.STATE_POLICE;
        var signatories = new ArrayList<>(sample.signatories());
        signatories.add(new Signatory(null, "County sheriff", "Sheriff", "Sheriff"));
        return new NewAgreement(
                sample.title(),
                sample.type(),
                sample.programOffice(),
                sample.categories(),
                sample.executiveAgents(),
                sample.offices(),
                sample.parties(),
                sample.contacts(),
                signatories,
                sample.information(),
                sample.intendedUse(),
                sample.facts(),
                null);
    }

    @Test
    void a_double_click_signs_once() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        CeremonyView once = signatures.sign(cleared, DemoPeople.HSI_EAD);
        CeremonyView twice = signings.sign(once.slots().getFirst().id());

        assertThat(twice.currentFile()).isEqualTo(once.currentFile());
        assertThat(SignatureCheck.of(files.content(twice.currentFile()))).hasSize(2);
    }

    @Test
    void when_sealing_fails_nothing_is_signed_and_the_sign_on_stays_good_for_another_try() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        CeremonyView ceremony = ceremonies.newest(cleared.id()).orElseThrow();
        SignIn.as(DemoPeople.HSI_EAD);
        UUID slot = ceremony.slots().getFirst().id();
        signings.choose(slot, TYPED, CONSENT);
        signatures.signInAgain(DemoPeople.HSI_EAD);
        jdbc.sql("UPDATE signing_slot SET position = 9 WHERE id = ?")
                .param(slot)
                .update();

        assertThatThrownBy(() -> signings.sign(slot)).isInstanceOf(SealingFailed.class);

        assertThat(ceremonies.newest(cleared.id()).orElseThrow().slots()).noneMatch(SlotView::signed);
        assertThat(ceremonies.readyToSeal(slot)).isTrue();
        jdbc.sql("UPDATE signing_slot SET position = 1 WHERE id = ?")
                .param(slot)
                .update();
        assertThat(signings.sign(slot).slots().getFirst().signed()).isTrue();
    }

    @Test
    void two_signatories_at_once_both_sign_one_after_the_other() throws Exception {
        AgreementView cleared = samples.cleared(SampleSignatures.TWO_AGENTS);
        List<Person> both = List.of(DemoPeople.HSI_EAD, DemoPeople.ERO_EAD);
        try (var pens = Executors.newFixedThreadPool(2)) {
            for (var pen : pens.invokeAll(both.stream()
                    .map(person -> (Callable<CeremonyView>) () -> signatures.sign(cleared, person))
                    .toList())) {
                assertThat(pen.get()).isNotNull();
            }
        }
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        CeremonyView ceremony = ceremonies.newest(cleared.id()).orElseThrow();
        assertThat(ceremony.slots().stream().filter(SlotView::signed)).hasSize(2);
        assertThat(SignatureCheck.of(files.content(ceremony.currentFile())))
                .hasSize(3)
                .allMatch(SignatureCheck::intact);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hsi-program-officer", "hsi-program-approver", "igp-coordinator", "igp-privacy", "opla"})
    void whoever_is_not_the_signatory_is_refused_and_the_attempt_kept(String account) {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        UUID slot = slot(cleared, 0).id();
        SignIn.as(DemoPeople.of(account));

        assertThatThrownBy(() -> signings.choose(slot, TYPED, CONSENT)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> signings.sign(slot)).isInstanceOf(AccessDeniedException.class);
        assertThat(jdbc.sql("SELECT count(*) FROM trail.trail_record WHERE action = 'access.refused' AND subject = ?")
                        .param(cleared.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void every_box_must_be_ticked_before_signing() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        SignIn.as(DemoPeople.HSI_EAD);
        UUID slot = slot(cleared, 0).id();

        assertThatThrownBy(() -> signings.choose(slot, TYPED, new Consent(false, true, true)))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("read");
        assertThatThrownBy(() -> signings.choose(slot, TYPED, new Consent(true, true, false)))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("consent");
    }

    @Test
    void declining_sends_the_agreement_back_with_the_reason_and_a_later_ceremony_keeps_the_first() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        SignIn.as(DemoPeople.HSI_EAD);
        signings.decline(slot(cleared, 0).id(), "Section V.C needs a retention period");

        CeremonyView declined = ceremonies.newest(cleared.id()).orElseThrow();
        assertThat(declined.outcome()).isEqualTo(CeremonyView.Outcome.DECLINED);
        assertThat(declined.reason()).isEqualTo("Section V.C needs a retention period");
        assertThat(agreements.require(cleared.id()).phase()).isEqualTo(Phase.DEVELOPMENT);
        assertThatThrownBy(() -> signings.choose(slot(cleared, 0).id(), TYPED, CONSENT))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("over");
    }

    @Test
    void an_external_copy_must_be_a_readable_pdf_of_bearable_size() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        UUID slot = slot(cleared, 1).id();
        var attestation = new Attestation("Superintendent", "Superintendent", time.today());
        byte[] huge = Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 26 * 1024 * 1024);

        assertThatThrownBy(() -> signings.file(slot, "a.pdf", "<html>".getBytes(StandardCharsets.UTF_8), attestation))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("not a PDF");
        assertThatThrownBy(() ->
                        signings.file(slot, "a.pdf", "%PDF-1.7 torn".getBytes(StandardCharsets.US_ASCII), attestation))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> signings.file(slot, "a.pdf", huge, attestation))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("25 MB");
        assertThatThrownBy(() -> signings.file(
                        slot, "a.pdf", press.print(SampleText.document()), new Attestation("", "", time.today())))
                .isInstanceOf(UserMistake.class);
    }

    @Test
    void the_unsigned_document_is_no_signed_copy() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        CeremonyView ceremony = ceremonies.newest(cleared.id()).orElseThrow();
        byte[] ours = files.content(ceremony.currentFile());

        assertThatThrownBy(() ->
                        signings.file(slot(cleared, 1).id(), "a.pdf", ours, new Attestation("S", "S", time.today())))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("not signed");
    }

    @Test
    void a_copy_signed_with_the_partys_own_certificate_becomes_the_document_that_others_sign() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        CeremonyView ceremony = ceremonies.newest(cleared.id()).orElseThrow();
        byte[] theirs = signatures.signedByParty(files.content(ceremony.currentFile()), "signatory-2");

        CeremonyView filed = signings.file(
                slot(cleared, 1).id(), "signed.pdf", theirs, new Attestation("Superintendent", "Chief", time.today()));

        assertThat(filed.slots().get(1).signature()).isNotNull().satisfies(given -> {
            assertThat(given.kind()).isEqualTo(Kind.SIGNED_COPY);
            assertThat(filed.currentFile()).isEqualTo(given.fileAfter());
        });
        CeremonyView done = signatures.sign(cleared, DemoPeople.HSI_EAD);
        assertThat(SignatureCheck.of(files.content(done.currentFile())))
                .hasSize(3)
                .allMatch(SignatureCheck::intact);
        assertThat(done.outcome()).isEqualTo(CeremonyView.Outcome.EXECUTED);
    }

    @Test
    void a_file_that_is_none_of_the_ceremonys_is_not_handed_out() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        CeremonyView ceremony = ceremonies.newest(cleared.id()).orElseThrow();

        assertThatThrownBy(() -> ceremonies.document(ceremony, UUID.randomUUID()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_signature_waits_in_the_signatorys_work_until_it_is_given() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        assertThat(work.waitingFor(DemoPeople.HSI_EAD))
                .anyMatch(item -> item.link().contains(cleared.number()));
        assertThat(work.waitingFor(DemoPeople.ERO_EAD))
                .noneMatch(item -> item.link().contains(cleared.number()));

        signatures.sign(cleared, DemoPeople.HSI_EAD);

        assertThat(work.waitingFor(DemoPeople.HSI_EAD))
                .noneMatch(item -> item.link().contains(cleared.number()));
    }

    @Test
    void a_signature_cannot_be_changed_in_the_database() {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        CeremonyView ceremony = signatures.sign(cleared, DemoPeople.HSI_EAD);

        assertThatThrownBy(() -> jdbc.sql("UPDATE slot_signature SET signer = 'x' WHERE slot_id = ?")
                        .param(ceremony.slots().getFirst().id())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private SlotView slot(AgreementView agreement, int index) {
        return ceremonies.newest(agreement.id()).orElseThrow().slots().get(index);
    }
}
