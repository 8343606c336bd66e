package gov.ice.isaa.drafting.compare;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.Cell;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftJson;
import gov.ice.isaa.drafting.Level;
import gov.ice.isaa.drafting.ListItem;
import gov.ice.isaa.drafting.Mark;
import gov.ice.isaa.drafting.Paragraph;
import gov.ice.isaa.drafting.Placeholder;
import gov.ice.isaa.drafting.SampleEdits;
import gov.ice.isaa.drafting.SampleText;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.drafting.Table;
import gov.ice.isaa.drafting.TextRun;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pieces are written as they are shown: kept, [-removed-], [+added+], [~emphasised~]. */
class ComparisonTest {

    private static final String LAW =
            "The receiving Party shall not disclose the records to a third party without written consent.";

    @Test
    void accepting_everything_gives_the_new_text_and_rejecting_everything_the_old() {
        for (int seed = 0; seed < 600; seed++) {
            DraftDocument before = stored(new SampleText(seed).document(1 + seed % 15));
            DraftDocument after = new SampleEdits(seed).apply(before, seed % 40);

            Comparison comparison = Comparison.between(before, after);

            assertThat(comparison.accepted()).as("new text, seed %d", seed).isEqualTo(after);
            assertThat(comparison.rejected()).as("old text, seed %d", seed).isEqualTo(before);
            assertThat(comparison.same()).as("same, seed %d", seed).isEqualTo(before.equals(after));
        }
    }

    @Test
    void so_it_does_where_the_new_text_came_back_without_ids_or_is_another_text_altogether() {
        for (int seed = 0; seed < 300; seed++) {
            DraftDocument before = stored(new SampleText(seed).document(1 + seed % 15));
            DraftDocument edited = new SampleEdits(seed).apply(before, seed % 20);
            DraftDocument after = seed % 3 == 0
                    ? stored(new SampleText(-seed).document(5))
                    : new SampleEdits(seed).withoutIds(edited);

            Comparison comparison = Comparison.between(before, after);

            assertThat(comparison.accepted()).as("new text, seed %d", seed).isEqualTo(after);
            assertThat(comparison.rejected()).as("old text, seed %d", seed).isEqualTo(before);
        }
    }

    @Test
    void a_text_that_came_back_unchanged_shows_no_change_although_its_ids_are_others() {
        for (int seed = 0; seed < 100; seed++) {
            DraftDocument before = stored(new SampleText(seed).document(8));

            assertThat(Comparison.between(before, new SampleEdits(seed).withoutIds(before))
                            .summary())
                    .as("seed %d", seed)
                    .isEqualTo(new Comparison.Summary(0, 0, 0, 0));
        }
    }

    @Test
    void words_are_compared_inside_a_paragraph() {
        assertThat(shown(LAW, LAW.replace("shall not", "may").replace("written", "prior written")))
                .isEqualTo("The receiving Party [-shall not-][+may+] disclose the records to a third party without"
                        + " [+prior +]written consent.");
        assertThat(shown(LAW, "The Parties meet once a year."))
                .isEqualTo("[-" + LAW + "-][+The Parties meet once a year.+]");
        assertThat(shown("7 years", "10 years")).isEqualTo("[-7-][+10+] years");
        assertThat(shown("A flag 🏳️‍🌈 here, é.", "A flag 🏴 here, é.")).isEqualTo("A flag [-🏳️‍🌈-][+🏴+] here, é.");
    }

    @Test
    void emphasis_alone_is_no_other_word_and_a_filled_gap_is_one() {
        var plain = new Paragraph("p1", List.of(TextRun.plain("Means the agency.")));
        var bold = new Paragraph(
                "p1",
                List.of(TextRun.plain("Means "), new TextRun("the", Set.of(Mark.BOLD)), TextRun.plain(" agency.")));
        var open = new Placeholder("sorn", "Notice", null, Set.of());

        assertThat(shown(plain, bold)).isEqualTo("Means [~the~] agency.");
        assertThat(shown(
                        new Paragraph("p1", List.of(TextRun.plain("Under the notice "), open)),
                        new Paragraph("p1", List.of(TextRun.plain("Under the notice "), open.filled("009")))))
                .isEqualTo("Under the notice [-[Notice]-][+009+]");
    }

