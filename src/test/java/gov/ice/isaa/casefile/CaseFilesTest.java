package gov.ice.isaa.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.intake.Closing;
import gov.ice.isaa.intake.RequestView;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.intake.SampleRequests;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.Clash;
import gov.ice.isaa.support.EditConflict;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecord;
import gov.ice.isaa.trail.TrailRecords;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class CaseFilesTest {

    @Autowired
    Requests requests;

    @Autowired
    Agreements agreements;

    @Autowired
    CaseFiles files;

    @Autowired
    DataElements elements;

    @Autowired
    TrailRecords trail;

    @Autowired
    JdbcClient jdbc;

    RequestView request;
    UUID id;

    @BeforeEach
    void begin() {
        request = SampleRequests.begun(requests);
        id = request.caseFileId();
    }

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void a_new_request_has_an_empty_case_file() {
        var file = files.require(id);

        assertThat(file.texts()).isEmpty();
        assertThat(file.systems()).isEmpty();
        assertThat(file.summary()).isEqualTo(new CaseFileSummary(0, 0, 0, 0, java.util.Set.of(), List.of()));
        assertThat(file.rights().mayChange()).isTrue();
    }

    @Test
    void texts_are_kept_as_the_texts_they_are() {
        String hostile = "<img src=x onerror=alert(1)> & 'quotes' \\ %s \"; DROP TABLE case_text;--";

        files.enter(id, CaseField.USE, "", hostile);

        assertThat(files.require(id).text(CaseField.USE)).isEqualTo(hostile);
    }

    @Test
    void a_text_that_is_too_long_is_refused_by_its_name_and_nothing_is_saved() {
        assertThatThrownBy(() -> files.enter(id, CaseField.COST_IT, "", "a".repeat(CaseField.LONGEST + 1)))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("IT costs is too long");
        assertThat(files.require(id).texts()).isEmpty();
    }

    @Test
    void a_text_can_be_emptied_again() {
        files.enter(id, CaseField.USE, "", "Joint investigations");

        files.enter(id, CaseField.USE, "Joint investigations", " ");

        assertThat(files.require(id).texts()).isEmpty();
    }

    @Test
    void two_people_in_one_text_see_both_and_nothing_is_overwritten() {
        files.enter(id, CaseField.USE, "", "First");

        var conflict = catchThrowableOfType(EditConflict.class, () -> files.enter(id, CaseField.USE, "", "Second"));

        assertThat(conflict.clashes()).containsExactly(new Clash("USE", "Use", "Second", "First"));
        assertThat(conflict.changedBy()).isEqualTo(DemoPeople.HSI_PROGRAM_OFFICER.account());
        assertThat(files.require(id).text(CaseField.USE)).isEqualTo("First");
    }

    @Test
    void two_people_in_different_texts_both_keep_what_they_wrote() {
        files.enter(id, CaseField.USE, "", "Use");
        files.enter(id, CaseField.ANALYSIS, "", "Matching");

        assertThat(files.require(id).texts()).containsOnlyKeys(CaseField.USE, CaseField.ANALYSIS);
    }

    @Test
    void two_people_in_different_fields_of_a_system_both_keep_what_they_wrote() {
        var system = CaseSystem.named("ICM");
        files.save(id, null, system);
        files.save(id, system, withPia(system, "DHS/ICE/PIA-045"));

        files.save(id, system, withSteward(system, Office.HSI_INTEL));

        var saved = files.require(id).systems().getFirst();
        assertThat(saved.pia()).isEqualTo("DHS/ICE/PIA-045");
        assertThat(saved.steward()).isEqualTo(Office.HSI_INTEL);
    }

    @Test
    void two_people_in_the_same_field_of_a_system_see_both() {
        var system = CaseSystem.named("ICM");
        files.save(id, null, system);
        files.save(id, system, withSteward(system, Office.HSI_DOMESTIC));

        var conflict = catchThrowableOfType(
                EditConflict.class, () -> files.save(id, system, withSteward(system, Office.HSI_INTEL)));

        assertThat(conflict.clashes())
                .containsExactly(new Clash(
                        "Steward office", "Steward office", Office.HSI_INTEL.title(), Office.HSI_DOMESTIC.title()));
    }

    @Test
    void a_row_that_somebody_else_removed_is_told_and_can_be_added_anew() {
        var steward = new DataSteward(UUID.randomUUID(), Office.IGP_RECORDS, "Records desk", "");
        files.save(id, null, steward);
        files.removeSteward(id, steward.id());

        var changed = new DataSteward(steward.id(), Office.IGP_RECORDS, "Records desk", "records@example.gov");
        assertThatExceptionOfType(RowRemoved.class).isThrownBy(() -> files.save(id, steward, changed));
        files.save(id, null, changed);

        assertThat(files.require(id).stewards()).containsExactly(changed);
    }

    @Test
    void a_second_system_of_a_name_is_refused_whatever_its_case() {
        files.save(id, null, CaseSystem.named("Case  Management"));

        assertThatExceptionOfType(UserMistake.class)
                .isThrownBy(() -> files.save(id, null, CaseSystem.named("case management")))
                .withMessageContaining("is there already");
    }

    @Test
    void a_system_goes_only_when_no_data_element_is_held_in_it() {
        var system = CaseSystem.named("ICM");
        files.save(id, null, system);
        var element = SampleCaseFiles.in(SampleCaseFiles.element("Arrest date", PiiMark.PII), "icm");
        elements.save(id, null, element);

        assertThatExceptionOfType(UserMistake.class)
                .isThrownBy(() -> files.removeSystem(id, system.id()))
                .withMessageContaining("One data element");
        elements.remove(id, element.id());
        files.removeSystem(id, system.id());

        assertThat(files.require(id).systems()).isEmpty();
    }

    @Test
    void a_row_of_another_case_file_is_out_of_reach() {
        var system = CaseSystem.named("ICM");
        files.save(id, null, system);
        UUID other = SampleRequests.begun(requests).caseFileId();

        files.removeSystem(other, system.id());

        assertThat(files.system(other, system.id())).isEmpty();
        assertThatExceptionOfType(RowRemoved.class)
                .isThrownBy(() -> files.save(other, system, withPia(system, "Another")));
        assertThat(files.require(id).systems()).containsExactly(system);
    }

    @Test
    void the_summary_says_what_other_answers_are_held_against() {
        files.save(id, null, withSteward(CaseSystem.named("ICM"), Office.HSI_DOMESTIC));
        files.save(id, null, new DataSteward(UUID.randomUUID(), Office.IGP_RECORDS, "Records desk", ""));
        elements.save(id, null, SampleCaseFiles.element("Port", PiiMark.NONE));
        elements.save(id, null, SampleCaseFiles.element("Arrest date", PiiMark.PII));
        elements.save(id, null, SampleCaseFiles.element("Alien number", PiiMark.SENSITIVE_PII));

        var summary = files.summary(id);

        assertThat(summary.elements()).isEqualTo(3);
        assertThat(summary.pii()).isEqualTo(2);
        assertThat(summary.sensitivePii()).isEqualTo(1);
        assertThat(summary.hasPii()).isTrue();
        assertThat(summary.stewards()).containsExactlyInAnyOrder(Office.HSI_DOMESTIC, Office.IGP_RECORDS);
        assertThat(summary.systems()).containsExactly("ICM");
    }

    @Test
    void a_case_file_of_another_office_is_not_there_and_the_attempt_to_write_is_recorded() {
        SignIn.as(DemoPeople.ERO_PROGRAM_OFFICER);

        assertThatExceptionOfType(NoSuchCaseFile.class).isThrownBy(() -> files.require(id));
        assertThatExceptionOfType(NoSuchCaseFile.class).isThrownBy(() -> files.summary(id));
        assertThatExceptionOfType(NoSuchCaseFile.class).isThrownBy(() -> elements.page(id, ElementQuery.ALL, 0, 10));
        assertThatExceptionOfType(NoSuchCaseFile.class).isThrownBy(() -> elements.handOut(id));
        assertThatExceptionOfType(NoSuchCaseFile.class).isThrownBy(() -> files.enter(id, CaseField.USE, "", "Mine"));
        assertThat(events(request.number())).contains("access.refused");
    }

    @Test
    void who_may_only_read_is_refused_every_change() {
        var system = CaseSystem.named("ICM");
        var element = SampleCaseFiles.element("Port", PiiMark.NONE);
        files.save(id, null, system);
        elements.save(id, null, element);
        for (Person reader : List.of(DemoPeople.HSI_PROGRAM_APPROVER, DemoPeople.IGP_COORDINATOR)) {
            SignIn.as(reader);
            assertThat(files.require(id).rights().mayChange()).isFalse();
            for (Runnable change : List.<Runnable>of(
                    () -> files.enter(id, CaseField.USE, "", "Mine"),
                    () -> files.save(id, system, withPia(system, "Mine")),
                    () -> files.removeSystem(id, system.id()),
                    () -> files.save(id, null, new DataSteward(UUID.randomUUID(), Office.IGP, "Me", "")),
                    () -> files.removeSteward(id, UUID.randomUUID()),
                    () -> elements.save(id, null, SampleCaseFiles.element("Berth", PiiMark.NONE)),
                    () -> elements.remove(id, element.id()),
                    () -> elements.importAll(id, List.of(SampleCaseFiles.element("Berth", PiiMark.NONE))))) {
                assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(change::run);
            }
        }
    }

    @Test
    void a_case_file_that_nobody_holds_is_nobodys_to_see() {
        UUID free = files.begin();

        assertThatExceptionOfType(NoSuchCaseFile.class).isThrownBy(() -> files.require(free));
        assertThatExceptionOfType(NoSuchCaseFile.class).isThrownBy(() -> files.enter(free, CaseField.USE, "", "Mine"));
    }

    @Test
    void a_finished_request_is_read_and_no_longer_written() {
        files.enter(id, CaseField.USE, "", "Joint investigations");
        requests.close(request.id(), Closing.NOT_PURSUED, "Withdrawn");

        assertThat(files.require(id).text(CaseField.USE)).isEqualTo("Joint investigations");
        assertThatExceptionOfType(UserMistake.class)
                .isThrownBy(() -> files.enter(id, CaseField.ANALYSIS, "", "Late"))
                .withMessageContaining("finished");
    }

    @Test
    void what_was_collected_for_the_request_goes_on_with_the_agreement_and_its_rules() {
        RequestView complete = SampleRequests.complete(requests, "thule");
        files.enter(complete.caseFileId(), CaseField.USE, "", "Joint investigations");
        AgreementView agreement = SampleRequests.open(requests, complete);

        UUID caseFile = agreements.caseFile(agreement.id()).orElseThrow();
        files.enter(caseFile, CaseField.ANALYSIS, "", "Matching");

        assertThat(caseFile).isEqualTo(complete.caseFileId());
        assertThat(files.require(caseFile).rights().subject()).isEqualTo(agreement.number());
        assertThat(events(agreement.number())).contains("casefile.entered");
        SignIn.as(DemoPeople.IGP_PRIVACY);
        assertThat(agreement.offices()).doesNotContain(Office.IGP_PRIVACY);
        assertThatExceptionOfType(NoSuchCaseFile.class).isThrownBy(() -> files.require(caseFile));
        SignIn.as(DemoPeople.IGP_RECORDS);
        assertThat(files.require(caseFile).text(CaseField.USE)).isEqualTo("Joint investigations");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> files.enter(caseFile, CaseField.USE, "Joint investigations", "Mine"));
    }

    @Test
    void data_and_terms_rest_while_the_offices_review_the_draft() {
        AgreementView agreement = SampleRequests.open(requests, SampleRequests.complete(requests, "hyperborea"));
        UUID caseFile = agreements.caseFile(agreement.id()).orElseThrow();
        agreements.beginDevelopment(agreement.id());
        files.enter(caseFile, CaseField.USE, "", "Before");
        agreements.beginClearance(agreement.id());

        assertThatExceptionOfType(UserMistake.class)
                .isThrownBy(() -> files.enter(caseFile, CaseField.USE, "Before", "After"))
                .withMessageContaining("with the offices");
        agreements.returnToDevelopment(agreement.id());
        files.enter(caseFile, CaseField.USE, "Before", "After");

        assertThat(files.require(caseFile).text(CaseField.USE)).isEqualTo("After");
    }

    @Test
    void an_agreement_opened_without_a_request_has_a_case_file_too() {
        AgreementView agreement = agreements.open(gov.ice.isaa.SampleAgreements.STATE_POLICE);

        assertThat(files.require(agreements.caseFile(agreement.id()).orElseThrow())
                        .rights()
                        .mayChange())
                .isTrue();
    }

    @Test
    void a_request_that_turns_out_classified_takes_its_case_file_with_it() {
        files.enter(id, CaseField.USE, "", "ultima thule");
        files.save(id, null, CaseSystem.named("ICM"));
        files.save(id, null, new DataSteward(UUID.randomUUID(), Office.IGP_RECORDS, "Records desk", ""));
        elements.save(id, null, SampleCaseFiles.in(SampleCaseFiles.element("Port", PiiMark.NONE), "ICM"));

        requests.erase(request.id());

        for (String table : List.of("case_text", "case_system", "case_steward", "case_element")) {
            assertThat(jdbc.sql("SELECT count(*) FROM " + table + " WHERE case_file_id = ?")
                            .param(id)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(jdbc.sql("SELECT count(*) FROM case_file WHERE id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_case_file_that_is_held_cannot_be_erased() {
        assertThatThrownBy(() -> files.erase(id)).isInstanceOf(RuntimeException.class);
        assertThat(files.require(id).id()).isEqualTo(id);
    }

    @Test
    void every_change_is_in_the_trail_and_nothing_of_its_content() {
        var system = CaseSystem.named("thule system");
        var steward = new DataSteward(UUID.randomUUID(), Office.IGP_RECORDS, "thule desk", "thule@example.gov");
        var element = SampleCaseFiles.element("thule element", PiiMark.PII);
        files.enter(id, CaseField.USE, "", "thule use");
        files.save(id, null, system);
        files.save(id, null, steward);
        elements.save(id, null, element);
        elements.importAll(id, List.of(SampleCaseFiles.in(SampleCaseFiles.element("thule", PiiMark.PII), "thule two")));
        elements.handOut(id);
        elements.remove(id, element.id());
        files.removeSteward(id, steward.id());
        files.removeSystem(id, system.id());

        List<TrailRecord> records = trail.find(TrailFilter.subject(request.number()), 0, 50);
        assertThat(records)
                .extracting(TrailRecord::action)
                .contains(
                        "casefile.entered",
                        "casefile.system-saved",
                        "casefile.steward-saved",
                        "casefile.element-saved",
                        "casefile.elements-imported",
                        "casefile.elements-handed-out",
                        "casefile.element-removed",
                        "casefile.steward-removed",
                        "casefile.system-removed");
        assertThat(records).noneMatch(record -> record.facts().toString().contains("thule"));
    }

    @Test
    void saving_what_is_saved_already_changes_nothing() {
        files.enter(id, CaseField.USE, "", "Joint investigations");
        int revision = files.require(id).revision();

        files.enter(id, CaseField.USE, "", "Joint investigations");

        assertThat(files.require(id).revision()).isEqualTo(revision);
    }

    private List<String> events(String number) {
        return trail.find(TrailFilter.subject(number), 0, 50).stream()
                .map(TrailRecord::action)
                .toList();
    }

    private static CaseSystem withPia(CaseSystem system, String pia) {
        return new CaseSystem(
                system.id(),
                system.name(),
                system.role(),
                system.steward(),
                system.sornTitle(),
                system.sornNumber(),
                system.routineUseLetter(),
                system.routineUse(),
                pia,
                system.commingled());
    }

    private static CaseSystem withSteward(CaseSystem system, Office steward) {
        return new CaseSystem(
                system.id(),
                system.name(),
                system.role(),
                steward,
                system.sornTitle(),
                system.sornNumber(),
                system.routineUseLetter(),
                system.routineUse(),
                system.pia(),
                system.commingled());
    }
}
