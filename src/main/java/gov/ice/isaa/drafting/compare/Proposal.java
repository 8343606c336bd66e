package gov.ice.isaa.drafting.compare;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that one text changes in another and that is accepted or rejected by itself.
 *
 * @param parts the names of what belongs to it, the same for the same two texts
 * @param section the key of the section it stands in, or stood in
 * @param block the block it is about; null when it is about the section itself
 * @param stretches the words it is about, where it changes words of a text that stays
 */
public record Proposal(
        Set<String> parts, String section, @Nullable String block, What what, List<Stretch> stretches) {

    /** What is proposed. */
    public enum What {
        SECTION_ADDED("Section added"),
        SECTION_REMOVED("Section removed"),
        SECTION_MOVED("Section moved"),
        LEVEL("Level of the section"),
        HEADING("Heading"),
        ADDED("Added"),
        REMOVED("Removed"),
        MOVED("Moved"),
        KIND("Kind of paragraph"),
        WORDS("Words"),
        EMPHASIS("Emphasis only"),
        TABLE("Rows and columns"),
        TABLE_HEADER("Names of the columns"),
        ROW_ADDED("Row added"),
        ROW_REMOVED("Row removed"),
        JOINED("Paragraphs joined or split");

        private final String title;

        What(String title) {
            this.title = title;
        }

        /** The name as shown to people. */
        public String title() {
            return title;
        }
    }

    /**
     * Words within a text, or none where others came in or went out; offsets are UTF-16 units.
     *
     * @param text the paragraph, list item, note or cell
     */
    public record Stretch(String text, int oldStart, int oldEnd, int newStart, int newEnd) {}

    /** Copies the parts and stretches. */
    public Proposal {
        parts = Set.copyOf(parts);
        stretches = List.copyOf(stretches);
    }
}
