package gov.ice.isaa.reporting;

import gov.ice.isaa.discussion.Origin;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of the comment matrix's first table: how an office's comments stand. */
record MatrixCount(
        String part, String heading, String office, String open, String blocking, String resolved, String all) {

    private static final String SUMMARY = "Summary by office";

    /** A line an office, in the order of the offices. */
    static Stream<Record> of(List<MatrixLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(MatrixLine::origin, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(office -> of(office.getKey(), office.getValue()));
    }

    /** The totals in words. */
    static String summary(List<MatrixLine> lines) {
        return "Comments: %s. Open: %s, of which block: %s. Resolved: %s."
                .formatted(
                        number(lines.size()),
                        count(lines, MatrixCount::open),
                        count(lines, MatrixLine::blocks),
                        count(lines, line -> !open(line)));
    }

    private static Record of(Origin origin, List<MatrixLine> lines) {
        return new MatrixCount(
                SUMMARY,
                SUMMARY,
                origin.title(),
                count(lines, MatrixCount::open),
                count(lines, MatrixLine::blocks),
                count(lines, line -> !open(line)),
                number(lines.size()));
    }

    private static boolean open(MatrixLine line) {
        return line.thread().open();
    }

    private static String count(List<MatrixLine> lines, Predicate<MatrixLine> counted) {
        return number(lines.stream().filter(counted).count());
    }

    private static String number(long count) {
        return String.format(Locale.US, "%,d", count);
    }
}
