package gov.ice.isaa.drafting.compare;

import gov.ice.isaa.drafting.Inline;
import gov.ice.isaa.drafting.TextBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.SequenceComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeResult;

/** Joins two changes of one stretch of text, word by word. */
final class WordMerge {

    /** A word with other emphasis is another word here, so that no change of emphasis is lost. */
    private static final SequenceComparator<Words> EXACT = new SequenceComparator<>() {
        @Override
        public boolean equals(Words a, int ai, Words b, int bi) {
            return a.token(ai).equals(b.token(bi));
        }

        @Override
        public int hash(Words words, int i) {
            return words.token(i).hashCode();
        }
    };

    private WordMerge() {}

    /** Both changes in one text; empty when both changed the same words, or its kind in two ways. */
    static Optional<TextBlock> of(TextBlock base, TextBlock mine, TextBlock theirs) {
        boolean iChanged = !base.kind().equals(mine.kind());
        boolean theyChanged = !base.kind().equals(theirs.kind());
        if (iChanged && theyChanged && !mine.kind().equals(theirs.kind())) {
            return Optional.empty();
        }
        TextBlock kind = iChanged ? mine : theirs;
        return content(base.content(), mine.content(), theirs.content()).map(kind::with);
    }

    private static Optional<List<Inline>> content(List<Inline> base, List<Inline> mine, List<Inline> theirs) {
        MergeResult<Words> result = new MergeAlgorithm(new HistogramDiff())
                .merge(EXACT, new Words(base), new Words(mine), new Words(theirs));
        if (result.containsConflicts()) {
            return Optional.empty();
        }
        List<Inline> content = new ArrayList<>();
        for (MergeChunk chunk : result) {
            Words from = result.getSequences().get(chunk.getSequenceIndex());
            for (int i = chunk.getBegin(); i < chunk.getEnd(); i++) {
                Inline.append(content, from.token(i));
            }
        }
        return Optional.of(content);
    }
}
