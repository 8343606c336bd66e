package gov.ice.isaa.casefile.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.casefile.DataElement;
import gov.ice.isaa.casefile.Need;
import gov.ice.isaa.casefile.PiiMark;
import gov.ice.isaa.casefile.SensitivityMark;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementSheetTest {

    @Test
    void a_row_becomes_a_data_element_with_its_marks() {
        var report = read("""
                Name,Description,System,PII,Sensitivity,Needed,Reason
                Alien number,"As issued, or none",Case system,Sensitive PII,LES,Yes,Tells people apart
                """);

        assertThat(report.problems()).isEmpty();
        assertThat(report.elements()).hasSize(1);
        var expected = new DataElement(
                report.elements().getFirst().id(),
                "Alien number",
                "As issued, or none",
                "Case system",
                PiiMark.SENSITIVE_PII,
                SensitivityMark.LES,
                Need.NEEDED,
                "Tells people apart");
        assertThat(report.elements().getFirst()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void headings_stand_in_any_order_and_case_with_any_usual_separator(String separator) {
        var report = read(String.join(separator, " pii ", "\"NAME\"", "reason") + "\r\n"
                + String.join(separator, "none", "Port of entry", "Where") + "\r\n");

        assertThat(report.problems()).isEmpty();
        assertThat(report.elements()).extracting(DataElement::name).containsExactly("Port of entry");
        assertThat(report.elements()).extracting(DataElement::reason).containsExactly("Where");
    }

    @Test
    void a_separator_that_the_spreadsheet_names_first_is_used_and_counted_as_a_row() {
        var report = read("sep=;\nName;PII\nPort;none\n;none\n");

        assertThat(report.elements()).hasSize(1);
        assertThat(report.problems()).extracting(RowNote::row).containsExactly(4L);
    }

    @Test
    void columns_that_are_not_known_or_missing_are_named_with_those_expected_and_no_row_is_read() {
        var report = read("Name,Colour,Shape\nPort,red,round\n");

        assertThat(report.problems()).extracting(RowNote::column).containsExactly("Colour", "Shape", "PII");
        assertThat(report.problems()).allSatisfy(problem -> {
            assertThat(problem.row()).isEqualTo(1);
            assertThat(problem.remedy()).contains("Name, Description, System, PII, Sensitivity, Needed, Reason");
        });
        assertThat(report.elements()).isEmpty();
    }

    @Test
    void two_columns_of_one_name_are_refused() {
        assertThat(read("Name,PII,name\nPort,none,Harbor\n").problems())
                .extracting(RowNote::what)
                .containsExactly("Two columns have this name.");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8",
        "UTF-16LE, UTF-16 (little endian)",
        "UTF-16BE, UTF-16 (big endian)",
        "windows-1252, Windows-1252",
    })
    void the_encoding_is_found_without_a_mark_and_said(String charset, String said) {
        var report = read("Name,PII\nNúmero – “año”,none\n".getBytes(Charset.forName(charset)));

        assertThat(report.problems()).isEmpty();
        assertThat(report.encoding()).isEqualTo(said);
        assertThat(report.elements()).extracting(DataElement::name).containsExactly("Número – “año”");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8 with a byte order mark",
        "UTF-16LE, UTF-16 (little endian)",
        "UTF-16BE, UTF-16 (big endian)",
    })
    void a_byte_order_mark_decides_and_is_no_part_of_the_first_heading(String charset, String said) {
        var report = read("\uFEFFName,PII\n氏名,pii\n".getBytes(Charset.forName(charset)));

        assertThat(report.problems()).isEmpty();
        assertThat(report.encoding()).isEqualTo(said);
        assertThat(report.elements()).extracting(DataElement::name).containsExactly("氏名");
    }

    @Test
    void the_first_foreign_letter_may_come_late() {
        String rows = IntStream.range(0, 5000)
                .mapToObj(i -> "Element " + i + ",none")
                .collect(Collectors.joining("\n", "Name,PII\n", "\nSeñal,none\n"));

        var report = read(rows.getBytes(Charset.forName("windows-1252")));

        assertThat(report.encoding()).isEqualTo("Windows-1252");
        assertThat(report.elements().getLast().name()).isEqualTo("Señal");
    }

    @Test
    void a_file_that_mixes_encodings_is_refused() {
        byte[] first = "Name,PII\nAño,none\n".getBytes(StandardCharsets.UTF_8);
        byte[] second = "Año,none\n".getBytes(Charset.forName("windows-1252"));
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);

        assertThat(read(both).problems())
                .extracting(RowNote::what)
                .singleElement()
                .asString()
                .contains("mixes encodings");
    }

    @Test
    void a_workbook_is_not_taken_for_a_table() {
        byte[] workbook = {0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00};

        assertThat(read(workbook).problems())
                .extracting(RowNote::what)
                .containsExactly("This is a workbook, not a table as text.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "  =HYPERLINK(\"\"http://example.org\"\")",
                "+cmd|' /C calc'!A0",
                "@SUM(A1:A9)",
                "-2+3+Sheet2!A1",
                "＝1+1",
            })
    void a_formula_is_refused_in_its_row_and_column(String formula) {
        var report = read("Name,PII,Reason\nPort,none,ok\nBerth,none,\"" + formula + "\"\n");

        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(3);
            assertThat(problem.column()).isEqualTo("Reason");
            assertThat(problem.what()).contains("formula");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "+ plus sign", "@handle", "-5 degrees"})
    void what_only_looks_like_a_formula_is_taken_as_text_and_said_so(String text) {
        var report = read("Name,PII,Reason\nPort,none," + text + "\n");

        assertThat(report.problems()).isEmpty();
        assertThat(report.elements().getFirst().reason()).isEqualTo(text);
        assertThat(report.notes()).singleElement().satisfies(note -> {
            assertThat(note.row()).isEqualTo(2);
            assertThat(note.what()).contains("taken as text");
        });
    }

    @Test
    void an_apostrophe_marks_a_cell_as_text_as_in_a_spreadsheet() {
        var report = read("Name,PII,Reason\nPort,none,'=A1\n");

        assertThat(report.problems()).isEmpty();
        assertThat(report.elements().getFirst().reason()).isEqualTo("=A1");
    }

    @Test
    void what_is_handed_out_is_read_back_as_it_was_and_calculates_nowhere() {
        var elements = Stream.of("=A1", "'=A1", "+1", "say \"so\"", "two\nlines", "comma, and ; too", "<b>bold</b>")
                .map(text -> new DataElement(
                        java.util.UUID.randomUUID(),
                        "Of " + text.replace("\n", " "),
                        text,
                        "",
                        PiiMark.PII,
                        SensitivityMark.CUI,
                        Need.NOT_NEEDED,
                        text))
                .toList();

        byte[] table = ElementExport.of(elements);
        var report = read(table);

        assertThat(new String(table, StandardCharsets.UTF_8))
                .doesNotContain("\"=")
                .doesNotContain("\"+");
        assertThat(report.problems()).isEmpty();
        assertThat(report.elements()).hasSameSizeAs(elements);
        for (int i = 0; i < elements.size(); i++) {
            assertThat(report.elements().get(i).says(elements.get(i)))
                    .as(elements.get(i).reason())
                    .isTrue();
        }
    }

    @Test
    void the_sample_can_be_imported() {
        var report = read(ElementExport.sample());

        assertThat(report.problems()).isEmpty();
        assertThat(report.elements()).hasSize(3);
    }

    @Test
    void the_same_name_in_the_same_system_is_a_duplicate_of_the_first_row() {
        var report = read("Name,System,PII\nPort,ICM,none\n pORT ,icm,none\nPort,EID,none\n");

        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(3);
            assertThat(problem.what()).contains("row 2");
        });
    }

    @Test
    void every_wrong_cell_is_reported_with_its_row_its_column_and_what_to_do() {
        var report = read("""
                Name,PII,Sensitivity,Needed,Reason
                ,none,,,
                Port,perhaps,,,
                Berth,,secret,,
                Quay,none,,maybe,
                """ + "Pier,none,,," + "x".repeat(2001) + "\n" + "n".repeat(201) + ",none,,,\n");

        assertThat(report.problems())
                .extracting(problem -> problem.row() + " " + problem.column())
                .containsExactly("2 Name", "3 PII", "4 PII", "4 Sensitivity", "5 Needed", "6 Reason", "7 Name");
        assertThat(report.problems()).noneMatch(problem -> problem.remedy().isBlank());
    }

    @Test
    void a_missing_mark_is_never_taken_for_none() {
        assertThat(read("Name,PII\nPort\n").problems()).singleElement().satisfies(problem -> {
            assertThat(problem.column()).isEqualTo("PII");
            assertThat(problem.remedy()).contains("None, PII or Sensitive PII");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001B", "\uFFFE"})
    void characters_that_cannot_be_shown_are_refused_by_their_number(String character) {
        var report = read("Name,PII\nPo" + character + "rt,none\n");

        assertThat(report.problems())
                .extracting(RowNote::what)
                .singleElement()
                .asString()
                .contains(String.format("U+%04X", (int) character.charAt(0)));
    }

    @Test
    void markup_is_text() {
        String hostile = "<img src=x onerror=alert(1)> & 'quotes' \\ %s";

        assertThat(read("Name,PII\n" + hostile + ",none\n").elements())
                .extracting(DataElement::name)
                .containsExactly(hostile);
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_found_in_its_row() {
        var report = read("Name,PII\nPort,none\n\"Berth,none\nQuay,none\n");

        assertThat(report.clean()).isFalse();
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(3);
            assertThat(problem.what()).contains("quotation mark");
        });
    }

    @Test
    void a_cell_too_many_points_at_the_text_that_is_not_in_quotation_marks() {
        assertThat(read("Name,PII,Reason\nPort,none,needed, of course\n").problems())
                .extracting(RowNote::what)
                .containsExactly("There is a cell to the right of the last heading: “of course”.");
    }

    @Test
    void empty_rows_are_passed_by_and_counted_as_the_spreadsheet_counts() {
        var report = read("\nName,PII\n\n,\nPort,none\n\nBerth,what\n");

        assertThat(report.elements()).hasSize(1);
        assertThat(report.rows()).isEqualTo(2);
        assertThat(report.problems()).extracting(RowNote::row).containsExactly(7L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "Name,PII\n", "\uFEFF"})
    void an_empty_table_says_what_to_put_in_it(String text) {
        assertThat(read(text).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).isNotBlank());
    }

    @Test
    @Timeout(10)
    void a_hundred_thousand_rows_are_counted_quickly_and_refused_with_the_limit() throws IOException {
        byte[] row = "Element of the case,none,and why it is needed\n".getBytes(StandardCharsets.UTF_8);
        var rows = Stream.concat(
                Stream.<InputStream>of(new ByteArrayInputStream("Name,PII,Reason\n".getBytes(StandardCharsets.UTF_8))),
                IntStream.range(0, 100_000).mapToObj(i -> new ByteArrayInputStream(row)));

        var report = ElementSheet.read(new SequenceInputStream(Collections.enumeration(rows.toList())));

        assertThat(report.clean()).isFalse();
        assertThat(report.rows()).isEqualTo(100_000);
        assertThat(report.problems()).hasSize(SheetReport.KEPT);
        assertThat(report.problems().getFirst().what())
                .isEqualTo("The table has 100,000 rows; a case file takes at most 20,000 data elements.");
        assertThat(report.problemCount()).isEqualTo(19_999 + 1);
    }

    @Test
    void one_row_too_many_is_refused() {
        String rows = IntStream.range(0, 20_001)
                .mapToObj(i -> "Element " + i + ",none")
                .collect(Collectors.joining("\n", "Name,PII\n", "\n"));

        assertThat(read(rows).problems())
                .extracting(RowNote::what)
                .containsExactly("The table has 20,001 rows; a case file takes at most 20,000 data elements.");
    }

    @Test
    @Timeout(20)
    void a_file_that_never_ends_is_left_at_the_limit() throws IOException {
        InputStream endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return given == 1 ? 'N' : 'x';
            }
        };

        assertThat(ElementSheet.read(endless).problems())
                .extracting(RowNote::what)
                .contains("The file is larger than 16 MB.");
    }

    @Test
    void rows_copied_from_a_spreadsheet_are_read_with_tabs_and_quoted_lines() {
        var report = ElementSheet.read("Name\tPII\tDescription\r\nPort\tnone\t\"two\nlines\"\r\nBerth\tpii\t\r\n");

        assertThat(report.problems()).isEmpty();
        assertThat(report.encoding()).isEmpty();
        assertThat(report.elements()).extracting(DataElement::description).containsExactly("two\nlines", "");
    }

    private static SheetReport read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static SheetReport read(byte[] bytes) {
        try {
            return ElementSheet.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
