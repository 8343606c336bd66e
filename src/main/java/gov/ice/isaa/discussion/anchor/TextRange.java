package gov.ice.isaa.discussion.anchor;

/**
 * A stretch of a text in UTF-16 units.
 *
 * @param start offset of its first character
 * @param end offset behind its last character
 */
public record TextRange(int start, int end) {

    /**
     * The stretch that a text position selector of the Web Annotation Data Model names, which counts characters (code points).
     *
     * @throws IndexOutOfBoundsException when the text is shorter
     */
    public static TextRange ofCharacters(String text, int first, int behindLast) {
        int start = text.offsetByCodePoints(0, first);
        return new TextRange(start, text.offsetByCodePoints(start, behindLast - first));
    }
}
