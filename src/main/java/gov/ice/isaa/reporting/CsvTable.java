package gov.ice.isaa.reporting;

import gov.ice.isaa.reporting.print.Letterhead;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Records as comma-separated values (RFC 4180) in UTF-8 with a byte order mark. A value that a spreadsheet would take for
 * a formula is preceded by an apostrophe.
 */
final class CsvTable {

    private final StringBuilder text = new StringBuilder("\uFEFF");
    private long rows;

    /** Lines above the columns that say what the table is; not counted as rows. */
    void about(Letterhead letterhead) {
        line(List.of("Marking", letterhead.marking()));
        line(List.of("Report", letterhead.title()));
        line(List.of("Date", letterhead.asOf()));
        line(List.of("Filters", letterhead.criteria()));
        line(List.of("Made", letterhead.printed()));
    }

    void add(Record row) {
        if (rows == 0) {
            line(Columns.heads(row));
        }
        line(Columns.values(row));
        rows++;
    }

    long rows() {
        return rows;
    }

    byte[] content() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void line(List<String> values) {
        text.append(values.stream().map(CsvTable::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
