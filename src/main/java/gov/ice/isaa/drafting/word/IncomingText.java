package gov.ice.isaa.drafting.word;

import gov.ice.isaa.drafting.DraftDocument;
import java.util.List;
import java.util.Set;

/**
 * What a Word file holds. Paragraphs that were in the text that went out have their ids again.
 *
 * @param before the text with every tracked change rejected
 * @param after the text with every tracked change accepted
 * @param tracked who made which change
 * @param joined ids of paragraphs that became one, or came of one: what happened to them belongs together
 * @param threads the comments, on passages of the text after the changes
 * @param losses what the file holds that the portal's text cannot, in sentences
 */
public record IncomingText(
        DraftDocument before,
        DraftDocument after,
        List<Tracked> tracked,
        List<Set<String>> joined,
        List<WordThread> threads,
        List<String> losses) {

    /** Copies the lists. */
    public IncomingText {
        tracked = List.copyOf(tracked);
        joined = List.copyOf(joined);
        threads = List.copyOf(threads);
        losses = List.copyOf(losses);
    }

    /**
     * Words that somebody inserted, deleted or gave other emphasis.
     *
     * @param text the paragraph, list item, note or cell, or the key of the section whose heading it is
     * @param old whether the words stood before the change, as what was deleted
     */
    public record Tracked(String text, boolean old, String words, Revision by) {}
}
