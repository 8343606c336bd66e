package gov.ice.isaa.drafting;

/**
 * A passage to be painted in the reading view.
 *
 * @param id given back when it is clicked
 * @param start first character, in UTF-16 units of the block's text
 * @param end just behind the last character
 */
public record Highlight(String id, String blockId, int start, int end, Tone tone) {

    /** How strongly it is painted. */
    public enum Tone {
        /** Somebody still waits for an answer. */
        OPEN,
        /** The one that is being looked at. */
        ACTIVE,
        /** Settled; hardly visible. */
        RESOLVED
    }
}
