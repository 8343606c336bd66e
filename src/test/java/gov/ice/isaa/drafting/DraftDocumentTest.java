package gov.ice.isaa.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftDocumentTest {

    private static final DraftDocument DOCUMENT = new DraftDocument(List.of(
            new Section("title", Level.UNNUMBERED, "Memorandum", List.of(paragraph("p1", "between"))),
            new Section(
                    "authority",
                    Level.ARTICLE,
                    "Authority",
                    List.of(
                            new Paragraph(
                                    "p2",
                                    List.of(
                                            TextRun.plain("Held under "),
                                            new Placeholder("sorn", "Notice", null, Set.of(Mark.BOLD)),
                                            new TextRun(" 🚩 é", Set.of(Mark.ITALIC, Mark.UNDERLINE)))),
                            new ListItem("p3", true, List.of(TextRun.plain("one"))),
                            new ListItem("p4", true, List.of(TextRun.plain("two"))),
                            new ListItem("p5", false, List.of(TextRun.plain("three"))),
                            new Note("p6", List.of(new Placeholder("hint", "Only a hint", null, Set.of()))))),
            new Section("responsibilities", Level.ARTICLE, "Responsibilities", List.of()),
            new Section("data", Level.SUBSECTION, "Data", List.of(paragraph("p7", "a < b & \"c\""))),
            new Section("use", Level.SUBSECTION, "Use", List.of(table())),
            new Section("contacts", Level.ARTICLE, "Contacts", List.of())));

    @Test
    void a_document_is_the_same_after_it_was_stored_and_read() {
        String json = DraftJson.write(DOCUMENT);

        assertThat(DraftJson.read(json)).isEqualTo(DOCUMENT);
        assertThat(DraftJson.write(DraftJson.read(json))).isEqualTo(json);
    }

    @Test
    void numbers_follow_the_order_of_the_sections() {
        assertThat(DOCUMENT.numbers())
                .isEqualTo(Map.of(
                        "title", "",
                        "authority", "I",
                        "responsibilities", "II",
                        "data", "II.A",
                        "use", "II.B",
                        "contacts", "III"));
    }

    @Test
    void the_projection_gives_each_block_its_place_in_the_whole_text() {
        PlainText text = DOCUMENT.plainText();

        for (PlainText.Line line : text.blocks()) {
            assertThat(text.text().substring(line.start(), line.end())).isEqualTo(line.text());
            assertThat(text.at(line.start())).contains(line);
            assertThat(text.at(line.end())).contains(line);
        }
        assertThat(text.block("p2").orElseThrow().text()).isEqualTo("Held under [Notice] 🚩 é");
        assertThat(text.block("t5").orElseThrow().text()).isEqualTo("7 years");
    }

    @Test
    void a_placeholder_is_open_until_it_has_words_and_a_note_never_waits_for_any() {
        assertThat(DOCUMENT.openPlaceholders()).extracting(Placeholder::key).containsExactly("sorn");
        assertThat(DOCUMENT.fill("sorn", "DHS/ICE-009").openPlaceholders()).isEmpty();
        assertThat(DOCUMENT.fill("sorn", "  ").openPlaceholders()).hasSize(1);
    }

    @Test
    void markup_that_was_typed_is_shown_as_text() {
        Section hostile = new Section(
                "x", Level.ARTICLE, "X", List.of(paragraph("p1", "<script>alert(1)</script> & <b onclick='x'>")));

        assertThat(DraftHtml.reading(hostile))
                .isEqualTo(
                        "<p class=\"paragraph\" data-block=\"p1\">&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b onclick=&#39;x&#39;&gt;</p>\n");
    }

    @Test
    void neighbouring_list_items_form_one_list() {
        assertThat(DraftHtml.reading(DOCUMENT.section("authority").orElseThrow()))
                .contains("<ol>\n<li class=\"numbered\" data-block=\"p3\">one</li>\n"
                        + "<li class=\"numbered\" data-block=\"p4\">two</li>\n</ol>")
                .contains("<ul>\n<li class=\"bullet\" data-block=\"p5\">three</li>\n</ul>")
                .contains("<em><u> 🚩 é</u></em>");
    }

    @Test
    void what_is_copied_from_the_page_is_known_again_by_the_editor() {
        assertThat(DraftHtml.reading(DOCUMENT.section("authority").orElseThrow()))
                .contains("<strong><span class=\"placeholder open\" data-placeholder=\"sorn\" data-label=\"Notice\""
                        + " data-value=\"\">[Notice]</span></strong>")
                .contains("<p class=\"paragraph\" data-block=\"p2\">", "<p class=\"note\" data-block=\"p6\">");
        assertThat(DraftHtml.signing(DOCUMENT.fill("sorn", "DHS/ICE-009"))).doesNotContain("data-placeholder");
    }

    @Test
    void a_note_between_the_items_of_a_list_leaves_the_numbers_of_the_text_to_be_signed() {
        var listed = new Section(
                "x",
                Level.ARTICLE,
                "X",
                List.of(
                        numbered("p1"),
                        new Note("p2", List.of(TextRun.plain("To be checked."))),
                        numbered("p3"),
                        paragraph("p4", "Between."),
                        numbered("p5")));

        assertThat(DraftHtml.reading(listed).replaceAll("<(?!ol)[^>]*>|\\s", ""))
                .isEqualTo("<ol>itemp1Tobechecked.<olstart=\"2\">itemp3Between.<ol>itemp5");
        assertThat(DraftHtml.signing(new DraftDocument(List.of(listed)))).containsOnlyOnce("p1\">item p1</li>\n<li");
    }

    @Test
    void the_text_to_be_signed_has_headings_and_numbers_and_no_notes() {
        String html = DraftHtml.signing(DOCUMENT.fill("sorn", "DHS/ICE-009"));

        assertThat(html)
                .contains("<h1>Memorandum</h1>", "<h2><span class=\"number\">II.</span> Responsibilities</h2>")
                .contains("<h3><span class=\"number\">A.</span> Data</h3>", "a &lt; b &amp; &quot;c&quot;")
                .doesNotContain("Only a hint");
    }

    @Test
    void a_table_names_its_columns_in_its_head_and_each_cell_can_be_pointed_at() {
        String row = "<td data-block=\"t4\">Records</td>\n<td data-block=\"t5\">7 years</td>\n</tr>";

        assertThat(DraftHtml.signing(DOCUMENT.fill("sorn", "DHS/ICE-009")))
                .contains("<thead>\n<tr><th scope=\"col\" data-block=\"t2\"><strong>What</strong></th>")
                .contains("</tr>\n</thead>\n<tbody>\n<tr>" + row + "\n</tbody>\n</table>");
        assertThat(DraftHtml.reading(DOCUMENT.section("use").orElseThrow()))
                .contains("<td class=\"cell\" data-block=\"t4\">Records</td>");
    }

    @Test
    void a_placeholder_in_a_table_is_filled_like_any_other() {
        var cell = new Cell("c1", List.of(new Placeholder("sorn", "Notice", null, Set.of())));
        var listed = new Section("x", Level.ARTICLE, "X", List.of(new Table("t1", false, List.of(List.of(cell)))));
        var document = new DraftDocument(List.of(listed));

        assertThat(document.openPlaceholders()).hasSize(1);
        assertThat(document.fill("sorn", "DHS/ICE-009").plainText().text()).isEqualTo("DHS/ICE-009\n");
    }

    @Test
    void a_text_with_an_open_placeholder_cannot_be_signed() {
        assertThatThrownBy(() -> DraftHtml.signing(DOCUMENT)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"model\":2,\"sections\":[]}",
                "{\"model\":1,\"sections\":[]}",
                "{\"model\":1,\"sections\":[{\"key\":\"a\",\"level\":\"article\",\"heading\":\"\",\"blocks\":[]}]}",
                "{\"model\":1,\"sections\":[{\"key\":\"A b\",\"level\":\"article\",\"heading\":\"x\",\"blocks\":[]}]}",
                "{\"model\":1,\"sections\":[{\"key\":\"a\",\"level\":\"deep\",\"heading\":\"x\",\"blocks\":[]}]}",
                "{\"model\":1,\"sections\":[{\"key\":\"a\",\"level\":\"subsection\",\"heading\":\"x\",\"blocks\":[]}]}",
                "{\"model\":1,\"sections\":[{\"key\":\"a\",\"level\":\"article\",\"heading\":\"x\",\"blocks\":[],\"html\":\"\"}]}",
            })
    void a_document_that_does_not_follow_the_model_is_refused(String json) {
        assertThatThrownBy(() -> DraftJson.read(json)).isInstanceOf(InvalidDocument.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[{\"type\":\"script\",\"id\":\"b1\",\"content\":[]}]",
                "[{\"type\":\"paragraph\",\"id\":\"<b>\",\"content\":[]}]",
                "[{\"type\":\"paragraph\",\"content\":[]}]",
                "[{\"type\":\"paragraph\",\"id\":\"b1\",\"content\":\"<p>\"}]",
                "[{\"type\":\"paragraph\",\"id\":\"b1\",\"content\":[{\"text\":\"\"}]}]",
                "[{\"type\":\"paragraph\",\"id\":\"b1\",\"content\":[{\"text\":\"a\\u0000\"}]}]",
                "[{\"type\":\"paragraph\",\"id\":\"b1\",\"content\":[{\"text\":\"a\\ud800\"}]}]",
                "[{\"type\":\"paragraph\",\"id\":\"b1\",\"content\":[{\"text\":\"a\\u0085\"}]}]",
                "[{\"type\":\"paragraph\",\"id\":\"b1\",\"content\":[{\"text\":\"a\\ufffe\"}]}]",
                "[{\"type\":\"paragraph\",\"id\":\"b1\",\"content\":[{\"text\":\"a\\uffff\"}]}]",
                "[{\"type\":\"paragraph\",\"id\":\"b1\",\"content\":[{\"text\":\"a\",\"marks\":[\"blink\"]}]}]",
                "[{\"type\":\"paragraph\",\"id\":\"b1\",\"content\":[{\"text\":\"a\",\"href\":\"x\"}]}]",
                "[{\"type\":\"paragraph\",\"id\":\"b1\",\"content\":[{\"placeholder\":\"x\",\"label\":\" \",\"value\":null}]}]",
                "[{\"type\":\"paragraph\",\"id\":\"b1\",\"content\":[]},{\"type\":\"note\",\"id\":\"b1\",\"content\":[]}]",
                "[{\"type\":\"table\",\"id\":\"b1\",\"header\":true,\"rows\":[]}]",
                "[{\"type\":\"table\",\"id\":\"b1\",\"header\":true,\"rows\":[[]]}]",
                "[{\"type\":\"table\",\"id\":\"b1\",\"rows\":[[{\"id\":\"c1\",\"content\":[]}]]}]",
                "[{\"type\":\"table\",\"id\":\"b1\",\"header\":\"yes\",\"rows\":[[{\"id\":\"c1\",\"content\":[]}]]}]",
                "[{\"type\":\"paragraph\",\"id\":\"b1\",\"header\":true,\"rows\":[[{\"id\":\"c1\",\"content\":[]}]]}]",
                "[{\"type\":\"table\",\"id\":\"b1\",\"header\":true,\"rows\":[[{\"id\":\"b1\",\"content\":[]}]]}]",
                "[{\"type\":\"table\",\"id\":\"b1\",\"header\":true,\"rows\":[[{\"id\":\"c1\",\"content\":[]}],[]]}]",
                "[{\"type\":\"table\",\"id\":\"b1\",\"header\":true,\"rows\":[\"c\"]}]",
                "[{\"type\":\"table\",\"id\":\"b1\",\"header\":true,\"rows\":[[{\"id\":\"c1\",\"content\":[],\"colspan\":2}]]}]",
            })
    void blocks_that_do_not_follow_the_model_are_refused(String json) {
        assertThatThrownBy(() -> DraftJson.readBlocks(json)).isInstanceOf(InvalidDocument.class);
    }

    @Test
    void a_paragraph_that_is_refused_is_named() {
        String json = "[{\"type\":\"paragraph\",\"id\":\"b1\",\"content\":[]},{\"type\":\"paragraph\",\"id\":\"b2\","
                + "\"content\":[{\"text\":\"Held\\tby the receiving party until it is destroyed.\"}]}]";

        assertThatThrownBy(() -> DraftJson.readBlocks(json))
                .isInstanceOf(InvalidDocument.class)
                .hasMessage("Paragraph 2, “Held by the receiving party until it is…”:"
                        + " The text holds a character that cannot be shown.");
    }

    @Test
    void a_paragraph_over_the_limit_is_refused_with_what_to_do() {
        String json = DraftJson.writeBlocks(List.of(paragraph("b1", "x".repeat(20_001))));

        assertThatThrownBy(() -> DraftJson.readBlocks(json))
                .isInstanceOf(InvalidDocument.class)
                .hasMessageContaining("20,000");
    }

    @Test
    void neighbouring_runs_with_the_same_marks_are_one() {
        String json = "[{\"type\":\"paragraph\",\"id\":\"b1\",\"content\":[{\"text\":\"a\"},{\"text\":\"b\"}]}]";

        assertThat(DraftJson.readBlocks(json)).containsExactly(paragraph("b1", "ab"));
    }

    private static Table table() {
        var names = List.of(
                new Cell("t2", List.of(new TextRun("What", Set.of(Mark.BOLD)))),
                new Cell("t3", List.of(new TextRun("How long", Set.of(Mark.TERM)))));
        var row = List.of(
                new Cell("t4", List.of(TextRun.plain("Records"))), new Cell("t5", List.of(TextRun.plain("7 years"))));
        return new Table("t1", true, List.of(names, row));
    }

    private static ListItem numbered(String id) {
        return new ListItem(id, true, List.of(TextRun.plain("item " + id)));
    }

    private static Paragraph paragraph(String id, String text) {
        return new Paragraph(id, List.of(TextRun.plain(text)));
    }
}
