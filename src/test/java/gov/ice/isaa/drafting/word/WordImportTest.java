package gov.ice.isaa.drafting.word;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.Level;
import gov.ice.isaa.drafting.ListItem;
import gov.ice.isaa.drafting.Placeholder;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.drafting.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What people and their programs make of a file, construct by construct. */
class WordImportTest {

    private static final DraftDocument TEXT = SampleAgreement.text();
    private static final String BY = " w:id=\"900\" w:author=\"State counsel\" w:date=\"2026-06-01T09:30:00Z\"";

    @Test
    void insertions_and_deletions_within_a_paragraph() {
        IncomingText back = changed(
                "without consent.",
                "without </w:t></w:r><w:ins" + BY + "><w:r><w:t xml:space=\"preserve\">written </w:t></w:r></w:ins>"
                        + "<w:del" + BY + "><w:r><w:delText>consent</w:delText></w:r></w:del><w:r><w:t>.");
        assertThat(text(back.after(), "u1")).endsWith("without written .");
        assertThat(text(back.before(), "u1")).isEqualTo(text(TEXT, "u1"));
        assertThat(back.tracked()).hasSize(2).allSatisfy(change -> {
            assertThat(change.text()).isEqualTo("u1");
            assertThat(change.by().author()).isEqualTo("State counsel");
            assertThat(change.by().at()).isEqualTo("2026-06-01T09:30:00");
        });
        assertThat(back.after().section("use").orElseThrow().blocks())
                .hasSameSizeAs(TEXT.section("use").orElseThrow().blocks());
    }

    @Test
    void a_paragraph_split_in_two_is_one_change_of_both() {
        IncomingText back = changed(
                "share information for investigations.",
                "share information.</w:t></w:r></w:p><w:p><w:r><w:t>For investigations.",
                document -> document.replaceFirst(
                        "(<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/>)(</w:pPr>(?:(?!<w:p>).)*This agreement)",
                        "$1<w:rPr><w:ins" + BY + "/></w:rPr>$2"));
        List<String> paragraphs = words(back.after(), "purpose");
        assertThat(paragraphs).startsWith("This agreement lets the Parties share information.", "For investigations.");
        assertThat(words(back.before(), "purpose"))
                .startsWith("This agreement lets the Parties share information.For investigations.");
        assertThat(back.joined())
                .singleElement()
                .satisfies(ids -> assertThat(ids).contains("p1").hasSize(2));
    }

    @Test
    void a_paragraph_typed_behind_another_is_an_addition_and_no_split() {
        IncomingText back = changed(
                "share information for investigations.",
                "share information for investigations.</w:t></w:r></w:p><w:p><w:ins" + BY
                        + "><w:r><w:t>They meet once a year.</w:t></w:r></w:ins></w:p><w:p><w:r><w:t>",
                document -> document.replaceFirst(
                        "(<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/>)(</w:pPr>(?:(?!<w:p>).)*This agreement)",
                        "$1<w:rPr><w:ins" + BY + "/></w:rPr>$2"));
        assertThat(words(back.after(), "purpose")).contains("They meet once a year.");
        assertThat(back.before()).isEqualTo(TEXT);
        assertThat(back.joined()).isEmpty();
    }

    @Test
    void two_paragraphs_made_one() {
        IncomingText back = part(document -> document.replaceFirst(
                "(<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/>)(</w:pPr>(?:(?!<w:p>).)*This agreement)",
                "$1<w:rPr><w:del" + BY + "/></w:rPr>$2"));
        assertThat(words(back.after(), "purpose"))
                .containsExactly(
                        "This agreement lets the Parties share information for investigations.Information means what Annex A lists.");
        assertThat(words(back.before(), "purpose")).isEqualTo(words(TEXT, "purpose"));
        assertThat(back.joined()).containsExactly(Set.of("p1", "p2"));
    }

