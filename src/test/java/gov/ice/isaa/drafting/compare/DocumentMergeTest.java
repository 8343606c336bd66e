package gov.ice.isaa.drafting.compare;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.Level;
import gov.ice.isaa.drafting.Mark;
import gov.ice.isaa.drafting.Paragraph;
import gov.ice.isaa.drafting.SampleEdits;
import gov.ice.isaa.drafting.SampleText;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.drafting.TextRun;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentMergeTest {

    @Test
    void with_one_side_unchanged_the_other_is_the_result() {
        for (int seed = 0; seed < 100; seed++) {
            DraftDocument base = new SampleText(seed).document(4);
            DraftDocument changed = new SampleEdits(seed).apply(base, 15);
            assertThat(DocumentMerge.of(base, changed, base)).contains(changed);
            assertThat(DocumentMerge.of(base, base, changed)).contains(changed);
            assertThat(DocumentMerge.of(base, changed, changed)).contains(changed);
        }
    }

    @Test
    void words_in_different_places_of_one_paragraph_are_joined() {
        assertThat(merged(
                        "The Party shall keep records.",
                        "The Parties shall keep records.",
                        "The Party shall keep all records."))
                .contains("The Parties shall keep all records.");
        assertThat(merged(
                        "The Party shall keep records.", "The Party may keep records.", "The Party must keep records."))
                .isEmpty();
    }

    @Test
    void emphasis_of_one_and_words_of_the_other() {
        DraftDocument base = text(List.of(TextRun.plain("The Party shall keep records.")));
        DraftDocument bold = text(List.of(
                TextRun.plain("The "), new TextRun("Party", Set.of(Mark.BOLD)), TextRun.plain(" shall keep records.")));
        DraftDocument words = text(List.of(TextRun.plain("The Party shall keep all records.")));
        assertThat(DocumentMerge.of(base, bold, words))
                .contains(text(List.of(
                        TextRun.plain("The "),
                        new TextRun("Party", Set.of(Mark.BOLD)),
                        TextRun.plain(" shall keep all records."))));
    }

    @Test
    void a_section_that_one_removed_and_the_other_changed_is_for_a_person_to_decide() {
        DraftDocument base = new SampleText(1).document(4);
        Section last = base.sections().getLast();
        DraftDocument removed = new DraftDocument(base.sections().subList(0, 3));
        DraftDocument renamed = base.with(new Section(last.key(), last.level(), "Other", last.blocks()));
        assertThat(DocumentMerge.of(base, removed, renamed)).isEmpty();
        assertThat(DocumentMerge.of(base, renamed, removed)).isEmpty();
        assertThat(DocumentMerge.of(base, removed, base)).contains(removed);
    }

    /** Neither what one put in nor what the other did is ever lost without a person being asked. */
    @Test
    void what_both_changed_is_joined_whole_or_left_to_a_person() {
        int joined = 0;
        for (int seed = 0; seed < 300; seed++) {
            DraftDocument base = new SampleText(seed).document(6);
            DraftDocument mine = new SampleEdits(seed + 1_000).apply(base, 2);
            DraftDocument theirs = new SampleEdits(seed + 2_000).apply(base, 2);
            Optional<DraftDocument> both = DocumentMerge.of(base, mine, theirs);
            if (both.isPresent()) {
                joined++;
                int expected = words(mine) + words(theirs) - words(base);
                assertThat(words(both.get())).as("seed %d", seed).isBetween(expected - 60, expected + 60);
            }
        }
        assertThat(joined).isGreaterThan(100);
    }

    private static int words(DraftDocument document) {
        return document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .mapToInt(block -> block.words().split("\\s+").length)
                .sum();
    }

    private static Optional<String> merged(String base, String mine, String theirs) {
        return DocumentMerge.of(text(base), text(mine), text(theirs))
                .map(document ->
                        document.sections().getFirst().blocks().getFirst().words());
    }

    private static DraftDocument text(String words) {
        return text(List.of(TextRun.plain(words)));
    }

    private static DraftDocument text(List<TextRun> runs) {
        return new DraftDocument(List.of(
                new Section("purpose", Level.ARTICLE, "Purpose", List.of(new Paragraph("p", List.copyOf(runs))))));
    }
}
