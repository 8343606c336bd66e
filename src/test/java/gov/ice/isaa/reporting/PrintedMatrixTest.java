package gov.ice.isaa.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.VeraPdf;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.reporting.print.Letterhead;
import gov.ice.isaa.reporting.print.Press;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

class PrintedMatrixTest {

    private static final String MARKING = "UNCLASSIFIED//FOR OFFICIAL USE ONLY";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 200})
    void a_comment_matrix_of_any_length_conforms_to_pdf_ua_1_and_pdf_a_2a(int threads) {
        assertThat(VeraPdf.complaints(pdf(SampleThreads.lines(threads, "Name the routine use."))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>bold</b> ${7*7} $F{number} \"quoted\"",
                "Ελληνικά العربية 日本語 😀 \u0378",
                "line\nbreak\ttab\u200Bzero\u202Ereversed\uFFFE"
            })
    void hostile_and_foreign_words_are_printed_as_text_in_a_conforming_file(String words) {
        assertThat(VeraPdf.complaints(pdf(SampleThreads.lines(3, words)))).isEmpty();
    }

    @Test
    void the_passage_and_what_was_said_are_printed_in_full_however_long_they_are() throws IOException {
        String words = IntStream.range(0, 1_400).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        byte[] pdf = pdf(List.of(SampleThreads.line(7, Office.OPLA, words, true)));

        assertThat(VeraPdf.complaints(pdf)).isEmpty();
        String text = text(pdf);
        assertThat(text).contains("(continued)");
        List<String> printed = Stream.of(text.split("[\\s“”]+"))
                .filter(word -> word.matches("word1[0-3]\\d\\d"))
                .toList();
        // In the passage, in the comment, and again in the reason of the decision.
        assertThat(printed).hasSize(1_200);
    }

    @Test
    void words_in_the_widest_letters_and_without_a_space_fit_on_the_page() throws IOException {
        byte[] pdf = pdf(List.of(SampleThreads.line(1, Office.OPLA, "W".repeat(9_000), true)));

        assertThat(VeraPdf.complaints(pdf)).isEmpty();
        assertThat(text(pdf).chars().filter(letter -> letter == 'W').count()).isGreaterThanOrEqualTo(27_000);
    }

    @Test
    void the_matrix_counts_by_office_and_says_what_was_decided_by_whom() throws IOException {
        String text = text(pdf(SampleThreads.lines(6, "Name the routine use.")));

        assertThat(text)
                .contains("Summary by office", "Of which block", "IX Funding", "Rejected", "Open, blocks")
                .contains("Comments: 6. Open: 3, of which block: 1. Resolved: 3.")
                .contains("Reviewer of HSI Domestic", "Nov 22, 2026, 10:00 AM")
                .contains("Page 1 of", "Trail checkpoint 9", MARKING, "Office: all");
    }

    @Test
    void a_matrix_that_finds_nothing_says_so() throws IOException {
        assertThat(text(pdf(List.of()))).contains("No comment matches").contains("Office: all");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "1234",
                "a\u0001b\uFFFEc",
                "_x0041_ <b>&\"</b>"
            })
    void a_spreadsheet_calculates_nothing_that_somebody_wrote(String words) {
        assertThat(cells(SampleThreads.lines(2, words)))
                .contains(words.replaceAll("[\u0001\uFFFE]", "").replace("_x0041_", "_x005F_x0041_"));
    }

    @Test
    void a_spreadsheet_begins_with_marking_and_heads_and_holds_what_was_said_in_full() {
        String words = "A long comment. ".repeat(600).strip();
        List<String> cells = cells(SampleThreads.lines(3, words));

        assertThat(cells.getFirst()).isEqualTo(MARKING);
        assertThat(cells)
                .containsSubsequence("Number", "Section", "Office", "Comment", "Answers", "Decided on")
                .contains(words)
                .contains("Rejected", "Open", "Reviewer of HSI Domestic, HSI Domestic");
    }

    @Test
    void what_is_longer_than_a_cell_may_be_is_cut_and_says_so() {
        assertThat(SheetXml.text("😀".repeat(SheetXml.LONGEST_CELL)))
                .hasSizeLessThanOrEqualTo(SheetXml.LONGEST_CELL)
                .endsWith("😀" + SheetXml.CUT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40})
    void every_part_of_a_spreadsheet_keeps_the_schema(int threads) throws XmlException {
        byte[] book = book(SampleThreads.lines(threads, "=1 & <b>\n"));
        // XML allows it on every element, and every spreadsheet program writes it.
        String sheet = SheetCells.part(book, "xl/worksheets/sheet1.xml").replace(" xml:space=\"preserve\"", "");

        List<XmlError> errors = new ArrayList<>();
        XmlOptions options = new XmlOptions().setErrorListener(errors);
        WorksheetDocument.Factory.parse(sheet).validate(options);
        StyleSheetDocument.Factory.parse(SheetCells.part(book, "xl/styles.xml")).validate(options);
        WorkbookDocument.Factory.parse(SheetCells.part(book, "xl/workbook.xml")).validate(options);
        assertThat(errors).isEmpty();
    }

    private static byte[] pdf(List<MatrixLine> lines) {
        var out = new ByteArrayOutputStream();
        Press.print(
                "comment-matrix",
                letterhead(lines),
                Stream.concat(MatrixCount.of(lines), lines.stream().flatMap(MatrixRow::of))
                        .iterator(),
                placed -> {},
                out);
        return out.toByteArray();
    }

    private static List<String> cells(List<MatrixLine> lines) {
        return SheetCells.of(book(lines));
    }

    private static byte[] book(List<MatrixLine> lines) {
        var book = new Spreadsheet("Comment matrix", letterhead(lines));
        lines.stream().map(MatrixCells::of).forEach(book::add);
        return book.content();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Letterhead letterhead(List<MatrixLine> lines) {
        return new Letterhead(
                MARKING,
                "Comment matrix of ISAA-2026-0001",
                "Version 3 of the draft, as of November 22, 2026",
                MatrixFilter.ALL.criteria(),
                MatrixCount.summary(lines),
                "Trail checkpoint 9",
                "Printed November 22, 2026, 10:00 AM",
                Instant.parse("2026-11-22T15:00:00Z"));
    }
}
