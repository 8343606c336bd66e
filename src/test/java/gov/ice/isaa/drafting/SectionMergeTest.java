package gov.ice.isaa.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.drafting.BlockClash.Choice;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SectionMergeTest {

    private static final List<Block> BASE = List.of(block("a", "A"), block("b", "B"), block("c", "C"));

    @Test
    void changes_of_different_paragraphs_are_both_kept() {
        assertThat(merged(List.of(block("a", "A mine"), block("b", "B"), block("c", "C")), changed("c", "C theirs")))
                .isEqualTo("A mine, B, C theirs");
        assertThat(merged(changed("b", "B mine"), BASE)).isEqualTo("A, B mine, C");
        assertThat(merged(BASE, changed("b", "B theirs"))).isEqualTo("A, B theirs, C");
        assertThat(merged(changed("b", "B both"), changed("b", "B both"))).isEqualTo("A, B both, C");
    }

    @Test
    void what_both_added_stands_where_each_put_it() {
        List<Block> mine =
                List.of(block("m0", "first"), block("a", "A"), block("m1", "mine"), block("b", "B"), block("c", "C"));
        List<Block> theirs = List.of(block("a", "A"), block("b", "B"), block("c", "C"), block("t1", "theirs"));

        assertThat(merged(mine, theirs)).isEqualTo("first, A, mine, B, C, theirs");
        assertThat(merged(theirs, mine)).isEqualTo("first, A, mine, B, C, theirs");
    }

    @Test
    void what_one_removed_stays_away_and_what_one_moved_stays_there() {
        assertThat(merged(List.of(block("a", "A"), block("c", "C")), changed("c", "C theirs")))
                .isEqualTo("A, C theirs");
        assertThat(merged(BASE.reversed(), changed("a", "A theirs"))).isEqualTo("C, B, A theirs");
        assertThat(merged(changed("a", "A mine"), BASE.reversed())).isEqualTo("C, B, A mine");
    }

    @Test
    void a_paragraph_that_both_changed_or_one_removed_and_one_changed_is_for_a_person_to_decide() {
        assertThat(clashes(BASE, changed("a", "mine"), changed("a", "theirs")))
                .containsExactly(new BlockClash(block("a", "A"), block("a", "mine"), block("a", "theirs")));
        assertThat(clashes(BASE, BASE.subList(1, 3), changed("a", "theirs")))
                .containsExactly(new BlockClash(block("a", "A"), null, block("a", "theirs")));
        assertThat(clashes(BASE, changed("a", "mine"), BASE.subList(1, 3)))
                .containsExactly(new BlockClash(block("a", "A"), block("a", "mine"), null));
    }

    @Test
    void what_is_decided_stands_in_its_place_beside_everything_else_that_both_changed() {
        List<Block> mine = List.of(block("a", "A mine"), block("b", "B mine"), block("c", "C"), block("m", "mine"));
        List<Block> theirs = List.of(block("b", "B theirs"), block("a", "A"), block("c", "C theirs"));

        JoinedBlocks joined = SectionMerge.of(BASE, mine, theirs);

        assertThat(joined.whole()).isEmpty();
        assertThat(joined.inOrder()).hasSize(1);
        assertThat(words(joined.decided(clash -> Choice.MINE))).isEqualTo("B mine, A mine, C theirs, mine");
        assertThat(words(joined.decided(clash -> Choice.THEIRS))).isEqualTo("B theirs, A mine, C theirs, mine");
        List<Block> both = joined.decided(clash -> Choice.BOTH);
        assertThat(words(both)).isEqualTo("B theirs, B mine, A mine, C theirs, mine");
        assertThat(both.stream().map(Block::id).distinct()).hasSameSizeAs(both);
    }

    @Test
    void of_a_table_in_which_both_changed_one_cell_each_side_holds_the_other_cells_joined() {
        assertThat(clashes(
                        List.of(table("1", "2", "3")),
                        List.of(table("mine", "2 mine", "3")),
                        List.of(table("theirs", "2", "3 theirs"))))
                .containsExactly(new BlockClash(
                        table("1", "2", "3"),
                        table("mine", "2 mine", "3 theirs"),
                        table("theirs", "2 mine", "3 theirs")));
    }

    @Test
    void cells_of_a_table_are_joined_one_by_one_while_its_grid_stays() {
        Table base = table("1", "2");

        assertThat(SectionMerge.of(List.of(base), List.of(table("mine", "2")), List.of(table("1", "theirs")))
                        .whole())
                .contains(List.of(table("mine", "theirs")));
        assertThat(clashes(List.of(base), List.of(table("mine", "2")), List.of(table("theirs", "2"))))
                .hasSize(1);
        assertThat(clashes(List.of(base), List.of(table("1")), List.of(table("1", "theirs"))))
                .hasSize(1);
    }

    @Test
    void whatever_two_did_nothing_of_it_is_lost() {
        int joined = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            List<Block> base = IntStream.range(0, 1 + random.nextInt(8))
                    .mapToObj(i -> block("b" + i, "base"))
                    .collect(Collectors.toList());
            List<Block> mine = edited(base, "mine", random);
            List<Block> theirs = edited(base, "theirs", random);

            Optional<List<Block>> merged = SectionMerge.of(base, mine, theirs).whole();

            assertThat(merged.isEmpty()).as("to decide, seed %d", seed).isEqualTo(clash(base, mine, theirs));
            if (merged.isPresent()) {
                joined++;
                assertThat(Set.copyOf(merged.get()))
                        .as("seed %d", seed)
                        .isEqualTo(expected(base, mine, theirs))
                        .hasSize(merged.get().size());
                assertThat(Set.copyOf(
                                SectionMerge.of(base, theirs, mine).whole().orElseThrow()))
                        .isEqualTo(Set.copyOf(merged.get()));
            }
        }
        assertThat(joined).isBetween(500, 2_900);
    }

    private static Set<Block> expected(List<Block> base, List<Block> mine, List<Block> theirs) {
        return Stream.concat(mine.stream(), theirs.stream())
                .filter(block -> {
                    boolean inBoth = mine.contains(block) && theirs.contains(block);
                    return inBoth || !base.contains(block);
                })
                .collect(Collectors.toSet());
    }

    private static boolean clash(List<Block> base, List<Block> mine, List<Block> theirs) {
        return base.stream()
                .anyMatch(block -> !mine.contains(block)
                        && !theirs.contains(block)
                        && !(with(mine, block.id()).isEmpty()
                                && with(theirs, block.id()).isEmpty()));
    }

    private static Optional<Block> with(List<Block> blocks, String id) {
        return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
    }

    private static List<Block> edited(List<Block> base, String by, Random random) {
        List<Block> blocks = new java.util.ArrayList<>(base);
        for (int i = random.nextInt(5); i > 0; i--) {
            int at = random.nextInt(blocks.size() + 1);
            if (at == blocks.size() || random.nextInt(3) == 0) {
                blocks.add(at, block(by + i, by));
            } else if (random.nextInt(4) == 0) {
                blocks.remove(at);
            } else if (random.nextInt(4) == 0) {
                blocks.add(random.nextInt(blocks.size()), blocks.remove(at));
            } else {
                blocks.set(at, block(blocks.get(at).id(), by));
            }
        }
        return blocks;
    }

    private static String merged(List<Block> mine, List<Block> theirs) {
        return words(SectionMerge.of(BASE, mine, theirs).whole().orElseThrow());
    }

    private static List<BlockClash> clashes(List<Block> base, List<Block> mine, List<Block> theirs) {
        return SectionMerge.of(base, mine, theirs).inOrder();
    }

    private static String words(List<Block> blocks) {
        return blocks.stream().map(Block::words).collect(Collectors.joining(", "));
    }

    private static List<Block> changed(String id, String words) {
        return BASE.stream()
                .map(block -> block.id().equals(id) ? block(id, words) : block)
                .toList();
    }

    private static Block block(String id, String words) {
        return new Paragraph(id, List.of(TextRun.plain(words)));
    }

    private static Table table(String... cells) {
        return new Table(
                "t",
                false,
                List.of(IntStream.range(0, cells.length)
                        .mapToObj(i -> new Cell("c" + i, List.of(TextRun.plain(cells[i]))))
                        .toList()));
    }
}
