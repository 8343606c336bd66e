package gov.ice.isaa.reporting;

import gov.ice.isaa.discussion.Entry;
import gov.ice.isaa.discussion.ThreadView;
import gov.ice.isaa.support.AgencyTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A printed line of the comment matrix; what is too long for a page goes on in lines of the same number. */
record MatrixRow(
        String part,
        String heading,
        String number,
        String section,
        String office,
        String kind,
        List<String> passage,
        List<String> said,
        String state,
        List<String> decidedBy) {

    /** In characters: in the widest letters, so much fills two thirds of a page. */
    private static final int MOST_SAID = 1_200;

    /** The same for the passage, whose column is narrower. */
    private static final int MOST_PASSAGE = 700;

    /** A cell's line is cut beyond 600 characters, so a longer text becomes several lines. */
    private static final int LONGEST_LINE = 550;

    private static final String COMMENTS = "Comments";

    /** The lines of one thread, at least one. */
    static Stream<Record> of(MatrixLine line) {
        List<List<String>> said = portions(
                line.thread().entries().stream()
                        .map(entry -> MatrixLine.who(entry) + ": " + MatrixLine.words(entry))
                        .toList(),
                MOST_SAID);
        List<List<String>> passage = portions(passage(line.thread()), MOST_PASSAGE);
        Stream<Record> more = IntStream.range(1, Math.max(said.size(), passage.size()))
                .mapToObj(i -> continued(line, portion(passage, i), portion(said, i)));
        return Stream.concat(Stream.of(first(line, passage.getFirst(), said.getFirst())), more);
    }

    private static List<String> portion(List<List<String>> portions, int i) {
        return i < portions.size() ? portions.get(i) : List.of();
    }

    /** The words commented on, and those suggested in their place. */
    private static List<String> passage(ThreadView thread) {
        String proposed = thread.proposed();
        String quote = thread.quote();
        return Stream.of(
                        quote.isEmpty() ? "" : "“" + quote + "”",
                        proposed == null
                                ? ""
                                : proposed.isEmpty() ? "Suggested: leave it out" : "Suggested: “" + proposed + "”")
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static MatrixRow first(MatrixLine line, List<String> passage, List<String> said) {
        return new MatrixRow(
                COMMENTS,
                COMMENTS,
                String.valueOf(line.thread().number()),
                line.section(),
                line.origin().title(),
                line.thread().kind().title(),
                passage,
                said,
                line.standing(),
                line.decision().map(MatrixRow::decidedBy).orElse(List.of()));
    }

    private static List<String> decidedBy(Entry decision) {
        return List.of(decision.author(), decision.office().shortName(), AgencyTime.moment(decision.at()));
    }

    private static MatrixRow continued(MatrixLine line, List<String> passage, List<String> said) {
        return new MatrixRow(
                COMMENTS,
                COMMENTS,
                String.valueOf(line.thread().number()),
                "(continued)",
                line.origin().title(),
                "",
                passage,
                said,
                "",
                List.of());
    }

    /** The texts as they fit on a line of the table each, with at most so many characters and nothing left out. */
    private static List<List<String>> portions(List<String> texts, int most) {
        List<List<String>> portions = new ArrayList<>();
        List<String> portion = new ArrayList<>();
        int length = 0;
        for (String piece : (Iterable<String>) texts.stream().flatMap(MatrixRow::pieces)::iterator) {
            if (!portion.isEmpty() && length + piece.length() > most) {
                portions.add(portion);
                portion = new ArrayList<>();
                length = 0;
            }
            portion.add(piece);
            length += piece.length();
        }
        portions.add(portion);
        return portions;
    }

    private static Stream<String> pieces(String text) {
        Stream.Builder<String> pieces = Stream.builder();
        int from = 0;
        while (text.length() - from > LONGEST_LINE) {
            int space = text.lastIndexOf(' ', from + LONGEST_LINE);
            int to = space > from ? space : from + LONGEST_LINE;
            if (Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces.add(text.substring(from)).build();
    }
}
