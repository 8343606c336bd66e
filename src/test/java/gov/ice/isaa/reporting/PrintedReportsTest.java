package gov.ice.isaa.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.VeraPdf;
import gov.ice.isaa.reporting.print.Letterhead;
import gov.ice.isaa.reporting.print.Press;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedReportsTest {

    private static final String MARKING = "UNCLASSIFIED//FOR OFFICIAL USE ONLY";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000})
    void an_inventory_of_any_length_conforms_to_pdf_ua_1_and_pdf_a_2a(int rows) {
        assertThat(VeraPdf.complaints(print("isaa-inventory", inventory(rows, "Sharing of lead records"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300})
    void a_maintenance_audit_of_any_length_conforms_to_pdf_ua_1_and_pdf_a_2a(int rows) {
        assertThat(VeraPdf.complaints(print("maintenance-audit", audit(rows)))).isEmpty();
    }

    @Test
    void every_page_carries_the_marking_twice_and_its_number() throws IOException {
        try (PDDocument document = Loader.loadPDF(print("isaa-inventory", inventory(200, "Sharing of lead records")))) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(5);
            for (int page = 1; page <= pages; page++) {
                assertThat(text(document, page))
                        .containsOnlyOnce("Page " + page + " of")
                        .contains("Trail record 4,211")
                        .satisfies(text -> assertThat(text.split(MARKING, -1))
                                .as("banners")
                                .hasSize(3));
            }
            assertThat(text(document, pages)).contains("Page " + pages + " of").contains(String.valueOf(pages));
        }
    }

    @Test
    void column_heads_stand_on_every_page_of_a_table() throws IOException {
        try (PDDocument document = Loader.loadPDF(print("isaa-inventory", inventory(200, "Sharing of lead records")))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(text(document, page)).contains("Information shared");
            }
        }
    }

    @Test
    void an_empty_report_says_so_and_still_names_its_filters() throws IOException {
        try (PDDocument document = Loader.loadPDF(print("isaa-inventory", List.of()))) {
            assertThat(text(document, 1)).contains("No agreement matches").contains("Executive Agent: HSI");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>bold</b> & <style isBold=\"true\">markup</style> ${7*7} $F{number} \"quoted\" 'single'",
                "Ελληνικά Привет العربية עברית ไทย 日本語 한국어 😀 \uD835\uDD38 \u0378",
                "line\nbreak\ttab\u0000null\u200Bzero\u202Ereversed\uFFFE",
                "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikantenvereinigungsvorsitzende"
                        + "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikantenvereinigungsvorsitzende"
            })
    void hostile_and_foreign_text_is_printed_as_text_in_a_conforming_file(String title) throws IOException {
        byte[] pdf = print("isaa-inventory", inventory(3, title));
        assertThat(VeraPdf.complaints(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(document, 1)).contains("ISAA-2026-0002");
        }
    }

    @Test
    void markup_in_a_title_is_shown_not_obeyed() throws IOException {
        try (PDDocument document = Loader.loadPDF(print("isaa-inventory", inventory(1, "<b>Lead</b>")))) {
            assertThat(text(document, 1)).contains("<b>Lead</b>");
        }
    }

    @Test
    void a_title_as_long_as_allowed_stays_on_its_row() throws IOException {
        byte[] pdf = print("isaa-inventory", inventory(2, "Word ".repeat(60).strip()));
        assertThat(VeraPdf.complaints(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(document, 1).split("Word", -1)).hasSize(121);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 1_050})
    void a_run_ends_as_soon_as_it_is_cancelled_while_rows_are_placed_or_pages_written(int callsUntilCancelled) {
        var calls = new AtomicInteger();
        LongConsumer cancelling = rows -> {
            if (calls.incrementAndGet() == callsUntilCancelled) {
                throw new CancellationException();
            }
        };
        assertThatThrownBy(() -> Press.print(
                        "isaa-inventory",
                        letterhead(),
                        inventory(1000, "Sharing of lead records").iterator(),
                        cancelling,
                        new ByteArrayOutputStream()))
                .isInstanceOf(CancellationException.class);
        assertThat(calls).hasValue(callsUntilCancelled);
    }

    @Test
    void progress_is_told_row_by_row() {
        List<Long> told = new ArrayList<>();
        Press.print(
                "isaa-inventory",
                letterhead(),
                Collections.nCopies(3, row("HSI", 1, "Sharing of lead records")).iterator(),
                told::add,
                new ByteArrayOutputStream());
        assertThat(told).startsWith(1L, 2L, 3L);
    }

    private static byte[] print(String template, List<? extends Record> rows) {
        var out = new ByteArrayOutputStream();
        Press.print(template, letterhead(), rows.iterator(), count -> {}, out);
        return out.toByteArray();
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static List<Record> inventory(int rows, String title) {
        List<Record> all = new ArrayList<>();
        if (rows > 0) {
            all.add(new InventoryCount("counts", "Summary", "HSI", "Law enforcement", "" + rows, "7"));
        }
        for (int i = 0; i < rows; i++) {
            all.add(row(i * 2 < rows ? "HSI, law enforcement" : "ERO, immigration administration", i, title));
        }
        return all;
    }

    private static InventoryRow row(String part, int number, String title) {
        return new InventoryRow(
                part,
                part,
                "ISAA-2026-%04d".formatted(number),
                title,
                "MOU",
                "State police of a Gulf Coast State (State agency)",
                "Law enforcement; Immigration administration",
                "HSI, ERO",
                "In force",
                "May 12, 2026",
                "May 11, 2030",
                "May 12, 2028",
                "Subject records of open and closed gang investigations");
    }

    private static List<Record> audit(int rows) {
        List<Record> all = new ArrayList<>();
        if (rows > 0) {
            all.add(new AuditCount("counts", "Summary", "HSI Domestic", "12", "7", "2", "1", "3", "86%"));
        }
        IntStream.range(0, rows)
                .mapToObj(i -> new AuditRow(
                        "HSI Domestic",
                        "HSI Domestic",
                        "ISAA-2024-%04d".formatted(i),
                        "Sharing of lead records",
                        "State police of a Gulf Coast State",
                        "May 12, 2026",
                        "May 2, 2026",
                        "Done",
                        "Affirmed",
                        "Two points of contact had left; replaced."))
                .forEach(all::add);
        return all;
    }

    private static Letterhead letterhead() {
        return new Letterhead(
                MARKING,
                "ISAA inventory",
                "As of November 22, 2026",
                "Executive Agent: HSI · Category: all",
                "In all 200 agreements",
                "Trail record 4,211 (9f3a12cd5e60)",
                "Printed November 22, 2026, 10:00 AM",
                Instant.parse("2026-11-22T15:00:00Z"));
    }
}
