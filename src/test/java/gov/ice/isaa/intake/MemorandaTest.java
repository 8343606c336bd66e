package gov.ice.isaa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.VeraPdf;
import gov.ice.isaa.support.EditConflict;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecord;
import gov.ice.isaa.trail.TrailRecords;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The Memorandum of Record of what stays inside DHS (SC-03, SC-21). */
@PortalTest
class MemorandaTest {

    @Autowired
    Requests requests;

    @Autowired
    Memoranda memoranda;

    @Autowired
    TrailRecords trail;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void a_correction_is_a_new_version_beside_the_old_one() {
        var request = SampleRequests.insideDhs(requests, "Ferry lists");
        memoranda.record(request.id(), 0, texts("First"));
        memoranda.record(request.id(), 1, texts("Second"));

        assertThat(memoranda.of(request))
                .extracting(Memorandum::version, memorandum -> memorandum.text(MemorandumField.SHARED))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "Second"),
                        org.assertj.core.groups.Tuple.tuple(1, "First"));
        assertThat(memoranda.of(request).getFirst().recordedBy()).isEqualTo("hsi-program-officer");
    }

    @Test
    void it_begins_with_what_the_request_says_already() {
        var request = SampleRequests.insideDhs(requests, "Ferry lists");

        assertThat(Memoranda.proposal(request))
                .containsEntry(MemorandumField.SHARED, request.entries().text(RequestField.INFORMATION))
                .containsEntry(MemorandumField.RECIPIENTS, request.entries().text(RequestField.PARTY_NAME));
    }

    @Test
    void two_officers_at_one_memorandum_see_both_texts_and_nothing_is_overwritten() {
        var request = SampleRequests.insideDhs(requests, "Ferry lists");
        memoranda.record(request.id(), 0, texts("Theirs"));

        var conflict = catchThrowableOfType(EditConflict.class, () -> memoranda.record(request.id(), 0, texts("Mine")));

        assertThat(conflict.clashes())
                .hasSize(MemorandumField.values().length)
                .first()
                .satisfies(clash -> {
                    assertThat(clash.mine()).isEqualTo("Mine");
                    assertThat(clash.saved()).isEqualTo("Theirs");
                });
        assertThat(memoranda.of(request)).hasSize(1);
        assertThatThrownBy(() -> memoranda.record(request.id(), 0, texts("Theirs")))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("same texts");
    }

    @Test
    void a_request_that_leaves_DHS_has_no_memorandum() {
        var request = SampleRequests.complete(requests, "illyria");

        assertThat(memoranda.mayRecord(request)).isFalse();
        assertThatThrownBy(() -> memoranda.record(request.id(), 0, texts("Text")))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("inside DHS");
    }

    @Test
    void it_may_be_recorded_after_the_request_was_closed_as_out_of_scope() {
        var request = SampleRequests.insideDhs(requests, "Ferry lists");
        requests.close(request.id(), Closing.OUT_OF_SCOPE, "");

        memoranda.record(request.id(), 0, texts("Text"));

        assertThat(memoranda.of(request)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(MemorandumField.class)
    void what_is_missing_or_too_long_is_named_and_nothing_is_recorded(MemorandumField field) {
        var request = SampleRequests.insideDhs(requests, "Ferry lists");
        var missing = texts("Text");
        missing.put(field, " \u0000 ");
        var tooLong = texts("Text");
        tooLong.put(field, "a".repeat(field.longest() + 1));

        assertThatThrownBy(() -> memoranda.record(request.id(), 0, missing))
                .isInstanceOf(UserMistake.class)
                .hasMessage("Fill in: " + field.label() + ".");
        assertThatThrownBy(() -> memoranda.record(request.id(), 0, tooLong))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining(field.label() + " is too long");
        assertThat(memoranda.of(request)).isEmpty();
    }

    @ParameterizedTest(name = "{0} reads it: {1}")
    @CsvSource({
        "hsi-program-approver, true",
        "igp-coordinator, true",
        "ero-program-officer, false",
        "igp-privacy, false",
        "hsi-ead, false",
        "oversight, false",
        "system-administrator, false",
    })
    void who_may_read_the_request_reads_and_prints_it_and_only_its_officers_record_it(String account, boolean reads) {
        var request = SampleRequests.insideDhs(requests, "Ferry lists");
        memoranda.record(request.id(), 0, texts("Text"));
        SignIn.as(DemoPeople.of(account));

        assertThat(memoranda.mayRecord(request)).isFalse();
        if (reads) {
            assertThat(memoranda.print(request, 1)).isNotEmpty();
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> memoranda.record(request.id(), 1, texts("Forged")));
        } else {
            assertThatExceptionOfType(NoSuchRequest.class).isThrownBy(() -> memoranda.of(request));
            assertThatExceptionOfType(NoSuchRequest.class).isThrownBy(() -> memoranda.print(request, 1));
            assertThatExceptionOfType(NoSuchRequest.class)
                    .isThrownBy(() -> memoranda.record(request.id(), 1, texts("Forged")));
        }
        assertThat(trail.find(TrailFilter.subject(request.number()), 0, 1)
                        .getFirst()
                        .facts())
                .containsEntry("asked", "intake.record-memorandum");
    }

    @Test
    void a_version_that_does_not_exist_is_not_printed() {
        var request = SampleRequests.insideDhs(requests, "Ferry lists");

        assertThatExceptionOfType(NoSuchRequest.class).isThrownBy(() -> memoranda.print(request, 1));
    }

    @Test
    void on_paper_it_is_valid_for_the_archive_and_for_screen_readers_whatever_was_typed() throws IOException {
        var request = SampleRequests.insideDhs(requests, "Ferry lists");
        var texts = texts("<b>bold</b> & \"quotes\" ]]> ünïcode \uD83D\uDE00\n\nSecond paragraph");
        texts.put(MemorandumField.PURPOSE, "long".repeat(1000));
        texts.put(MemorandumField.RESTRICTIONS, "Line\n".repeat(700));
        memoranda.record(request.id(), 0, texts);

        byte[] pdf = memoranda.print(request, 1);

        assertThat(VeraPdf.complaints(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document))
                        .startsWith("UNCLASSIFIED//FOR OFFICIAL USE ONLY")
                        .contains(
                                request.number() + ", Memorandum of Record, version 1 — Page " + page + " of " + pages);
            }
            assertThat(new PDFTextStripper().getText(document))
                    .contains("<b>bold</b> & \"quotes\" ]]> ünïcode")
                    .contains("SC-03")
                    .contains("data owner")
                    .contains("Second paragraph");
        }
    }

    @Test
    void it_keeps_the_determination_it_was_recorded_on() throws IOException {
        var request = SampleRequests.insideDhs(requests, "Ferry lists");
        memoranda.record(request.id(), 0, texts("Text"));
        var changed = requests.answer(request.id(), request.facts(), SampleRequests.facts(request.facts()));
        requests.determine(request.id(), changed.facts());

        try (var document = Loader.loadPDF(memoranda.print(request, 1))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Out of scope");
        }
        assertThat(memoranda.mayRecord(request)).isFalse();
    }

    @Test
    void the_trail_tells_of_each_version_and_print_and_of_no_text() {
        var request = SampleRequests.insideDhs(requests, "Ferry lists");
        memoranda.record(request.id(), 0, texts("samarkand"));
        memoranda.print(request, 1);

        var records = trail.find(TrailFilter.subject(request.number()), 0, 20);

        assertThat(records)
                .extracting(TrailRecord::action)
                .startsWith("intake.memorandum-printed", "intake.memorandum-recorded");
        assertThat(records).noneMatch(record -> record.facts().toString().contains("samarkand"));
    }

    @Test
    void the_application_cannot_change_what_is_recorded_but_it_goes_with_an_erased_request() {
        var request = SampleRequests.insideDhs(requests, "Ferry lists");
        memoranda.record(request.id(), 0, texts("Text"));

        for (String change : new String[] {"UPDATE memorandum SET shared = 'x'", "DELETE FROM memorandum"}) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(change + " WHERE request_id = ?")
                            .param(request.id())
                            .update());
        }
        requests.erase(request.id());

        assertThat(jdbc.sql("SELECT count(*) FROM memorandum WHERE request_id = ?")
                        .param(request.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static Map<MemorandumField, String> texts(String text) {
        var texts = new EnumMap<MemorandumField, String>(MemorandumField.class);
        for (MemorandumField field : MemorandumField.values()) {
            texts.put(field, text);
        }
        return texts;
    }
}
