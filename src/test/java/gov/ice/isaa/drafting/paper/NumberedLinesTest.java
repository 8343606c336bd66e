package gov.ice.isaa.drafting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.drafting.Cell;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftHtml;
import gov.ice.isaa.drafting.Level;
import gov.ice.isaa.drafting.SampleText;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.drafting.Table;
import gov.ice.isaa.drafting.TextRun;
import gov.ice.isaa.support.paper.PrintedDocument;
import gov.ice.isaa.support.paper.PrintingPress;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers in the margin, found in the printed file by where its letters stand. */
class NumberedLinesTest {

    private final PrintingPress press = new PrintingPress();

    @ParameterizedTest
    @ValueSource(longs = {3, 11, 29, 47})
    void every_line_of_text_has_its_number_in_order(long seed) throws IOException {
        List<PrintedLines.Line> lines = PrintedLines.of(copy(new SampleText(seed).document(40), true));

        numbered(lines);
        assertThat(lines).extracting(PrintedLines.Line::page).contains(4);
    }

    @Test
    void a_row_has_a_number_for_each_line_of_its_longest_cell_and_a_repeated_head_none() throws IOException {
        List<List<Cell>> rows = IntStream.range(0, 70)
                .mapToObj(row -> List.of(
                        cell("a" + row, row == 0 ? "System" : "System " + row),
                        cell(
                                "b" + row,
                                row == 0 ? "Use" : "It is used for one thing or another. ".repeat(1 + row % 4))))
                .toList();

        List<PrintedLines.Line> lines = PrintedLines.of(copy(
                new DraftDocument(List.of(
                        new Section("title", Level.UNNUMBERED, "Systems", List.of(new Table("t", true, rows))))),
                true));

        numbered(lines);
        List<PrintedLines.Line> heads =
                lines.stream().filter(PrintedLines.Line::head).toList();
        assertThat(heads).hasSizeGreaterThan(2);
        assertThat(heads).filteredOn(head -> !head.number().isEmpty()).hasSize(1);
        assertThat(lines)
                .extracting(PrintedLines.Line::words)
                .as("two cells with words on one line")
                .anyMatch(words -> words.matches("System ?It is used for one thing or another\\..*"))
                .anyMatch(words -> words.matches("7 ?one thing or another\\..*"));
    }

    @Test
    void without_being_asked_for_there_are_no_line_numbers() throws IOException {
        assertThat(PrintedLines.of(copy(new SampleText(5).document(12), false)))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.number()).isEmpty());
    }

    @Test
    void nobody_hears_the_numbers() throws IOException {
        DraftDocument text = new SampleText(5).document(12);

        assertThat(ReadAloud.of(copy(text, true))).isEqualTo(ReadAloud.of(copy(text, false)));
    }

    private byte[] copy(DraftDocument text, boolean lineNumbers) {
        return press.print(new PrintedDocument(
                "Draft", "ISAA-2026-0001", "CUI", "DRAFT", DraftHtml.paper(text), lineNumbers, List.of()));
    }

    private static Cell cell(String id, String words) {
        return new Cell(id, List.of(TextRun.plain(words.strip())));
    }

    /** From 1, without a gap, and none without words; only the head of a table may lack one, atop a page. */
    private static void numbered(List<PrintedLines.Line> lines) {
        assertThat(lines).allSatisfy(line -> assertThat(line.words()).isNotBlank());
        List<PrintedLines.Line> numbered =
                lines.stream().filter(line -> !line.number().isEmpty()).toList();
        assertThat(numbered)
                .extracting(PrintedLines.Line::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, numbered.size())
                        .mapToObj(String::valueOf)
                        .toList());
        assertThat(lines).filteredOn(line -> line.number().isEmpty()).allMatch(PrintedLines.Line::head);
    }
}
