package gov.ice.isaa.drafting.compare;

import gov.ice.isaa.drafting.DraftDocument;
import org.eclipse.jgit.diff.HistogramDiff;

/** What a comparison is measured against: the library's difference of all words of two texts, which are ready made. */
public final class PlainDiff {

    private final Words before;
    private final Words after;

    /** Makes the words of both texts. */
    public PlainDiff(DraftDocument before, DraftDocument after) {
        this.before = words(before);
        this.after = words(after);
    }

    /** Compares them; gives the number of places that differ. */
    public int edits() {
        return new HistogramDiff().diff(Words.BY_TEXT, before, after).size();
    }

    /** How many words, signs and spaces the new text has. */
    public int size() {
        return after.size();
    }

    private static Words words(DraftDocument document) {
        return new Words(document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block.texts().stream())
                .flatMap(text -> text.content().stream())
                .toList());
    }
}
