package gov.ice.isaa.reporting;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NoSuchAgreement;
import gov.ice.isaa.discussion.Discussions;
import gov.ice.isaa.discussion.ThreadView;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.reporting.ReportFiles.Made;
import gov.ice.isaa.reporting.print.Letterhead;
import gov.ice.isaa.reporting.print.Press;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.Refusals;
import gov.ice.isaa.trail.TrailEvent;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The comment matrix of a draft: a row a thread, with what became of it (CL-06). Whoever may read the discussion reads it and
 * takes it away; every file made is recorded.
 */
@Service
public class CommentMatrix {

    private static final String NAME = "Comment matrix";

    private final Agreements agreements;
    private final Drafts drafts;
    private final Discussions discussions;
    private final ReportFiles files;
    private final AgencyTime time;
    private final Refusals refusals;

    CommentMatrix(
            Agreements agreements,
            Drafts drafts,
            Discussions discussions,
            ReportFiles files,
            AgencyTime time,
            Refusals refusals) {
        this.agreements = agreements;
        this.drafts = drafts;
        this.discussions = discussions;
        this.files = files;
        this.time = time;
        this.refusals = refusals;
    }

    /** Every comment beside the newest version; empty before there is a draft. Throws {@link NoSuchAgreement}. */
    @Transactional(readOnly = true)
    public Optional<MatrixView> view(UUID agreementId) {
        return drafts.current(agreementId).map(this::of);
    }

    /**
     * Makes the matrix as a file: a PDF that is PDF/A-2a and PDF/UA-1, a spreadsheet, or comma-separated values.
     *
     * @param progress told how many lines were placed so far; what it throws ends the run
     * @throws NoSuchAgreement when there is none that the current person may see; the attempt is recorded
     * @throws UserMistake before there is a draft
     */
    public PrintedReport make(UUID agreementId, MatrixFilter filter, FileFormat format, LongConsumer progress) {
        AgreementView agreement = visible(agreementId);
        return files.make(
                NAME + " of " + agreement.number(),
                agreement.number() + " comment matrix",
                format,
                TrailEvent.of("report.comment-matrix", agreement.number())
                        .with(
                                "office",
                                filter.origin() == null ? null : filter.origin().key())
                        .with("state", filter.state())
                        .with("kind", filter.kind()),
                () -> {
                    MatrixView matrix = view(agreementId)
                            .orElseThrow(() -> new UserMistake("There is no draft yet, and so nothing to comment on."))
                            .narrowed(filter);
                    return made(matrix, letterhead(agreement, matrix, filter), format, progress);
                });
    }

    private static Made made(MatrixView matrix, Letterhead letterhead, FileFormat format, LongConsumer progress) {
        Stream<Record> cells = matrix.lines().stream().map(MatrixCells::of);
        byte[] content = switch (format) {
            case PDF -> pdf(matrix, letterhead, progress);
            case XLSX -> {
                var book = new Spreadsheet(NAME, letterhead);
                cells.forEach(book::add);
                yield book.content();
            }
            case CSV -> {
                var csv = new CsvTable();
                csv.about(letterhead);
                cells.forEach(csv::add);
                yield csv.content();
            }
        };
        return new Made(content, letterhead.marking(), matrix.lines().size());
    }

    private static byte[] pdf(MatrixView matrix, Letterhead letterhead, LongConsumer progress) {
        var out = new ByteArrayOutputStream();
        Press.print(
                "comment-matrix",
                letterhead,
                Stream.concat(
                                MatrixCount.of(matrix.lines()),
                                matrix.lines().stream().flatMap(MatrixRow::of))
                        .iterator(),
                progress,
                out);
        return out.toByteArray();
    }

    private Letterhead letterhead(AgreementView agreement, MatrixView matrix, MatrixFilter filter) {
        return files.letterhead(
                agreement.marking(),
                NAME + " of " + agreement.number(),
                "%s. Version %,d of the draft, as of %s"
                        .formatted(agreement.title(), matrix.version(), AgencyTime.moment(time.now())),
                filter.criteria(),
                MatrixCount.summary(matrix.lines()));
    }

    private AgreementView visible(UUID agreementId) {
        try {
            return agreements.require(agreementId);
        } catch (NoSuchAgreement unknown) {
            refusals.refuse("report.comment-matrix", agreementId.toString());
            throw unknown;
        }
    }

    private MatrixView of(DraftView draft) {
        var sections = new Sections(draft);
        return new MatrixView(
                draft.number(),
                discussions.threads(draft.agreementId(), draft.number()).stream()
                        // What an office notes for itself is no part of the record that goes round.
                        .filter(thread -> !thread.kind().ownOfficeOnly())
                        .map(thread -> new MatrixLine(thread, sections.of(thread)))
                        .toList());
    }

    /** What sections are called, also those that the draft has no more. */
    private final class Sections {

        private final DraftView draft;
        private final Map<String, String> names = new HashMap<>();
        private final Map<Integer, DraftDocument> before = new HashMap<>();

        Sections(DraftView draft) {
            this.draft = draft;
        }

        String of(ThreadView thread) {
            String key = thread.sectionKey();
            if (key.isEmpty()) {
                return "Whole draft";
            }
            return names.computeIfAbsent(
                    key,
                    section -> draft.document()
                            .called(section)
                            .orElseGet(() -> then(thread.madeOnVersion(), section) + " (no longer in the draft)"));
        }

        private String then(int version, String section) {
            return before.computeIfAbsent(
                            version,
                            number ->
                                    drafts.version(draft.agreementId(), number).document())
                    .called(section)
                    .orElse(section);
        }
    }
}
