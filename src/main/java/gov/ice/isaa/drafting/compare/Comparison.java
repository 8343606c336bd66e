package gov.ice.isaa.drafting.compare;

import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.Inline;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.drafting.TextRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two texts of an agreement compared. Nothing of either is left out: with every change accepted it is the new text
 * exactly, with every change rejected the old one.
 *
 * @param sections the sections of both texts, in the order of the new one; those that were removed, and the places where
 *     moved ones stood, between what stood around them
 */
public record Comparison(List<SectionChange> sections) {

    /** Copies the sections. */
    public Comparison {
        sections = List.copyOf(sections);
    }

    /**
     * What changed, in figures.
     *
     * @param sections sections in which anything changed
     * @param wordsIn words that came in; moved text counts only where it changed as well
     * @param wordsOut words that went out
     * @param moves blocks and sections that stand elsewhere now
     */
    public record Summary(int sections, int wordsIn, int wordsOut, int moves) {}

    /** Compares two texts. */
    public static Comparison between(DraftDocument before, DraftDocument after) {
        return new Comparing(before, after).compare();
    }

    /** Whether both are the same text. */
    public boolean same() {
        return sections.stream().noneMatch(SectionChange::changed);
    }

    /** The text with every change accepted: the new one. */
    public DraftDocument accepted() {
        return new DraftDocument(sections.stream()
                .filter(section -> section.place() != Place.MOVED_AWAY)
                .flatMap(section -> section.accepted().stream())
                .toList());
    }

    /** The text with every change rejected: the old one. */
    public DraftDocument rejected() {
        return new DraftDocument(sections.stream()
                .filter(section -> section.place() != Place.MOVED_HERE)
                .flatMap(section -> section.rejected().stream())
                .toList());
    }

    /** The number of each section of the old text by its key. */
    public Map<String, String> numbersBefore() {
        return numbers(Place.MOVED_HERE, SectionChange::before);
    }

    /** The number of each section of the new text by its key. */
    public Map<String, String> numbersAfter() {
        return numbers(Place.MOVED_AWAY, SectionChange::after);
    }

    /** Numbers need the order of the sections and their levels alone, not the words put together again. */
    private Map<String, String> numbers(Place without, Function<SectionChange, @Nullable Section> side) {
        return new DraftDocument(sections.stream()
                        .filter(section -> section.place() != without)
                        .map(side)
                        .filter(Objects::nonNull)
                        .toList())
                .numbers();
    }

    /** What changed, in figures. */
    public Summary summary() {
        return new Summary(
                (int) sections.stream()
                        .filter(section -> section.place() != Place.MOVED_AWAY && section.changed())
                        .count(),
                words(Piece.Kind.ADDED),
                words(Piece.Kind.REMOVED),
                (int) Stream.concat(
                                sections.stream().map(SectionChange::place),
                                sections.stream()
                                        .filter(section -> section.place() != Place.MOVED_AWAY)
                                        .flatMap(section -> section.blocks().stream())
                                        .map(BlockChange::place))
                        .filter(place -> place == Place.MOVED_HERE)
                        .count());
    }

    private int words(Piece.Kind kind) {
        return sections.stream()
                .flatMap(SectionChange::pieces)
                .filter(piece -> piece.kind() == kind)
                .map(Piece::shown)
                .mapToInt(Words::count)
                .sum();
    }

    /** One comparison while it is made. */
    private static final class Comparing {

        private final List<Section> before;
        private final List<Section> after;
        private final List<BlockMatch.Placed> oldBlocks;
        private final List<BlockMatch.Placed> newBlocks;
        private final int[] was;
        private final Set<Integer> found = new HashSet<>();
        private final Map<String, Integer> firstOld = new HashMap<>();
        private final Map<String, Integer> firstNew = new HashMap<>();

        Comparing(DraftDocument before, DraftDocument after) {
            this.before = before.sections();
            this.after = after.sections();
            this.oldBlocks = BlockMatch.placed(before);
            this.newBlocks = BlockMatch.placed(after);
            this.was = BlockMatch.between(oldBlocks, newBlocks);
            Arrays.stream(was).forEach(found::add);
            first(this.before, firstOld);
            first(this.after, firstNew);
        }

        private static void first(List<Section> sections, Map<String, Integer> first) {
            int at = 0;
            for (Section section : sections) {
                first.put(section.key(), at);
                at += section.blocks().size();
            }
        }

        Comparison compare() {
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < before.size(); i++) {
                places.put(before.get(i).key(), i);
            }
            int[] stood = after.stream()
                    .mapToInt(section -> places.getOrDefault(section.key(), Order.NONE))
                    .toArray();
            List<SectionChange> changes = new ArrayList<>();
            for (Order.Step step : Order.steps(before.size(), Order.unmoved(stood))) {
                if (step.after() == Order.NONE) {
                    Section gone = before.get(step.before());
                    boolean moved = Arrays.stream(stood).anyMatch(place -> place == step.before());
                    changes.add(section(gone, null, moved ? Place.MOVED_AWAY : Place.HERE));
                } else {
                    Section is = after.get(step.after());
                    int stoodAt = stood[step.after()];
                    boolean moved = step.before() == Order.NONE && stoodAt != Order.NONE;
                    changes.add(section(
                            stoodAt == Order.NONE ? null : before.get(stoodAt),
                            is,
                            moved ? Place.MOVED_HERE : Place.HERE));
                }
            }
            return new Comparison(changes);
        }

        private SectionChange section(@Nullable Section old, @Nullable Section now, Place place) {
            return new SectionChange(
                    old, now, place, WordDiff.between(heading(old), heading(now)), blocks(old, now, place));
        }

        private static List<Inline> heading(@Nullable Section section) {
            return section == null ? List.of() : List.of(TextRun.plain(section.heading()));
        }

        private List<BlockChange> blocks(@Nullable Section old, @Nullable Section now, Place place) {
            int oldStart = old == null ? 0 : Objects.requireNonNull(firstOld.get(old.key()));
            int oldSize = old == null ? 0 : old.blocks().size();
            int newStart = now == null ? 0 : Objects.requireNonNull(firstNew.get(now.key()));
            int newSize = now == null ? 0 : now.blocks().size();
            int[] stood = new int[newSize];
            for (int i = 0; i < newSize; i++) {
                int at = was[newStart + i] - oldStart;
                boolean here = was[newStart + i] != Order.NONE && at >= 0 && at < oldSize;
                stood[i] = here ? at : Order.NONE;
            }
            List<BlockChange> changes = new ArrayList<>();
            for (Order.Step step : Order.steps(oldSize, Order.unmoved(stood))) {
                changes.add(
                        step.after() == Order.NONE
                                ? gone(oldStart + step.before(), place)
                                : stands(newStart + step.after(), step.before() != Order.NONE));
            }
            return changes;
        }

        /** Of a section that was moved as a whole, what stood in it stays where it stands. */
        private BlockChange gone(int old, Place section) {
            boolean moved = section != Place.MOVED_AWAY && found.contains(old);
            return BlockChange.of(oldBlocks.get(old).block(), null, moved ? Place.MOVED_AWAY : Place.HERE);
        }

        private BlockChange stands(int now, boolean here) {
            int old = was[now];
            return BlockChange.of(
                    old == Order.NONE ? null : oldBlocks.get(old).block(),
                    newBlocks.get(now).block(),
                    here || old == Order.NONE ? Place.HERE : Place.MOVED_HERE);
        }
    }
}
