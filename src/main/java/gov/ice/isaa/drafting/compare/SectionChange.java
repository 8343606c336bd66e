package gov.ice.isaa.drafting.compare;

import gov.ice.isaa.drafting.Inline;
import gov.ice.isaa.drafting.Section;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A section and what happened to it.
 *
 * @param before as it was; null when it was added
 * @param after as it is; null when it was removed
 * @param heading its heading, word by word
 * @param blocks its blocks, and those that went from here, in reading order
 */
public record SectionChange(
        @Nullable Section before, @Nullable Section after, Place place, List<Piece> heading, List<BlockChange> blocks) {

    /** Copies the lists. */
    public SectionChange {
        heading = List.copyOf(heading);
        blocks = List.copyOf(blocks);
    }

    /** The section as it is now; a removed one as it was. */
    public Section shown() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    /** Whether anything happened to it or in it. */
    public boolean changed() {
        return ofItself() || blocks.stream().anyMatch(BlockChange::changed);
    }

    /** Whether something happened to it as such, and not only to what stands in it. */
    public boolean ofItself() {
        return place != Place.HERE
                || before == null
                || after == null
                || before.level() != after.level()
                || heading.stream().anyMatch(Piece::changed);
    }

    /** The section with every change rejected; empty when it was added. */
    Optional<Section> rejected() {
        return Optional.ofNullable(before)
                .map(was -> new Section(
                        was.key(),
                        was.level(),
                        words(Piece.before(heading)),
                        blocks.stream()
                                .filter(block -> block.place() != Place.MOVED_HERE)
                                .flatMap(block -> block.rejected().stream())
                                .toList()));
    }

    /** The section with every change accepted; empty when it was removed. */
    Optional<Section> accepted() {
        return Optional.ofNullable(after)
                .map(is -> new Section(
                        is.key(),
                        is.level(),
                        words(Piece.after(heading)),
                        blocks.stream()
                                .filter(block -> block.place() != Place.MOVED_AWAY)
                                .flatMap(block -> block.accepted().stream())
                                .toList()));
    }

    /** All pieces of its text that nothing moved; of what was moved, as it came to where it is. */
    Stream<Piece> pieces() {
        return place == Place.MOVED_AWAY
                ? Stream.empty()
                : Stream.concat(
                        heading.stream(),
                        blocks.stream()
                                .filter(block -> block.place() != Place.MOVED_AWAY)
                                .flatMap(BlockChange::texts)
                                .map(TextChange::pieces)
                                .flatMap(List::stream));
    }

    private static String words(List<Inline> content) {
        return content.stream().map(Inline::shown).collect(Collectors.joining());
    }
}
