package gov.ice.isaa.discussion.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.discussion.anchor.Port.Detached;
import gov.ice.isaa.discussion.anchor.Port.Found;
import gov.ice.isaa.discussion.anchor.Port.Reason;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnchorPortTest {

    static final String RETENTION =
            "Records received under this agreement are kept for five years and are then destroyed. "
                    + "The receiving party confirms the destruction in writing within thirty days.";
    static final String SAFEGUARDS =
            "Access is limited to named personnel with a need to know. The receiving party keeps a log of every query.";

    @Test
    void unchanged_words_are_found_exactly_where_text_was_added_before_them() {
        assertThat(ported(RETENTION, "five years", "A new first sentence about scope. " + RETENTION))
                .isEqualTo("five years");
    }

    @Test
    void an_edited_passage_keeps_its_surviving_range() {
        String later = RETENTION.replace("five years and are then destroyed", "seven years and are then erased");

        assertThat(ported(RETENTION, "kept for five years and are then destroyed", later))
                .isEqualTo("kept for seven years and are then");
    }

    @Test
    void a_deleted_passage_is_detached_at_the_place_where_it_stood() {
        String sentence = "The receiving party confirms the destruction in writing within thirty days.";
        String later = RETENTION.replace(sentence, "").strip();

        Port port = port(RETENTION, sentence, later);

        assertThat(port).isEqualTo(new Detached(Reason.DELETED, later.length()));
    }

    @Test
    void a_deleted_clause_is_not_attached_to_the_same_clause_in_another_section() {
        String clause = "The receiving party keeps a log of every query.";
        String twice = SAFEGUARDS + "\n" + RETENTION + "\nFor system access alone:\n" + clause;
        String later = twice.replaceFirst(clause, "No log is required.");

        assertThat(port(twice, clause, later)).isInstanceOf(Detached.class);
        assertThat(portAt(twice, twice.lastIndexOf(clause), clause.length(), later))
                .isEqualTo(new Found(later.lastIndexOf(clause), later.lastIndexOf(clause) + clause.length(), 1));
    }

    @Test
    void a_rewritten_passage_is_detached_although_common_words_met_again() {
        String later = "The parties agree on the text of the annex and of the schedule in the month of the signing, "
                + "and the form of it is for the council to decide.";

        assertThat(port(RETENTION, "The receiving party confirms the destruction in writing", later))
                .isInstanceOf(Detached.class);
    }

    @Test
    void one_common_word_is_found_by_its_neighbours_and_never_by_itself() {
        String later = "To begin with: " + SAFEGUARDS;
        assertThat(ported(SAFEGUARDS, "a", later)).isEqualTo("a");
        assertThat(((Found) portAt(SAFEGUARDS, SAFEGUARDS.indexOf(" a need") + 1, 1, later)).start())
                .isEqualTo(later.indexOf(" a need") + 1);

        String without = SAFEGUARDS.replace("with a need to know", "whom the supervisor lists");
        assertThat(portAt(SAFEGUARDS, SAFEGUARDS.indexOf(" a need") + 1, 1, without))
                .isInstanceOf(Detached.class);
    }

    @Test
    void a_section_that_moved_takes_its_passages_along() {
        String before = SAFEGUARDS + "\n" + RETENTION;
        String after = RETENTION + "\n" + SAFEGUARDS;

        assertThat(ported(before, "limited to named personnel", after)).isEqualTo("limited to named personnel");
        assertThat(ported(before, "kept for five years and are", after)).isEqualTo("kept for five years and are");
    }

    @Test
    void emoji_and_combining_marks_are_never_cut() {
        String before = "The liaison in Cote\u0301 d'Azur 👩🏽‍⚖️ signs the annex before the exchange begins.";
        String after = "First: " + before.replace("signs", "initials");

        assertThat(ported(before, "Cote\u0301 d'Azur 👩🏽‍⚖️", after)).isEqualTo("Cote\u0301 d'Azur 👩🏽‍⚖️");
    }

    @Test
    void a_passage_may_begin_and_end_inside_a_word_or_be_white_space() {
        String after = "Then: " + SAFEGUARDS;

        assertThat(ported(SAFEGUARDS, "imited to nam", after)).isEqualTo("imited to nam");
        assertThat(ported(SAFEGUARDS, " ", after)).isEqualTo(" ");
    }

    @Test
    void a_range_outside_the_text_is_refused() {
        AnchorPort port = AnchorPort.between("short", "short");

        assertThatThrownBy(() -> port.port(0, 6)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> port.port(2, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void an_empty_new_text_detaches_everything() {
        assertThat(port(RETENTION, "five years", "")).isEqualTo(new Detached(Reason.DELETED, 0));
    }

    @Test
    void every_passage_of_an_unchanged_text_stays_where_it_is() {
        String text = IntStream.range(0, 50)
                .mapToObj(i -> "Clause " + i + ". " + SAFEGUARDS)
                .collect(Collectors.joining("\n"));
        AnchorPort port = AnchorPort.between(text, text);

        for (int start = 0; start + 9 < text.length(); start += 7) {
            assertThat(port.port(start, start + 9)).isEqualTo(new Found(start, start + 9, 1));
        }
    }

    private static Port port(String before, String quote, String after) {
        return portAt(before, before.indexOf(quote), quote.length(), after);
    }

    private static Port portAt(String before, int start, int length, String after) {
        return AnchorPort.between(before, after).port(start, start + length);
    }

    private static String ported(String before, String quote, String after) {
        return port(before, quote, after) instanceof Found found
                ? after.substring(found.start(), found.end())
                : "detached";
    }
}
