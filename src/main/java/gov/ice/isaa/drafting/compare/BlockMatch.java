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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which block of the old text each block of the new one was: by its id; where a text came back without ids, by its words,
 * and at last by enough words in a row in common.
 */
final class BlockMatch {

    /** Shorter texts, such as "Reserved.", are no sign that one went to another section. */
    private static final int TELLING = 20;

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
    record Placed(String section, Block block) {

        String words() {
            return block.words();
        }
    }

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
        match.by(placed -> placed.block().id());
        match.by(placed -> placed.section() + '|' + placed.words());
        match.by(placed -> placed.words().length() < TELLING ? null : placed.words());
        match.byLikeness();
        return match.was;
    }

    /** Blocks of the same name are the same, in order; null names none. */
    private void by(Function<Placed, @Nullable String> name) {
        Map<String, Deque<Integer>> known = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            String called = taken[i] ? null : name.apply(before.get(i));
            if (called != null) {
                known.computeIfAbsent(called, any -> new ArrayDeque<>()).add(i);
            }
        }
        for (int i = 0; i < after.size(); i++) {
            String called = was[i] == Order.NONE ? name.apply(after.get(i)) : null;
            Deque<Integer> same = called == null ? null : known.get(called);
            if (same != null && !same.isEmpty() && ofOneKind(same.peek(), i)) {
                match(same.remove(), i);
            }
        }
    }

    private void byLikeness() {
        Map<List<String>, List<Integer>> index = new HashMap<>();
        int[] lengths = new int[before.size()];
        for (int i = 0; i < before.size(); i++) {
            if (!taken[i]) {
                List<List<String>> shingles = shingles(before.get(i).block());
                lengths[i] = shingles.size();
                for (List<String> shingle : shingles) {
                    index.computeIfAbsent(shingle, any -> new ArrayList<>()).add(i);
                }
            }
        }
        List<Likeness> alike = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            if (was[i] == Order.NONE) {
                alike.addAll(like(i, index, lengths));
            }
        }
        alike.sort(Comparator.comparingDouble(Likeness::share).reversed());
        for (Likeness likeness : alike) {
            if (!taken[likeness.before()] && was[likeness.after()] == Order.NONE) {
                match(likeness.before(), likeness.after());
            }
        }
    }

    private List<Likeness> like(int i, Map<List<String>, List<Integer>> index, int[] lengths) {
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
            double share = (double) count / Math.max(mine.size(), lengths[old]);
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
