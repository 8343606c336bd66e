package gov.ice.isaa.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gov.ice.isaa.support.paper.PrintedDocument;
import gov.ice.isaa.support.paper.PrintingPress;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtentTest {

    @Test
    void a_word_begins_with_a_letter_or_a_digit_and_signs_are_none() {
        assertThat(Extent.words("Each Party’s 2 naïve staff – § 552a(b)(7) – pay_s: 🚩!"))
                .isEqualTo(10);
        assertThat(Extent.words("")).isZero();
        assertThat(Extent.words(" … ")).isZero();
    }

    @Test
    void headings_and_placeholders_count_and_notes_do_not() {
        Section section = new Section(
                "funding",
                Level.ARTICLE,
                "Who pays",
                List.of(
                        new Paragraph(
                                "p1",
                                List.of(
                                        TextRun.plain("Each Party pays its cos"),
                                        TextRun.plain("ts from"),
                                        new Placeholder("sum", "sum", null, Set.of()))),
                        new Note("n1", List.of(TextRun.plain("Ask the comptroller.")))));

        Extent extent = Extent.of(new DraftDocument(List.of(section)));

        assertThat(extent).isEqualTo(new Extent(9, 1));
        assertThat(extent.shown()).isEqualTo("9 words, about 1 page");
        assertThat(new Extent(4_312, 12).shown()).isEqualTo("4,312 words, about 12 pages");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 20, 60})
    void the_estimate_is_near_what_is_printed(int sections) throws Exception {
        for (DraftDocument document : List.of(prose(sections), filled(new SampleText(11).document(sections)))) {
            byte[] pdf = new PrintingPress()
                    .print(new PrintedDocument("T", "N", "CUI", DraftHtml.signing(document), List.of()));
            try (var printed = Loader.loadPDF(pdf)) {
                int pages = printed.getNumberOfPages();
                assertThat(Extent.of(document).pages()).isCloseTo(pages, within(Math.max(1, pages / 6)));
            }
        }
    }

    /** Articles of paragraphs as agreements have them. */
    private static DraftDocument prose(int sections) {
        String sentence = "The Parties shall protect what they receive as the law of each of them requires. ";
        return new DraftDocument(IntStream.range(0, sections)
                .mapToObj(i -> new Section(
                        "s" + i,
                        Level.ARTICLE,
                        "Protection of what is shared",
                        IntStream.rangeClosed(1, 1 + i % 4)
                                .mapToObj(p -> (Block)
                                        new Paragraph("p" + i + "-" + p, List.of(TextRun.plain(sentence.repeat(p)))))
                                .toList()))
                .toList());
    }

    private static DraftDocument filled(DraftDocument document) {
        DraftDocument filled = document;
        for (Placeholder open : document.openPlaceholders()) {
            filled = filled.fill(open.key(), "known by now");
        }
        return filled;
    }
}
