package gov.ice.isaa.casefile.sheet;

import gov.ice.isaa.casefile.CaseLimits;
import gov.ice.isaa.casefile.DataElement;
import gov.ice.isaa.casefile.ElementKey;
import gov.ice.isaa.support.PlainText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table of data elements, a row at a time (RFC 4180; commas, semicolons or tabs). The first row names the columns,
 * in any order.
 */
public final class ElementSheet {

    /** Longer than all headings, however they are written. */
    private static final int FIRST_LINE = 4096;

    private static final Pattern SEPARATOR = Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);

    private final Findings findings = new Findings();
    private final Map<ElementColumn, Integer> columns = new EnumMap<>(ElementColumn.class);
    private final Map<ElementKey, Long> seen = new HashMap<>();
    private final List<DataElement> elements = new ArrayList<>();
    private final List<Long> elementRows = new ArrayList<>();
    private long rows;
    private long row;

    private ElementSheet() {}

    /** Reads an uploaded file; at most 16 MB of it are looked at. Throws {@link IOException} when the stream breaks off. */
    public static SheetReport read(InputStream file) throws IOException {
        var sheet = new ElementSheet();
        try (SheetText text = new SheetText(file)) {
            return sheet.read(new BufferedReader(text), text::encoding);
        } catch (Unreadable unreadable) {
            return sheet.unreadable(unreadable, "");
        }
    }

    /** Reads rows that were copied from a spreadsheet. */
    public static SheetReport read(String pasted) {
        try {
            return new ElementSheet().read(new BufferedReader(new StringReader(pasted)), () -> "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SheetReport read(BufferedReader text, Supplier<String> encoding) throws IOException {
        String first = firstLine(text);
        Matcher separator = SEPARATOR.matcher(first);
        char delimiter = separator.matches() ? separator.group(1).charAt(0) : delimiter(first);
        if (separator.matches()) {
            text.readLine();
            row = 1;
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser =
                CSVParser.builder().setReader(text).setFormat(format).get()) {
            records(parser.iterator());
        } catch (UncheckedIOException | IOException e) {
            broken(e);
        }
        return report(encoding.get());
    }

    private void records(Iterator<CSVRecord> records) {
        boolean headed = false;
        while (records.hasNext()) {
            CSVRecord record = records.next();
            row++;
            if (record.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (headed) {
                rows++;
                if (rows <= CaseLimits.ELEMENTS) {
                    element(record);
                }
            } else if (headings(record)) {
                headed = true;
            } else {
                return;
            }
        }
        if (!headed) {
            findings.problemOfAll("There is nothing in it.", "The first row names the columns: " + expected());
        } else if (rows == 0) {
            findings.problemOfAll("There are no rows below the headings.", "Add a row for each data element.");
        } else if (rows > CaseLimits.ELEMENTS) {
            findings.problemOfAll(
                    String.format(
                            "The table has %,d rows; a case file takes at most %,d data elements.",
                            rows, CaseLimits.ELEMENTS),
                    "List what kinds of data are shared, not the data itself, and leave the rest out.");
        }
    }

    /** Tells whether the columns can be read. */
    private boolean headings(CSVRecord record) {
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < record.size(); i++) {
            String heading = PlainText.line(record.get(i).replace("\uFEFF", ""));
            int at = i;
            if (!heading.isEmpty()) {
                ElementColumn.of(heading).ifPresentOrElse(column -> name(column, at), () -> unknown.add(heading));
            }
        }
        Set<ElementColumn> missing = EnumSet.allOf(ElementColumn.class);
        missing.removeIf(column -> !column.required() || columns.containsKey(column));
        unknown.forEach(heading -> problem(
                row,
                Cells.shortened(heading),
                "There is no column of this name.",
                "Rename it or delete the column. The columns are " + expected()));
        if (!missing.isEmpty()) {
            String names = missing.stream().map(ElementColumn::heading).collect(Collectors.joining(" and "));
            problem(
                    row,
                    names,
                    missing.size() == 1 ? "This column is missing." : "These columns are missing.",
                    "The first row names the columns, in any order: " + expected());
        }
        return findings.problems() == 0;
    }

    private void name(ElementColumn column, int at) {
        if (columns.putIfAbsent(column, at) != null) {
            problem(row, column.heading(), "Two columns have this name.", "Delete or rename one of them.");
        }
    }

    private void element(CSVRecord record) {
        int last = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int i = last + 1; i < record.size(); i++) {
            if (!record.get(i).isBlank()) {
                problem(
                        row,
                        "",
                        "There is a cell to the right of the last heading: “" + Cells.shortened(record.get(i)) + "”.",
                        "Put a text that holds the separator in quotation marks, or delete the cell.");
                return;
            }
        }
        DataElement element = new Cells(row, column -> cell(record, column), findings).element();
        if (element == null) {
            return;
        }
        Long same = seen.putIfAbsent(element.key(), row);
        if (same != null) {
            problem(
                    row,
                    ElementColumn.NAME.heading(),
                    "“" + Cells.shortened(element.name()) + "” stands in row " + same + " already, in the same system.",
                    "Delete one of the two rows, or give them different names or systems.");
            return;
        }
        elements.add(element);
        elementRows.add(row);
    }

    private String cell(CSVRecord record, ElementColumn column) {
        int at = columns.getOrDefault(column, -1);
        return at >= 0 && at < record.size() ? record.get(at) : "";
    }

    /** The reader of the text or of the rows could not go on. */
    private void broken(Exception e) throws IOException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable unreadable) {
                problem(row + 1, "", String.valueOf(unreadable.getMessage()), unreadable.remedy());
                return;
            }
        }
        if (e instanceof IOException broken) {
            throw broken;
        }
        problem(
                row + 1,
                "",
                "A quotation mark stands where none can be, or is not closed. What follows was not read.",
                "Put the whole cell in quotation marks, and double those within it.");
    }

    private SheetReport unreadable(Unreadable unreadable, String encoding) {
        findings.problemOfAll(String.valueOf(unreadable.getMessage()), unreadable.remedy());
        return report(encoding);
    }

    private SheetReport report(String encoding) {
        return new SheetReport(
                encoding,
                rows,
                List.copyOf(elements),
                List.copyOf(elementRows),
                findings.keptProblems(),
                findings.problems(),
                findings.keptNotes());
    }

    private void problem(long at, String column, String what, String remedy) {
        findings.problem(new RowNote(at, column, what, remedy));
    }

    private static String firstLine(Reader text) throws IOException {
        text.mark(FIRST_LINE + 1);
        var line = new StringBuilder();
        for (int next = text.read(); next >= 0 && next != '\n' && next != '\r'; next = text.read()) {
            line.append((char) next);
            if (line.length() == FIRST_LINE) {
                break;
            }
        }
        text.reset();
        return line.toString().replace("\uFEFF", "");
    }

    /** The separator by which most of the headings are known. */
    private static char delimiter(String headings) {
        char best = ',';
        long most = -1;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long known = Pattern.compile(String.valueOf(candidate), Pattern.LITERAL)
                    .splitAsStream(headings)
                    .filter(heading ->
                            ElementColumn.of(heading.replace("\"", "")).isPresent())
                    .count();
            if (known > most) {
                most = known;
                best = candidate;
            }
        }
        return best;
    }

    private static String expected() {
        return ElementColumn.expected() + ".";
    }
}
