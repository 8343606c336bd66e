package gov.ice.isaa.drafting.compare;

import gov.ice.isaa.drafting.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that was kept, added, removed, or only given other emphasis.
 *
 * @param before how it was; null for what was added
 * @param after how it is; null for what was removed
 */
public record Piece(@Nullable Inline before, @Nullable Inline after) {

    /** What happened to it. */
    public enum Kind {
        KEPT,
        ADDED,
        REMOVED,
        FORMATTED
    }

    /** What happened to it. */
    public Kind kind() {
        if (before == null) {
            return Kind.ADDED;
        }
        if (after == null) {
            return Kind.REMOVED;
        }
        return before.equals(after) ? Kind.KEPT : Kind.FORMATTED;
    }

    /** Whether anything happened to it. */
    public boolean changed() {
        return !Objects.equals(before, after);
    }

    /** The text as it is now, with the emphasis it has now; of what was removed, as it was. */
    public Inline shown() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    static Stream<Piece> kept(List<Inline> content) {
        return content.stream().map(inline -> new Piece(inline, inline));
    }

    static Stream<Piece> added(List<Inline> content) {
        return content.stream().map(inline -> new Piece(null, inline));
    }

    static Stream<Piece> removed(List<Inline> content) {
        return content.stream().map(inline -> new Piece(inline, null));
    }

    /** The content that the pieces make up when every change is rejected. */
    static List<Inline> before(List<Piece> pieces) {
        return content(pieces, Piece::before);
    }

    /** The content that the pieces make up when every change is accepted. */
    static List<Inline> after(List<Piece> pieces) {
        return content(pieces, Piece::after);
    }

    private static List<Inline> content(List<Piece> pieces, Function<Piece, @Nullable Inline> side) {
        List<Inline> content = new ArrayList<>();
        pieces.stream().map(side).filter(Objects::nonNull).forEach(inline -> Inline.append(content, inline));
        return content;
    }
}
