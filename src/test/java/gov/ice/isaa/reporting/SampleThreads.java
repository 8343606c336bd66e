package gov.ice.isaa.reporting;

import gov.ice.isaa.discussion.CommentBody;
import gov.ice.isaa.discussion.Disposition;
import gov.ice.isaa.discussion.Entry;
import gov.ice.isaa.discussion.ThreadKind;
import gov.ice.isaa.discussion.ThreadState;
import gov.ice.isaa.discussion.ThreadView;
import gov.ice.isaa.policy.Office;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Threads as the comment matrix lists them. */
final class SampleThreads {

    private static final Instant MORNING = Instant.parse("2026-11-22T15:00:00Z");

    private SampleThreads() {}

    /** Comments of two offices in turn, every other one answered and decided. */
    static List<MatrixLine> lines(int count, String words) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number ->
                        line(number, number % 2 == 0 ? Office.OPLA : Office.IGP_PRIVACY, words, number % 2 == 0))
                .toList();
    }

    static MatrixLine line(int number, Office office, String words, boolean decided) {
        Entry comment = entry(1, Entry.Kind.COMMENT, office, words, null);
        Entry decision = entry(2, Entry.Kind.RESOLVED, Office.HSI_DOMESTIC, words, Disposition.REJECTED);
        return new MatrixLine(
                new ThreadView(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        number,
                        office,
                        number % 3 == 0 ? ThreadKind.CONCERN : ThreadKind.COMMENT,
                        null,
                        null,
                        1,
                        "funding",
                        words,
                        null,
                        decided ? ThreadState.RESOLVED : ThreadState.OPEN,
                        decided ? Disposition.REJECTED : null,
                        decided ? List.of(comment, decision) : List.of(comment)),
                "IX Funding");
    }

    private static Entry entry(int number, Entry.Kind kind, Office office, String words, Disposition disposition) {
        return new Entry(
                UUID.randomUUID(),
                number,
                kind,
                office,
                "account",
                "Reviewer of " + office.shortName(),
                null,
                CommentBody.plain(words),
                disposition,
                MORNING,
                null);
    }
}
