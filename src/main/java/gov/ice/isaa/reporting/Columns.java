package gov.ice.isaa.reporting;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Records as the rows of a table for a spreadsheet: a column a component, without those for print alone. */
final class Columns {

    private static final Set<String> FOR_PRINT_ONLY = Set.of("part");

    private Columns() {}

    /** The heads, in words: "nextReview" becomes "Next review". */
    static List<String> heads(Record row) {
        return shown(row).map(column -> head(column.getName())).toList();
    }

    /** The texts of a row; a list is a line an element. */
    static List<String> values(Record row) {
        return shown(row).map(column -> value(column, row)).toList();
    }

    private static Stream<RecordComponent> shown(Record row) {
        return Arrays.stream(row.getClass().getRecordComponents())
                .filter(column -> !FOR_PRINT_ONLY.contains(column.getName()));
    }

    private static String value(RecordComponent column, Record row) {
        try {
            column.getAccessor().setAccessible(true);
            Object value = column.getAccessor().invoke(row);
            return value instanceof List<?> lines
                    ? lines.stream().map(String::valueOf).collect(Collectors.joining("\n"))
                    : String.valueOf(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + column.getName() + " of a row", e);
        }
    }

    private static String head(String name) {
        String words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.US);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