    @Test
    void what_was_moved_is_shown_as_moved_with_what_changed_in_it() {
        DraftDocument before = document(paragraph("p1", LAW), paragraph("p2", "Two."), paragraph("p3", "Three."));
        DraftDocument after = document(
                paragraph("p2", "Two."), paragraph("p3", "Three."), paragraph("p1", LAW.replace("shall", "may")));

        Comparison comparison = Comparison.between(before, after);

        assertThat(comparison.sections().getFirst().blocks())
                .extracting(BlockChange::place)
                .containsExactly(Place.MOVED_AWAY, Place.HERE, Place.HERE, Place.MOVED_HERE);
        assertThat(comparison.summary()).isEqualTo(new Comparison.Summary(1, 1, 1, 1));
    }

    @Test
    void a_paragraph_is_found_in_another_section_without_its_id_and_although_words_changed() {
        var one = new Section("one", Level.ARTICLE, "One", List.of(paragraph("p1", LAW), paragraph("p2", "Short.")));
        var two = new Section("two", Level.ARTICLE, "Two", List.of(paragraph("p3", "Another text stands here.")));
        DraftDocument before = new DraftDocument(List.of(one, two));
        DraftDocument after = new DraftDocument(List.of(
                one.with(List.of(paragraph("x2", "Short."))),
                two.with(List.of(
                        paragraph("x3", "Another text stands here."), paragraph("x1", LAW.replace("shall", "may"))))));

        Comparison comparison = Comparison.between(before, after);

        assertThat(comparison.summary()).isEqualTo(new Comparison.Summary(2, 1, 1, 1));
        assertThat(comparison.sections().getLast().blocks().getLast().place()).isEqualTo(Place.MOVED_HERE);
    }

    @Test
    void a_section_that_was_moved_is_one_move_however_much_stands_in_it() {
        List<Section> sections = List.of(section("a"), section("b"), section("c"));

        Comparison comparison = Comparison.between(
                new DraftDocument(sections),
                new DraftDocument(List.of(sections.get(2), sections.get(0), sections.get(1))));

        assertThat(comparison.summary()).isEqualTo(new Comparison.Summary(1, 0, 0, 1));
    }

    @Test
    void tables_are_compared_cell_by_cell() {
        var before = new Table("t1", true, List.of(row("a", "What", "Until"), row("b", "Records", "7 years")));
        var after = new Table(
                "t1",
                true,
                List.of(row("a", "What", "Until"), row("c", "Logs", "1 year"), row("b", "Records", "10 years")));

        TableChange change = (TableChange) Comparison.between(document(before), document(after))
                .sections()
                .getFirst()
                .blocks()
                .getFirst();

        assertThat(change.rows())
                .extracting(
                        row -> row.stream().map(cell -> shown(cell.pieces())).collect(Collectors.joining(" | ")))
                .containsExactly("What | Until", "[+Logs+] | [+1 year+]", "Records | [-7-][+10+] years");
    }

    @Test
    void another_kind_of_paragraph_is_a_change_although_every_word_stayed() {
        Block paragraph = paragraph("p1", LAW);
        Block item = new ListItem("p1", true, List.of(TextRun.plain(LAW)));
        Block bullet = new ListItem("p1", false, List.of(TextRun.plain(LAW)));

        assertThat(Comparison.between(document(paragraph), document(item)).same())
                .isFalse();
        assertThat(Comparison.between(document(item), document(bullet)).same()).isFalse();
    }

    private static String shown(String before, String after) {
        return shown(paragraph("p1", before), paragraph("p1", after));
    }

    private static String shown(Block before, Block after) {
        return Comparison.between(document(before), document(after)).sections().getFirst().blocks().stream()
                .flatMap(BlockChange::texts)
                .map(text -> shown(text.pieces()))
                .collect(Collectors.joining());
    }

    private static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> {
                    String words = piece.shown().shown();
                    return switch (piece.kind()) {
                        case KEPT -> words;
                        case ADDED -> "[+" + words + "+]";
                        case REMOVED -> "[-" + words + "-]";
                        case FORMATTED -> "[~" + words + "~]";
                    };
                })
                .collect(Collectors.joining());
    }

    private static List<Cell> row(String id, String... cells) {
        return IntStream.range(0, cells.length)
                .mapToObj(column -> new Cell(id + column, List.of(TextRun.plain(cells[column]))))
                .toList();
    }

    private static Section section(String key) {
        return new Section(key, Level.ARTICLE, key, List.of(paragraph(key + "1", LAW), paragraph(key + "2", "Two.")));
    }

    private static Paragraph paragraph(String id, String words) {
        return new Paragraph(id, List.of(TextRun.plain(words)));
    }

    private static DraftDocument document(Block... blocks) {
        return new DraftDocument(List.of(new Section("one", Level.ARTICLE, "One", List.of(blocks))));
    }

    private static DraftDocument stored(DraftDocument document) {
        return DraftJson.read(DraftJson.write(document));
    }
}
