package gov.ice.isaa.drafting.compare;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.InvalidDocument;
import gov.ice.isaa.drafting.SampleEdits;
import gov.ice.isaa.drafting.SampleText;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProposalsTest {

    /** As a text comes back: what was in the old one has its ids again. */
    private static DraftDocument changed(DraftDocument old, int seed, int changes) {
        DraftDocument now = new SampleEdits(seed).apply(old, changes);
        Map<String, String> known = KnownAgain.ids(old, now);
        return now.renamed(id -> known.getOrDefault(id, id));
    }

    @Test
    void all_accepted_is_the_new_text_and_none_the_old() {
        for (int seed = 0; seed < 400; seed++) {
            DraftDocument old = new SampleText(seed).document(2 + seed % 6);
            DraftDocument now = changed(old, seed, 1 + seed % 30);
            Comparison comparison = Comparison.between(old, now);
            List<Proposal> proposals = Proposals.of(comparison, List.of());
            assertThat(proposals.isEmpty()).isEqualTo(comparison.same());
            assertThat(PartlyAccepted.text(comparison, Set.of()))
                    .as("none, seed %d", seed)
                    .isEqualTo(old);
            assertThat(Comparison.between(PartlyAccepted.text(comparison, Proposals.parts(proposals)), now)
                            .same())
                    .as("all, seed %d", seed)
                    .isTrue();
        }
    }

    /** As a drafter does: one after the other, each accepted or rejected, whatever is left being compared again. */
    @Test
    void decided_one_by_one_in_any_order_nothing_is_left_and_no_word_comes_from_nowhere() {
        int decided = 0;
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            DraftDocument old = new SampleText(seed).document(2 + seed % 5);
            DraftDocument now = changed(old, seed, 1 + seed % 20);
            for (int step = 0; ; step++) {
                Comparison comparison = Comparison.between(old, now);
                List<Proposal> proposals = Proposals.of(comparison, List.of());
                if (proposals.isEmpty()) {
                    break;
                }
                assertThat(step).as("seed %d ends", seed).isLessThan(2_000);
                Proposal one = proposals.get(random.nextInt(proposals.size()));
                try {
                    if (random.nextBoolean()) {
                        old = PartlyAccepted.text(comparison, one.parts()).checked();
                    } else {
                        Set<String> others = Proposals.parts(proposals);
                        others.removeAll(one.parts());
                        now = PartlyAccepted.text(comparison, others).checked();
                    }
                    decided++;
                } catch (InvalidDocument alone) {
                    // A subsection that would lose the article above it waits for its neighbours.
                    old = PartlyAccepted.text(comparison, Proposals.parts(proposals));
                }
            }
            assertThat(Comparison.between(old, now).same()).as("seed %d", seed).isTrue();
        }
        assertThat(decided).isGreaterThan(1_000);
    }

    @Test
    void one_decision_changes_what_it_is_about_and_nothing_else() {
        for (int seed = 0; seed < 100; seed++) {
            DraftDocument old = new SampleText(seed).document(4);
            DraftDocument now = changed(old, seed, 15);
            Comparison comparison = Comparison.between(old, now);
            for (Proposal proposal : Proposals.of(comparison, List.of())) {
                DraftDocument after = PartlyAccepted.text(comparison, proposal.parts());
                Comparison done = Comparison.between(old, after);
                boolean nothing = after.equals(old);
                boolean intoSectionThatIsNotThere = proposal.what() == Proposal.What.MOVED;
                assertThat(nothing && !intoSectionThatIsNotThere)
                        .as("seed %d: %s", seed, proposal)
                        .isFalse();
                assertThat(Proposals.of(done, List.of()).size())
                        .as("seed %d: %s", seed, proposal)
                        .isLessThanOrEqualTo(
                                proposal.what() == Proposal.What.TABLE
                                        ? 1 + done.sections().size()
                                        : 1);
            }
        }
    }

    @Test
    void blocks_that_belong_together_are_one_proposal() {
        DraftDocument old = new SampleText(3).document(4);
        DraftDocument now = changed(old, 3, 25);
        Comparison comparison = Comparison.between(old, now);
        List<Proposal> apart = Proposals.of(comparison, List.of());
        Set<String> ids = apart.stream()
                .map(Proposal::block)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .limit(3)
                .collect(Collectors.toSet());
        List<Proposal> together = Proposals.of(comparison, List.of(ids));
        assertThat(together.size()).isLessThan(apart.size());
        assertThat(Proposals.parts(together)).isEqualTo(Proposals.parts(apart));
        assertThat(together)
                .filteredOn(proposal -> proposal.what() == Proposal.What.JOINED)
                .hasSize(1);
    }
}
