package gov.ice.isaa.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A draft as plain text: one line a block, in a table one a cell, for search, anchors and comparison. Offsets are UTF-16 units.
 *
 * @param text every block's text, each followed by a line feed
 * @param blocks where each block stands, in reading order
 */
public record PlainText(String text, List<Line> blocks) {

    /**
     * A block's place.
     *
     * @param start offset of its first character in the whole text
     */
    public record Line(String sectionKey, String blockId, int start, String text) {

        /** Offset just behind its last character in the whole text. */
        public int end() {
            return start + text.length();
        }
    }

    /** Copies the lines. */
    public PlainText {
        blocks = List.copyOf(blocks);
    }

    /** The projection of a document; headings and notes' labels are no part of it. */
    public static PlainText of(DraftDocument document) {
        var text = new StringBuilder();
        var lines = new ArrayList<Line>();
        for (Section section : document.sections()) {
            for (Block block : section.blocks()) {
                for (TextBlock part : block.texts()) {
                    String words = part.text();
                    lines.add(new Line(section.key(), part.id(), text.length(), words));
                    text.append(words).append('\n');
                }
            }
        }
        return new PlainText(text.toString(), lines);
    }

    /** The block with the id. */
    public Optional<Line> block(String blockId) {
        return blocks.stream().filter(line -> line.blockId().equals(blockId)).findFirst();
    }

    /** The blocks from one to another, both of them too; none where there are no such blocks in this order. */
    public List<Line> between(String firstId, String lastId) {
        List<Line> between = new ArrayList<>();
        for (Line line : blocks) {
            if (!between.isEmpty() || line.blockId().equals(firstId)) {
                between.add(line);
                if (line.blockId().equals(lastId)) {
                    return between;
                }
            }
        }
        return List.of();
    }

    /** The block that holds the offset of the whole text; its closing line feed belongs to it. */
    public Optional<Line> at(int offset) {
        return blocks.stream()
                .filter(line -> line.start() <= offset && offset <= line.end())
                .findFirst();
    }
}