    @Test
    void emphasis_that_somebody_changed_is_told_apart() {
        IncomingText back = changed(
                "without consent.",
                "without </w:t></w:r><w:r><w:rPr><w:b/><w:rPrChange" + BY
                        + "><w:rPr/></w:rPrChange></w:rPr><w:t>consent</w:t></w:r><w:r><w:t>.");
        assertThat(back.after().plainText().block("u1"))
                .isEqualTo(TEXT.plainText().block("u1"));
        assertThat(back.before()).isEqualTo(TEXT);
        assertThat(block(back.after(), "u1")).contains("marks=[BOLD]");
        assertThat(back.tracked())
                .singleElement()
                .satisfies(change -> assertThat(change.old()).isFalse());
    }

    @Test
    void rows_that_came_and_went() {
        IncomingText back = part(document -> document.replaceFirst(
                "<w:tr><w:trPr><w:cantSplit/></w:trPr>(?=(?:(?!<w:tr>).)*Photograph)",
                "<w:tr><w:trPr><w:ins" + BY + "/></w:trPr><w:tc><w:p><w:ins" + BY
                        + "><w:r><w:t>Address</w:t></w:r></w:ins></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>"
                        + "<w:tr><w:trPr><w:del" + BY + "/></w:trPr>"));
        assertThat(rows(back.after())).containsExactly("Data|Source", "Name|EID", "Address|");
        assertThat(rows(back.before())).containsExactly("Data|Source", "Name|EID", "Photograph|");
        assertThat(back.before()).isEqualTo(TEXT);
    }

    @Test
    void what_was_moved_keeps_its_id() {
        IncomingText back = part(document -> {
            int start = document.indexOf("<w:p><w:pPr><w:pStyle w:val=\"ListNumber\"/>");
            int end = document.indexOf("</w:p>", start) + 6;
            String item = document.substring(start, end);
            String gone = item.replaceFirst("</w:pPr>", "<w:rPr><w:moveFrom" + BY + "/></w:rPr></w:pPr>")
                    .replace("<w:r>", "<w:moveFrom" + BY + "><w:r>")
                    .replace("</w:r>", "</w:r></w:moveFrom>")
                    .replaceAll("<w:bookmark(Start|End)[^>]*>", "");
            String here = item.replaceFirst("</w:pPr>", "<w:rPr><w:moveTo" + BY + "/></w:rPr></w:pPr>")
                    .replace("<w:r>", "<w:moveTo" + BY + "><w:r>")
                    .replace("</w:r>", "</w:r></w:moveTo>");
            String rest = document.substring(end);
            int next = rest.indexOf("</w:p>") + 6;
            return document.substring(0, start) + gone + rest.substring(0, next) + here + rest.substring(next);
        });
        assertThat(back.after().section("use").orElseThrow().blocks())
                .extracting(gov.ice.isaa.drafting.Block::id)
                .startsWith("u1", "u3", "u2");
        assertThat(back.before()).isEqualTo(TEXT);
    }

    @Test
    void a_placeholder_that_the_other_party_filled_in() {
        IncomingText back = changed("[name of the other party]", "the State of Texas");
        assertThat(back.after().placeholders("external-party"))
                .extracting(Placeholder::value)
                .containsExactly("the State of Texas");
        assertThat(changed("[name of the other party]", "").after().placeholders("external-party"))
                .isEmpty();
    }

    @Test
    void what_cannot_be_represented_is_listed_with_its_words_and_place() {
        IncomingText back = changed(
                "without consent.",
                "without</w:t><w:br/><w:t>consent.</w:t></w:r>"
                        + "<w:r><w:rPr><w:strike/></w:rPr><w:t>struck by hand</w:t></w:r>"
                        + "<w:r><w:rPr><w:highlight w:val=\"yellow\"/></w:rPr><w:t>marked yellow</w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden words</w:t></w:r>"
                        + "<w:r><w:drawing/></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>in a box</w:t></w:r></w:p>"
                        + "</w:txbxContent></w:pict></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                        + "<w:r><w:instrText> DATE \\@ y </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                        + "<w:r><w:t>June 1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:unheardOf><w:r><w:t>odd"
                        + "</w:t></w:r></w:unheardOf><w:r><w:t>!");
        assertThat(text(back.after(), "u1")).endsWith("without consent.struck by handmarked yellowhidden wordsJune 1!");
        assertThat(back.losses())
                .allSatisfy(loss -> assertThat(loss).endsWith("(in “Use and disclosure”)"))
                .extracting(loss -> loss.replace(" (in “Use and disclosure”)", ""))
                .containsExactlyInAnyOrder(
                        "Line breaks within paragraphs became spaces",
                        "Text was struck through by hand; it is kept: “struck by hand”",
                        "Highlighting was left out: “marked yellow”",
                        "Hidden text is shown now: “hidden words”",
                        "A picture or object was left out",
                        "A text box was left out: “in a box”",
                        "A field that Word fills in became plain text: “DATE”",
                        "Something that the portal does not know was left out: “odd”");
    }

