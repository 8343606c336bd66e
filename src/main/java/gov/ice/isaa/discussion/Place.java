package gov.ice.isaa.discussion;

import gov.ice.isaa.discussion.anchor.Port;
import gov.ice.isaa.drafting.PlainText;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a thread's passage stands in one version of the draft. Offsets are UTF-16 units of a block's text.
 *
 * @param blockId the block it begins in
 * @param endBlockId the block it ends in, often the same
 * @param confidence share of the words that survived since the version before; 1 means word for word
 * @param detached why the passage is gone, and block and start tell where it stood; null while it stands
 */
public record Place(
        String blockId, int start, String endBlockId, int end, double confidence, Port.@Nullable Reason detached) {

    /** A place within one block. */
    public Place(String blockId, int start, int end, double confidence, Port.@Nullable Reason detached) {
        this(blockId, start, blockId, end, confidence, detached);
    }

    /**
     * A part of the place within one block.
     *
     * @param end just behind its last character
     */
    public record Part(PlainText.Line line, int start, int end) {

        /** Its words. */
        public String words() {
            return line.text().substring(start, end);
        }
    }

    /** Whether the passage is still in the text. */
    public boolean stands() {
        return detached == null;
    }

    /** Whether it lies within one block. */
    public boolean inOneBlock() {
        return blockId.equals(endBlockId);
    }

    /** Its words in this text, block by block on lines of their own; none when it does not stand there. */
    public String words(PlainText text) {
        return parts(text).stream().map(Part::words).collect(Collectors.joining("\n"));
    }

    /** What of each block it takes in this text, in order; nothing when it does not stand there. */
    public List<Part> parts(PlainText text) {
        List<PlainText.Line> lines = stands() ? text.between(blockId, endBlockId) : List.of();
        return lines.stream()
                .map(line -> new Part(
                        line,
                        line.blockId().equals(blockId)
                                ? Math.min(start, line.text().length())
                                : 0,
                        line.blockId().equals(endBlockId)
                                ? Math.min(end, line.text().length())
                                : line.text().length()))
                .filter(part -> part.start() < part.end())
                .toList();
    }
}
