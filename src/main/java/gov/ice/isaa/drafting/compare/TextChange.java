package gov.ice.isaa.drafting.compare;

import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.Inline;
import gov.ice.isaa.drafting.TextBlock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, list item, note or cell and what happened to its words.
 *
 * @param before as it was; null when it was added
 * @param after as it is; null when it was removed
 */
public record TextChange(
        @Nullable TextBlock before, @Nullable TextBlock after, Place place, List<Piece> pieces) implements BlockChange {

    /** Copies the pieces. */
    public TextChange {
        pieces = List.copyOf(pieces);
    }

    /** Compares the two, of which one may be missing. */
    static TextChange of(@Nullable TextBlock before, @Nullable TextBlock after, Place place) {
        List<Inline> was = before == null ? List.of() : before.content();
        List<Inline> is = after == null ? List.of() : after.content();
        return new TextChange(before, after, place, WordDiff.between(was, is));
    }

    @Override
    public boolean stood() {
        return before != null;
    }

    @Override
    public boolean stands() {
        return after != null;
    }

    @Override
    public boolean changed() {
        return place != Place.HERE
                || before == null
                || after == null
                || !before.kind().equals(after.kind())
                || pieces.stream().anyMatch(Piece::changed);
    }

    @Override
    public Stream<TextChange> texts() {
        return Stream.of(this);
    }

    @Override
    public Optional<Block> rejected() {
        return was().map(Block.class::cast);
    }

    @Override
    public Optional<Block> accepted() {
        return is().map(Block.class::cast);
    }

    /** The stretch of text with every change rejected; empty when it was added. */
    Optional<TextBlock> was() {
        return Optional.ofNullable(before).map(block -> block.with(Piece.before(pieces)));
    }

    /** The stretch of text with every change accepted; empty when it was removed. */
    Optional<TextBlock> is() {
        return Optional.ofNullable(after).map(block -> block.with(Piece.after(pieces)));
    }
}
