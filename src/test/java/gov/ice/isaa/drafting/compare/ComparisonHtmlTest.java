package gov.ice.isaa.drafting.compare;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftHtml;
import gov.ice.isaa.drafting.DraftJson;
import gov.ice.isaa.drafting.Level;
import gov.ice.isaa.drafting.ListItem;
import gov.ice.isaa.drafting.Paragraph;
import gov.ice.isaa.drafting.SampleEdits;
import gov.ice.isaa.drafting.SampleText;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.drafting.TextRun;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ComparisonHtmlTest {

    private static final Section TERMS = section(
            "terms", paragraph("p1", "Held for 7 years."), item("p2", "Paper"), item("p3", "Tape"), item("p4", "Disk"));

    @Test
    void what_came_in_and_what_went_out_stand_where_they_belong() {
        Comparison comparison = compared(TERMS, section("terms", paragraph("p1", "Held for 10 years.")));

        assertThat(ComparisonHtml.inline(comparison))
                .contains("Held for <del class=\"touched\">7</del><ins class=\"touched\">10</ins> years.")
                .contains("<span class=\"marker\">2.</span> <del class=\"touched\">Tape</del>");
        assertThat(ComparisonHtml.sideBySide(comparison))
                .contains("<div class=\"old\"><div class=\"block\"><p class=\"paragraph\">Held for"
                        + " <del class=\"touched\">7</del> years.</p>")
                .contains("<div class=\"new\"><div class=\"block\"><p class=\"paragraph\">Held for"
                        + " <ins class=\"touched\">10</ins> years.</p>");
    }

    @Test
    void words_that_were_moved_neither_went_out_nor_came_in() {
        Comparison comparison = compared(
                TERMS,
                section(
                        "terms",
                        item("p2", "Paper"),
                        item("p3", "Tape"),
                        item("p4", "Disk"),
                        paragraph("p1", "Held for 7 years.")));

        assertThat(ComparisonHtml.inline(comparison))
                .contains("Moved from here: “Held for 7 years.”.", "Moved here.")
                .doesNotContain("<ins", "<del");
    }

    @Test
    void markup_that_was_typed_is_shown_as_text() {
        String hostile = "<img src=x onerror=alert(1)> & \"q\"";
        Comparison comparison = compared(
                TERMS,
                new Section("terms", Level.ARTICLE, hostile, List.of(paragraph("p1", hostile), item("p2", hostile))));

        assertThat(ComparisonHtml.inline(comparison) + ComparisonHtml.sideBySide(comparison))
                .contains(DraftHtml.escape(hostile))
                .doesNotContain("<img");
    }

    @Test
    void any_comparison_is_well_formed_and_its_sides_read_as_the_two_texts() throws Exception {
        for (int seed = 0; seed < 150; seed++) {
            DraftDocument before = DraftJson.read(DraftJson.write(new SampleText(seed).document(1 + seed % 8)));
            DraftDocument after = new SampleEdits(seed).apply(before, seed % 25);
            Comparison comparison = Comparison.between(before, after);

            Element beside = parsed(ComparisonHtml.sideBySide(comparison));
            Element inline = parsed(ComparisonHtml.inline(comparison));

            // What was moved is read where it came to, so on the old side the order is another.
            assertThat(read(beside, "old").lines())
                    .as("old side, seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(words(before).lines().toList());
            assertThat(read(beside, "new")).as("new side, seed %d", seed).isEqualTo(words(after));
            assertThat(inline.getElementsByTagName("section").getLength())
                    .isEqualTo(comparison.sections().size());
        }
    }

    /** The text of one column, without what the comparison says itself. */
    private static String read(Element html, String side) {
        var words = new StringBuilder();
        var all = html.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            boolean text = element.getTagName().matches("p|td")
                    && !element.getAttribute("class").startsWith("why");
            if (text && within(element, side)) {
                words.append(element.getTextContent().replaceFirst("^(\\d+\\.|•) ", ""))
                        .append('\n');
            }
        }
        return words.toString();
    }

    private static boolean within(Element element, String side) {
        for (Element at = element;
                !at.getTagName().equals("div") || !at.getAttribute("class").matches("old|new"); ) {
            if (!(at.getParentNode() instanceof Element above)) {
                return false;
            }
            at = above;
            if (at.getAttribute("class").equals(side)) {
                return true;
            }
        }
        return element.getAttribute("class").equals(side);
    }

    private static String words(DraftDocument document) {
        return document.plainText().text();
    }

    private static Element parsed(String html) throws Exception {
        String whole = "<html>" + html + "</html>";
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(whole)))
                .getDocumentElement();
    }

    private static Comparison compared(Section before, Section after) {
        return Comparison.between(new DraftDocument(List.of(before)), new DraftDocument(List.of(after)));
    }

    private static Section section(String key, gov.ice.isaa.drafting.Block... blocks) {
        return new Section(key, Level.ARTICLE, "Terms", List.of(blocks));
    }

    private static Paragraph paragraph(String id, String words) {
        return new Paragraph(id, List.of(TextRun.plain(words)));
    }

    private static ListItem item(String id, String words) {
        return new ListItem(id, true, List.of(TextRun.plain(words)));
    }
}
