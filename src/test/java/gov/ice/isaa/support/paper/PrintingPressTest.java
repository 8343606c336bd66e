package gov.ice.isaa.support.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.VeraPdf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintingPressTest {

    private final PrintingPress press = new PrintingPress();

    @Test
    void an_agreement_on_paper_is_valid_for_the_archive_and_for_screen_readers() throws Exception {
        byte[] pdf = press.print(SampleText.document());
        Files.write(Path.of("target/sample-agreement.pdf"), pdf);
        assertThat(VeraPdf.complaints(pdf)).isEmpty();
    }

    @Test
    void every_page_carries_the_marking_the_number_and_its_place() throws Exception {
        byte[] pdf = press.print(SampleText.document());
        try (var document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            for (int page = 1; page <= pages; page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document))
                        .startsWith("CUI//LES")
                        .contains("ISAA-2026-0001 — Page " + page + " of " + pages);
            }
        }
    }

    @Test
    void every_signatory_has_an_empty_field_that_a_screen_reader_can_name() throws Exception {
        try (var document = Loader.loadPDF(press.print(SampleText.document()))) {
            var form = document.getDocumentCatalog().getAcroForm();
            assertThat(form.getFields()).hasSize(3);
            assertThat(form.getFields().getFirst().getAlternateFieldName())
                    .isEqualTo("Signature of the Executive Associate Director");
            assertThat(document.getSignatureDictionaries()).isEmpty();
        }
    }

    @Test
    void markup_in_a_title_is_printed_as_it_was_typed() throws Exception {
        var document = new PrintedDocument("<b>x</b> & co", "N", "CUI", "<h1>A</h1><p>B</p>", List.of());
        try (var pdf = Loader.loadPDF(press.print(document))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("<b>x</b> & co");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u000B", "\u0000", "\u001F", "\uFFFE", "\uFFFF", "\uD800", "\uDC00"})
    void what_no_file_of_this_kind_can_hold_is_left_out(String unprintable) throws Exception {
        var document = new PrintedDocument(
                "T" + unprintable, "N", "CUI", "<h1>A</h1><p>before" + unprintable + "after</p>", List.of());
        try (var pdf = Loader.loadPDF(press.print(document))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("beforeafter");
        }
    }

    @Test
    void a_text_that_cannot_be_printed_is_told_as_such() {
        var document = new PrintedDocument("T", "N", "CUI", "<h1>A<p>B</h1>", List.of());
        assertThatThrownBy(() -> press.print(document)).isInstanceOf(PrintingFailed.class);
    }

    @Test
    void a_picture_from_elsewhere_is_never_fetched() {
        var document = new PrintedDocument(
                "T", "N", "CUI", "<h1>A</h1><p><img alt=\"\" src=\"http://127.0.0.1:9/x.png\"/>B</p>", List.of());
        assertThat(press.print(document)).isNotEmpty();
    }
}
