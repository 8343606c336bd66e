package gov.ice.isaa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecord;
import gov.ice.isaa.trail.TrailRecords;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The verification of a requestor and the files that show it (IN-02). */
@PortalTest
class EvidenceTest {

    @Autowired
    Requests requests;

    @Autowired
    Evidence evidence;

    @Autowired
    TrailRecords trail;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void leave() {
        SignIn.out();
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                arguments("letter.pdf", SampleFiles.pdf(), "letter.pdf", "application/pdf"),
                arguments("badge.png", SampleFiles.png(), "badge.png", "image/png"),
                arguments("BADGE.JPEG", SampleFiles.jpeg(), "BADGE.JPEG", "image/jpeg"),
                arguments("call.eml", SampleFiles.message(), "call.eml", "message/rfc822"),
                arguments("call.msg", SampleFiles.outlook(), "call.msg", "application/vnd.ms-outlook"),
                arguments(
                        "memo.docx",
                        SampleFiles.word(),
                        "memo.docx",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                arguments("run-me.html", SampleFiles.png(), "run-me.html.png", "image/png"),
                arguments("C:\\temp\\..\\letter.pdf", SampleFiles.pdf(), "letter.pdf", "application/pdf"),
                arguments("a\r\nSet-Cookie: x", SampleFiles.pdf(), "a Set-Cookie: x.pdf", "application/pdf"),
                arguments("", SampleFiles.pdf(), "evidence.pdf", "application/pdf"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void a_file_is_known_by_its_content_and_named_after_it(String name, byte[] content, String kept, String mediaType) {
        var request = SampleRequests.begun(requests);

        evidence.add(request.id(), name, content);

        var file = evidence.of(request).getFirst();
        assertThat(file.name()).isEqualTo(kept);
        assertThat(file.mediaType()).isEqualTo(mediaType);
        assertThat(file.size()).isEqualTo(content.length);
        assertThat(file.addedBy()).isEqualTo("hsi-program-officer");
        assertThat(evidence.content(request, file.id())).isEqualTo(content);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("empty", new byte[0], "empty"),
                arguments("a page", SampleFiles.bytes("<html><script>alert(1)</script>"), "not taken"),
                arguments("text after a wrong header", SampleFiles.bytes("From: x\r\nno header\r\n\r\n"), "not taken"),
                arguments("a program", SampleFiles.bytes("MZ\u0090\u0000"), "not taken"),
                arguments("a mere archive", SampleFiles.bytes("PK\u0003\u0004zip"), "not taken"),
                arguments("macros", SampleFiles.word("word/vbaProject.bin"), "without macros"),
                arguments("too large", new byte[Evidence.LARGEST + 1], "larger than 10 MB"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void what_is_no_evidence_by_its_content_is_refused_whatever_its_name(String name, byte[] content, String says) {
        var request = SampleRequests.begun(requests);

        assertThatThrownBy(() -> evidence.add(request.id(), "letter.pdf", content))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining(says);
        assertThat(evidence.of(request)).isEmpty();
    }

    @Test
    void the_trail_keeps_the_hash_of_a_file_and_neither_its_name_nor_its_content() throws Exception {
        var request = SampleRequests.begun(requests);
        evidence.add(request.id(), "xanadu.pdf", SampleFiles.pdf());
        var file = evidence.of(request).getFirst();
        evidence.content(request, file.id());
        evidence.remove(request.id(), file.id());

        var records = trail.find(TrailFilter.subject(request.number()), 0, 10);

        String hash = HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(SampleFiles.pdf()));
        assertThat(records)
                .extracting(TrailRecord::action)
                .containsExactly(
                        "intake.evidence-removed",
                        "intake.evidence-handed-out",
                        "intake.evidence-added",
                        "intake.begun");
        assertThat(records.getFirst().facts()).containsEntry("sha256", hash);
        assertThat(records.get(2).facts()).containsEntry("sha256", hash);
        assertThat(records).noneMatch(record -> record.facts().toString().contains("xanadu"));
        assertThat(evidence.of(request)).isEmpty();
    }

    @Test
    void a_file_is_removed_once_and_only_while_the_request_is_open() {
        var request = SampleRequests.begun(requests);
        evidence.add(request.id(), "one.pdf", SampleFiles.pdf());
        evidence.add(request.id(), "two.pdf", SampleFiles.pdf());
        var files = evidence.of(request);
        evidence.remove(request.id(), files.getFirst().id());

        assertThatThrownBy(() -> evidence.remove(request.id(), files.getFirst().id()))
                .hasMessageContaining("removed this file already");
        requests.close(request.id(), Closing.NOT_PURSUED, "Withdrawn");
        assertThatThrownBy(() -> evidence.remove(request.id(), files.getLast().id()))
                .hasMessageContaining("finished");
        assertThatThrownBy(() -> evidence.add(request.id(), "late.pdf", SampleFiles.pdf()))
                .hasMessageContaining("finished");
        assertThat(evidence.of(request)).containsExactly(files.getLast());
    }

    @Test
    void a_file_is_not_found_through_another_request() {
        var one = SampleRequests.begun(requests);
        var other = SampleRequests.begun(requests);
        evidence.add(one.id(), "one.pdf", SampleFiles.pdf());
        UUID file = evidence.of(one).getFirst().id();

        assertThatExceptionOfType(NoSuchRequest.class).isThrownBy(() -> evidence.content(other, file));
        assertThatExceptionOfType(UserMistake.class).isThrownBy(() -> evidence.remove(other.id(), file));
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
    void who_may_read_the_request_reads_its_evidence_and_nobody_else(String account, boolean reads) {
        var request = SampleRequests.begun(requests);
        evidence.add(request.id(), "one.pdf", SampleFiles.pdf());
        UUID file = evidence.of(request).getFirst().id();
        SignIn.as(DemoPeople.of(account));

        if (reads) {
            assertThat(evidence.content(request, file)).isEqualTo(SampleFiles.pdf());
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> evidence.add(request.id(), "forged.pdf", SampleFiles.pdf()));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> evidence.remove(request.id(), file));
        } else {
            assertThatExceptionOfType(NoSuchRequest.class).isThrownBy(() -> evidence.of(request));
            assertThatExceptionOfType(NoSuchRequest.class).isThrownBy(() -> evidence.content(request, file));
            assertThatExceptionOfType(NoSuchRequest.class).isThrownBy(() -> evidence.remove(request.id(), file));
        }
        var last = trail.find(TrailFilter.subject(request.number()), 0, 1).getFirst();
        assertThat(last.action()).isEqualTo("access.refused");
        assertThat(last.facts()).containsEntry("asked", "intake.remove-evidence");
    }

    @Test
    void evidence_goes_with_a_request_that_turns_out_to_be_classified() {
        var request = SampleRequests.begun(requests);
        evidence.add(request.id(), "one.pdf", SampleFiles.pdf());

        requests.erase(request.id());

        assertThat(jdbc.sql("SELECT count(*) FROM request_evidence WHERE request_id = ?")
                        .param(request.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_application_cannot_change_a_file_that_stands() {
        var request = SampleRequests.begun(requests);
        evidence.add(request.id(), "one.pdf", SampleFiles.pdf());

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("UPDATE request_evidence SET content = '\\x00' WHERE request_id = ?")
                        .param(request.id())
                        .update());
    }

    @Test
    void a_request_takes_so_many_files_and_no_more() {
        var request = SampleRequests.begun(requests);
        for (int i = 0; i < 20; i++) {
            evidence.add(request.id(), i + ".pdf", SampleFiles.pdf());
        }

        assertThatThrownBy(() -> evidence.add(request.id(), "more.pdf", SampleFiles.pdf()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("20 files");
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestField.class,
            names = {"VERIFIED_METHOD", "VERIFIED_BY", "VERIFIED_ON"})
    void the_scope_is_not_final_before_the_requestor_is_verified(RequestField left) {
        var begun = SampleRequests.verified(requests);
        var entered =
                requests.enter(begun.id(), begun.entries(), begun.entries().with(left, ""));
        var answered = requests.answer(entered.id(), entered.facts(), SampleRequests.facts(entered.facts()));

        assertThatThrownBy(() -> requests.determine(answered.id(), answered.facts()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("verified")
                .hasMessageContaining(left.label());
        assertThat(requests.determinations(answered)).isEmpty();
    }

    @Test
    void another_way_of_verification_is_described_in_words() {
        var begun = SampleRequests.verified(requests);
        var entered = requests.enter(
                begun.id(),
                begun.entries(),
                begun.entries()
                        .with(RequestField.VERIFIED_METHOD, VerificationMethod.OTHER.name())
                        .with(RequestField.VERIFIED_HOW, ""));
        var answered = requests.answer(entered.id(), entered.facts(), SampleRequests.facts(entered.facts()));

        assertThatThrownBy(() -> requests.determine(answered.id(), answered.facts()))
                .hasMessageContaining(RequestField.VERIFIED_HOW.label());
    }

    @Test
    void a_file_or_the_reason_why_there_is_none_makes_the_verification_complete() {
        var begun = SampleRequests.verified(requests);
        var entered =
                requests.enter(begun.id(), begun.entries(), begun.entries().with(RequestField.NO_EVIDENCE, ""));
        var answered = requests.answer(entered.id(), entered.facts(), SampleRequests.facts(entered.facts()));
        assertThatThrownBy(() -> requests.determine(answered.id(), answered.facts()))
                .hasMessageContaining("Evidence, or why there is none");

        evidence.add(answered.id(), "letter.pdf", SampleFiles.pdf());

        assertThat(requests.determine(answered.id(), answered.facts()).sequence())
                .isEqualTo(1);
    }
}
