package gov.ice.isaa.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.VeraPdf;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NoSuchAgreement;
import gov.ice.isaa.discussion.CommentBody;
import gov.ice.isaa.discussion.Disposition;
import gov.ice.isaa.discussion.NewThread;
import gov.ice.isaa.discussion.Origin;
import gov.ice.isaa.discussion.OutsideComments;
import gov.ice.isaa.discussion.Speaking;
import gov.ice.isaa.discussion.ThreadKind;
import gov.ice.isaa.discussion.ThreadState;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.word.WordThread;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecord;
import gov.ice.isaa.trail.TrailRecords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class CommentMatrixTest {

    @Autowired
    CommentMatrix matrix;

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    Speaking speaking;

    @Autowired
    OutsideComments outside;

    @Autowired
    TrailRecords trail;

    AgreementView agreement;

    @BeforeEach
    void two_offices_comment_and_one_comment_is_decided() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreement = agreements.open(SampleAgreements.STATE_POLICE);
        drafts.createFromTemplate(agreement.id());
        comment(DemoPeople.IGP_PRIVACY, ThreadKind.CONCERN, "=No notice covers this.");
        UUID paid = comment(DemoPeople.OPLA, ThreadKind.QUESTION, "Who pays?");
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        speaking.reply(paid, "Each party its own.", UUID.randomUUID());
        speaking.resolve(paid, Disposition.REJECTED, "It says so already.", UUID.randomUUID());
    }

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void a_row_says_where_who_what_and_what_became_of_it() {
        List<MatrixLine> lines = lines();

        assertThat(lines).extracting(line -> line.thread().number()).containsExactly(1, 2);
        MatrixLine concern = lines.getFirst();
        assertThat(concern.section()).isEqualTo("IX Funding");
        assertThat(concern.origin()).isEqualTo(new Origin(Office.IGP_PRIVACY));
        assertThat(concern.standing()).isEqualTo("Open, blocks");
        assertThat(concern.decision()).isEmpty();
        MatrixLine question = lines.getLast();
        assertThat(question.standing()).isEqualTo("Rejected");
        assertThat(question.answers())
                .extracting(MatrixLine::words)
                .containsExactly("Each party its own.", "Rejected. It says so already.");
        assertThat(question.decision().orElseThrow().account()).isEqualTo("hsi-program-officer");
    }

    @Test
    void a_section_that_is_no_longer_in_the_draft_keeps_its_name() {
        drafts.change(
                agreement.id(),
                text -> new DraftDocument(text.sections().stream()
                        .filter(section -> !section.key().equals("funding"))
                        .toList()),
                "Left out");

        assertThat(lines().getFirst().section()).isEqualTo("IX Funding (no longer in the draft)");
    }

    @Test
    void a_comment_of_the_other_party_is_told_as_theirs_and_who_took_it_in() {
        outside.take(
                agreement.id(),
                1,
                drafts.version(agreement.id(), 1).document(),
                List.of(new WordThread(
                        Passage.wholeSection("funding"),
                        false,
                        List.of(new WordThread.Said("State counsel", null, "Not by us.")))));

        MatrixLine theirs = lines().getLast();
        assertThat(theirs.origin()).isEqualTo(Origin.OTHER_PARTY);
        assertThat(MatrixLine.who(theirs.comment()))
                .startsWith("State counsel, other party (taken in by ")
                .contains("HSI Domestic");
        assertThat(make(FileFormat.CSV, new MatrixFilter(Origin.OTHER_PARTY, null, null))
                        .rows())
                .isEqualTo(1);
        assertThat(make(FileFormat.CSV, new MatrixFilter(new Origin(Office.HSI_DOMESTIC), null, null))
                        .rows())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        ",,,2",
        "IGP_PRIVACY,,,1",
        "IGP_RECORDS,,,0",
        ",OPEN,,1",
        ",RESOLVED,,1",
        ",,CONCERN,1",
        "OPLA,OPEN,,0",
        "OPLA,RESOLVED,QUESTION,1"
    })
    void the_matrix_is_narrowed_by_office_state_and_kind(Office office, ThreadState state, ThreadKind kind, long rows) {
        var filter = new MatrixFilter(office == null ? null : new Origin(office), state, kind);

        assertThat(make(FileFormat.CSV, filter).rows()).isEqualTo(rows);
        assertThat(matrix.view(agreement.id()).orElseThrow().narrowed(filter).lines())
                .hasSize((int) rows);
    }

    @ParameterizedTest
    @EnumSource
    void every_file_is_made_for_whoever_may_read_and_recorded_with_its_hash(FileFormat format) {
        SignIn.as(DemoPeople.OPLA);
        PrintedReport file = make(format, new MatrixFilter(null, ThreadState.OPEN, null));

        assertThat(file.rows()).isEqualTo(1);
        assertThat(file.fileName()).isEqualTo(agreement.number() + " comment matrix." + format.ending());
        assertThat(file.marking()).contains("FOR OFFICIAL USE ONLY");
        assertThat(recorded("report.comment-matrix")).singleElement().satisfies(record -> {
            assertThat(record.account()).isEqualTo("opla");
            assertThat(record.facts())
                    .containsEntry("format", format.ending())
                    .containsEntry("state", "OPEN")
                    .containsEntry("rows", "1")
                    .containsEntry("sha256", file.sha256());
        });
    }

    @Test
    void the_pdf_conforms_and_the_tables_run_no_formula() {
        assertThat(VeraPdf.complaints(make(FileFormat.PDF, MatrixFilter.ALL).content()))
                .isEmpty();
        assertThat(VeraPdf.complaints(make(FileFormat.PDF, new MatrixFilter(new Origin(Office.OPR), null, null))
                        .content()))
                .isEmpty();
        assertThat(new String(make(FileFormat.CSV, MatrixFilter.ALL).content(), StandardCharsets.UTF_8))
                .contains("\"'=No notice covers this.\"", "\"Marking\"", "Office: all");
        assertThat(SheetCells.of(make(FileFormat.XLSX, MatrixFilter.ALL).content()))
                .contains("=No notice covers this.", "Who pays?", "IX Funding", "Open, blocks");
    }

    @ParameterizedTest
    @EnumSource
    void who_needs_not_know_is_told_of_no_agreement_and_the_attempt_is_recorded(FileFormat format) {
        SignIn.as(DemoPeople.of("ero-program-officer"));

        assertThatThrownBy(() -> make(format, MatrixFilter.ALL)).isInstanceOf(NoSuchAgreement.class);
        assertThatThrownBy(() -> matrix.view(agreement.id())).isInstanceOf(NoSuchAgreement.class);

        assertThat(trail.find(TrailFilter.subject(agreement.id().toString()), 0, 10))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.action()).isEqualTo("access.refused");
                    assertThat(record.account()).isEqualTo("ero-program-officer");
                    assertThat(record.facts()).containsEntry("asked", "report.comment-matrix");
                });
        assertThat(recorded("report.comment-matrix")).isEmpty();
    }

    @ParameterizedTest(name = "{0} reads the matrix: {1}")
    @CsvSource({
        "hsi-program-officer, true",
        "hsi-program-approver, true",
        "igp-privacy, true",
        "igp-coordinator, true",
        "hsi-ead, true",
        "ice-director, true",
        "ero-ead, false",
        "oversight, false",
        "clause-administrator, false",
        "system-administrator, false",
        "no-role, false"
    })
    void the_matrix_is_read_by_those_who_may_see_the_agreement(String account, boolean read) {
        SignIn.as(DemoPeople.of(account));
        if (read) {
            assertThat(lines()).hasSize(2);
        } else {
            assertThatThrownBy(this::lines).isInstanceOf(NoSuchAgreement.class);
        }
    }

    @Test
    void nobody_signed_on_gets_nothing() {
        SignIn.out();
        assertThatThrownBy(() -> make(FileFormat.CSV, MatrixFilter.ALL)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_run_that_is_cancelled_leaves_no_record_of_a_file() {
        assertThatThrownBy(() -> matrix.make(agreement.id(), MatrixFilter.ALL, FileFormat.PDF, placed -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);

        assertThat(recorded("report.comment-matrix")).isEmpty();
    }

    @Test
    void before_there_is_a_draft_there_is_no_matrix() {
        UUID fresh = agreements.open(SampleAgreements.STATE_POLICE).id();

        assertThat(matrix.view(fresh)).isEmpty();
        assertThatThrownBy(() -> matrix.make(fresh, MatrixFilter.ALL, FileFormat.PDF, placed -> {}))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("no draft yet");
    }

    private List<MatrixLine> lines() {
        return matrix.view(agreement.id()).orElseThrow().lines();
    }

    private PrintedReport make(FileFormat format, MatrixFilter filter) {
        return matrix.make(agreement.id(), filter, format, placed -> {});
    }

    private UUID comment(Person person, ThreadKind kind, String words) {
        SignIn.as(person);
        return speaking.open(new NewThread(
                agreement.id(),
                1,
                Passage.wholeSection("funding"),
                kind,
                null,
                null,
                CommentBody.plain(words),
                UUID.randomUUID()));
    }

    private List<TrailRecord> recorded(String action) {
        return trail.find(TrailFilter.subject(agreement.number()), 0, 100).stream()
                .filter(record -> record.action().equals(action))
                .toList();
    }
}
