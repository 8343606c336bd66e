package gov.ice.isaa.discussion;

import org.jspecify.annotations.Nullable;

/**
 * Which open comments are asked for.
 *
 * @param origin those of one office or of the other party, or null for all
 * @param blocking only the concerns that block
 */
public record CommentQuery(@Nullable Origin origin, boolean blocking) {

    /** All of them. */
    public static final CommentQuery ALL = new CommentQuery(null, false);
}
