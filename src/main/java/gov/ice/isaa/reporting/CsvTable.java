package gov.ice.isaa.reporting;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records as comma-separated values (RFC 4180) in UTF-8 with a byte order mark. A value that a spreadsheet would take for
 * a formula is preceded by an apostrophe.
 */
final class CsvTable {

    private static final Set<String> FOR_PRINT_ONLY = Set.of("part");

    private final StringBuilder text = new StringBuilder("\uFEFF");
    private long rows;

    /** A line above the columns that says what the table is; not counted as a row. */
    void about(String name, String value) {
        line(Stream.of(name, value));
    }

    void add(Record row) {
        RecordComponent[] columns = row.getClass().getRecordComponents();
        if (rows == 0) {
            line(shown(columns).map(column -> head(column.getName())));
        }
        line(shown(columns).map(column -> value(column, row)));
        rows++;
    }

    long rows() {
        return rows;
    }

    byte[] content() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void line(Stream<String> values) {
        text.append(values.map(CsvTable::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static Stream<RecordComponent> shown(RecordComponent[] columns) {
        return Arrays.stream(columns).filter(column -> !FOR_PRINT_ONLY.contains(column.getName()));
    }

    private static String value(RecordComponent column, Record row) {
        try {
            column.getAccessor().setAccessible(true);
            return String.valueOf(column.getAccessor().invoke(row));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + column.getName() + " of a row", e);
        }
    }

    private static String quoted(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** "nextReview" becomes "Next review". */
    private static String head(String name) {
        String words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.US);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
