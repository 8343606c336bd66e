package gov.ice.isaa.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.discussion.anchor.Port;
import gov.ice.isaa.drafting.PlainText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftPortsTest {

    static final String KEPT = "Records are kept for five years and are then destroyed by the receiving party.";
    static final String LOGGED = "The receiving party keeps a log of every query and shows it when asked.";
    static final String NOTICE = "Notice of a breach is given in writing within two business days.";

    @Test
    void a_passage_over_several_blocks_stands_from_its_first_words_to_its_last() {
        PlainText before = text("a", KEPT, "b", LOGGED, "c", NOTICE);
        PlainText after =
                text("x", "A new paragraph.", "a", "In general: " + KEPT, "b", LOGGED, "c", NOTICE + " Always.");

        assertThat(ported(before, "destroyed by the receiving party.\n" + LOGGED + "\nNotice of a breach", after))
                .isEqualTo("destroyed by the receiving party.\n" + LOGGED + "\nNotice of a breach");
    }

    @Test
    void a_block_put_into_the_passage_belongs_to_it_and_one_taken_out_is_missed_by_nobody() {
        PlainText before = text("a", KEPT, "b", LOGGED, "c", NOTICE);

        assertThat(ported(before, KEPT + "\n" + LOGGED, text("a", KEPT, "x", "New words.", "b", LOGGED, "c", NOTICE)))
                .isEqualTo(KEPT + "\nNew words.\n" + LOGGED);
        assertThat(ported(before, KEPT + "\n" + LOGGED + "\n" + NOTICE, text("a", KEPT, "c", NOTICE)))
                .isEqualTo(KEPT + "\n" + NOTICE);
    }

    @Test
    void where_its_blocks_went_apart_the_longest_piece_is_the_passage_or_none() {
        PlainText before = text("a", KEPT, "b", LOGGED, "c", NOTICE);

        assertThat(ported(before, KEPT + "\n" + LOGGED.substring(0, 30), text("b", LOGGED, "c", NOTICE, "a", KEPT)))
                .isEqualTo(KEPT);
        assertThat(port(before, KEPT.substring(40) + "\n" + LOGGED.substring(0, 38), text("b", LOGGED, "c", NOTICE)))
                .isEqualTo(new Port.Found(0, 38, 0.5));
        assertThat(port(before, KEPT + "\n" + LOGGED.substring(0, 10), text("b", LOGGED, "c", NOTICE)))
                .isEqualTo(new Port.Detached(Port.Reason.REWRITTEN, 0));
    }

    @Test
    void a_passage_whose_blocks_are_all_gone_is_detached_where_it_stood() {
        PlainText before = text("a", KEPT, "b", LOGGED, "c", NOTICE, "d", "The end.");
        PlainText after = text("a", KEPT, "d", "The end.");

        assertThat(port(before, LOGGED + "\n" + NOTICE, after))
                .isEqualTo(new Port.Detached(Port.Reason.DELETED, KEPT.length()));
    }

    @Test
    void a_deleted_block_is_not_found_in_another_one_that_read_the_same_before() {
        PlainText before = text("a", KEPT, "b", LOGGED, "c", NOTICE, "d", LOGGED);
        PlainText after = text("a", KEPT, "c", NOTICE, "d", LOGGED);
        var ports = new DraftPorts(before, after);

        assertThat(ports.port(new Place("b", 4, 19, 1, null)).stands()).isFalse();
        assertThat(ports.port(new Place("d", 4, 19, 1, null))).isEqualTo(new Place("d", 4, 19, 1, null));
    }

    @Test
    void blocks_that_were_joined_or_lost_their_ids_keep_their_passages() {
        PlainText before = text("a", KEPT, "b", LOGGED, "c", NOTICE);

        assertThat(ported(
                        before,
                        "shows it when asked.\nNotice of a breach",
                        text("a", KEPT, "b", LOGGED + " " + NOTICE)))
                .isEqualTo("shows it when asked. Notice of a breach");
        assertThat(ported(
                        before, "shows it when asked.\nNotice of a breach", text("p", KEPT, "q", LOGGED, "r", NOTICE)))
                .isEqualTo("shows it when asked.\nNotice of a breach");
    }

    private static PlainText text(String... idsAndWords) {
        var text = new StringBuilder();
        List<PlainText.Line> lines = new ArrayList<>();
        for (int i = 0; i < idsAndWords.length; i += 2) {
            lines.add(new PlainText.Line("section", idsAndWords[i], text.length(), idsAndWords[i + 1]));
            text.append(idsAndWords[i + 1]).append('\n');
        }
        return new PlainText(text.toString(), lines);
    }

    private static Port port(PlainText before, String passage, PlainText after) {
        int start = before.text().indexOf(passage);
        return new DraftPorts(before, after).port(start, start + passage.length());
    }

    private static String ported(PlainText before, String passage, PlainText after) {
        return port(before, passage, after) instanceof Port.Found found
                ? after.text().substring(found.start(), found.end())
                : "detached";
    }
}