    @Test
    void a_file_that_never_came_from_the_portal() {
        String body = "<w:p><w:r><w:t>Draft of June 1</w:t></w:r></w:p>"
                + bold("I.  PURPOSE")
                + "<w:p><w:r><w:t>This agreement lets the Parties share information for all investigations.</w:t></w:r></w:p>"
                + bold("ARTICLE II – Use and Disclosure")
                + "<w:p><w:r><w:t>Something else entirely, which nobody had written before in any draft.</w:t></w:r></w:p>"
                + bold("A. Retention")
                + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr><w:r><w:t>Seven years.</w:t></w:r></w:p>"
                + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>Wide</w:t></w:r></w:p></w:tc></w:tr>"
                + "<w:tr><w:tc><w:p><w:r><w:t>One</w:t></w:r></w:p><w:p><w:r><w:t>Two</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>";
        IncomingText back = part(document -> document.replaceFirst(
                "(?s)<w:body>.*<w:sectPr>",
                java.util.regex.Matcher.quoteReplacement("<w:body>" + body + "<w:sectPr>")));
        assertThat(back.after().sections())
                .extracting(Section::level, Section::heading)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Level.UNNUMBERED, "Beginning"),
                        org.assertj.core.groups.Tuple.tuple(Level.ARTICLE, "PURPOSE"),
                        org.assertj.core.groups.Tuple.tuple(Level.ARTICLE, "Use and Disclosure"),
                        org.assertj.core.groups.Tuple.tuple(Level.SUBSECTION, "Retention"));
        assertThat(back.after().sections()).extracting(Section::key).contains("purpose", "use", "retention");
        assertThat(back.after()
                        .section("purpose")
                        .orElseThrow()
                        .blocks()
                        .getFirst()
                        .id())
                .isEqualTo("p1");
        assertThat(back.after().section("retention").orElseThrow().blocks().getFirst())
                .isInstanceOfSatisfying(
                        ListItem.class, item -> assertThat(item.ordered()).isFalse());
        assertThat(rows(back.after())).containsExactly("Wide|", "One Two|");
        assertThat(back.losses()).hasSize(4);
    }

    private static String bold(String words) {
        return "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static IncomingText changed(String words, String other) {
        return changed(words, other, document -> document);
    }

    private static IncomingText changed(String words, String other, java.util.function.UnaryOperator<String> more) {
        return part(document -> {
            assertThat(document).contains(words);
            return more.apply(document.replace(words, other));
        });
    }

    private static IncomingText part(java.util.function.UnaryOperator<String> change) {
        byte[] file = WordExport.write(WordRoundTripTest.outgoing(null, TEXT, List.of()));
        return WordImport.read(WordFile.open(WordFiles.with(file, "word/document.xml", change)), TEXT);
    }

    private static String text(DraftDocument document, String id) {
        return document.plainText().block(id).orElseThrow().text();
    }

    private static String block(DraftDocument document, String id) {
        return document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block.id().equals(id))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private static List<String> words(DraftDocument document, String section) {
        return document.section(section).orElseThrow().blocks().stream()
                .map(block -> block.words())
                .toList();
    }

    private static List<String> rows(DraftDocument document) {
        return document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .flatMap(table -> table.rows().stream())
                .map(row -> row.stream().map(cell -> cell.text()).collect(Collectors.joining("|")))
                .toList();
    }
}
