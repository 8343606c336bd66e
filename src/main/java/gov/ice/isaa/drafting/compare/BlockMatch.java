package gov.ice.isaa.drafting.compare;

import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which block of the old text each block of the new one was: by its id; where a text came back without ids, by its words,
 * and at last by enough words in a row in common.
 */
final class BlockMatch {

    /** So many words in a row are looked for in common. */
    private static final int SHINGLE = 3;

    /** So much of the longer one must be in common. */
    private static final double ALIKE = 0.3;

    /** Words in a row that stand in more blocks than this tell none of them apart. */
    private static final int COMMON = 20;

    private final List<Placed> before;
    private final List<Placed> after;
    private final int[] was;
    private final boolean[] taken;

    /** A block and the section that it stands in. */
    record Placed(String section, Block block) {}

    private record Likeness(int before, int after, double share) {}

    private BlockMatch(List<Placed> before, List<Placed> after) {
        this.before = before;
        this.after = after;
        this.was = new int[after.size()];
        this.taken = new boolean[before.size()];
        Arrays.fill(was, Order.NONE);
    }

    /** All blocks of a document in reading order. */
    static List<Placed> placed(DraftDocument document) {
        return document.sections().stream()
                .flatMap(section -> section.blocks().stream().map(block -> new Placed(section.key(), block)))
                .toList();
    }

    /** For each new block the index of the old one, or {@link Order#NONE}. */
    static int[] between(List<Placed> before, List<Placed> after) {
        var match = new BlockMatch(before, after);
        match.by((section, block) -> block.id());
        match.by((section, block) -> section + '|' + block.words());
        match.by((section, block) -> block.words().length() < 20 ? null : block.words());
        match.byLikeness();
        return match.was;
    }

    private void by(BiFunction<String, Block, @Nullable String> key) {
        Map<String, Deque<Integer>> known = new HashMap<>();
        each(
                before,
                (i, placed) -> !taken[i],
                key,
                (i, name) ->
                        known.computeIfAbsent(name, any -> new ArrayDeque<>()).add(i));
        each(after, (i, placed) -> was[i] == Order.NONE, key, (i, name) -> {
            Deque<Integer> same = known.get(name);
            if (same != null && !same.isEmpty() && ofOneKind(same.peek(), i)) {
                match(same.remove(), i);
            }
        });
    }

    /** What happens to an open block under its name. */
    private interface Named {
        void accept(int index, String name);
    }

    private static void each(
            List<Placed> all,
            BiPredicate<Integer, Placed> open,
            BiFunction<String, Block, @Nullable String> key,
            Named then) {
        for (int i = 0; i < all.size(); i++) {
            Placed placed = all.get(i);
            String name = open.test(i, placed) ? key.apply(placed.section(), placed.block()) : null;
            if (name != null) {
                then.accept(i, name);
            }
        }
    }

    private void byLikeness() {
        Map<List<String>, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (!taken[i]) {
                for (List<String> shingle : shingles(before.get(i).block())) {
                    index.computeIfAbsent(shingle, any -> new ArrayList<>()).add(i);
                }
            }
        }
        List<Likeness> alike = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            if (was[i] == Order.NONE) {
                alike.addAll(like(i, index));
            }
        }
        alike.sort(Comparator.comparingDouble(Likeness::share).reversed());
        for (Likeness likeness : alike) {
            if (!taken[likeness.before()] && was[likeness.after()] == Order.NONE) {
                match(likeness.before(), likeness.after());
            }
        }
    }

    private List<Likeness> like(int i, Map<List<String>, List<Integer>> index) {
        List<List<String>> mine = shingles(after.get(i).block());
        Map<Integer, Integer> common = new HashMap<>();
        for (List<String> shingle : mine) {
            List<Integer> holders = index.getOrDefault(shingle, List.of());
            if (holders.size() <= COMMON) {
                holders.stream().distinct().forEach(holder -> common.merge(holder, 1, Integer::sum));
            }
        }
        List<Likeness> alike = new ArrayList<>();
        common.forEach((old, count) -> {
            double share = (double) count
                    / Math.max(mine.size(), shingles(before.get(old).block()).size());
            if (share >= ALIKE && ofOneKind(old, i)) {
                alike.add(new Likeness(old, i, share));
            }
        });
        return alike;
    }

    private static List<List<String>> shingles(Block block) {
        List<String> words = List.of(block.words().strip().split("\\s+"));
        List<List<String>> shingles = new ArrayList<>();
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            shingles.add(words.subList(i, i + SHINGLE));
        }
        return shingles;
    }

    private boolean ofOneKind(int old, int now) {
        return before.get(old).block() instanceof Table == after.get(now).block() instanceof Table;
    }

    private void match(int old, int now) {
        taken[old] = true;
        was[now] = old;
    }
}
