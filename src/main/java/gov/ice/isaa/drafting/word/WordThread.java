package gov.ice.isaa.drafting.word;

import gov.ice.isaa.drafting.Passage;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment in a Word file with its replies.
 *
 * @param passage what it is on: words of a block, or a section as a whole
 * @param said the comment and its replies, in order; at least one
 */
public record WordThread(Passage passage, boolean resolved, List<Said> said) {

    /** Copies what was said. */
    public WordThread {
        said = List.copyOf(said);
    }

    /**
     * One comment or reply.
     *
     * @param author as the file names them
     * @param at when, by the clock of whoever wrote it: a Word file keeps no zone; null when the file does not say
     * @param text in lines
     */
    public record Said(String author, @Nullable LocalDateTime at, String text) {}
}
