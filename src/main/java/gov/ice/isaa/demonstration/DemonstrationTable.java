package gov.ice.isaa.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A table of the demonstration: a first line of names, and lines of cells without quotes. */
final class DemonstrationTable {

    private DemonstrationTable() {}

    /** The rows, each by the names of its columns. */
    static List<Map<String, String>> read(String resource, String separator) {
        List<String> lines = lines(resource);
        String[] names = cells(lines.getFirst(), separator);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = cells(line, separator);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** The words of a cell that holds several; none for an empty one. */
    static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.split(" "));
    }

    private static String[] cells(String line, String separator) {
        return line.split(Pattern.quote(separator), -1);
    }

    private static List<String> lines(String resource) {
        try (InputStream table = DemonstrationTable.class.getResourceAsStream(resource)) {
            if (table == null) {
                throw new IllegalStateException(resource + " is missing from the build.");
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
