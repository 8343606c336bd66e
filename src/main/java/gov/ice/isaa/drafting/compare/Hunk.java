package gov.ice.isaa.drafting.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * Pieces in a row that were all kept, or all changed.
 *
 * @param number of a changed one within its text, from 0; -1 of one that was kept
 */
record Hunk(int number, List<Piece> pieces, int oldStart, int newStart) {

    boolean changed() {
        return number >= 0;
    }

    /** Whether no word of it changed. */
    boolean emphasis() {
        return pieces.stream().allMatch(piece -> piece.kind() == Piece.Kind.FORMATTED);
    }

    int oldEnd() {
        return oldStart + length(true);
    }

    int newEnd() {
        return newStart + length(false);
    }

    private int length(boolean old) {
        return pieces.stream()
                .map(piece -> old ? piece.before() : piece.after())
                .mapToInt(inline -> inline == null ? 0 : inline.shown().length())
                .sum();
    }

    static List<Hunk> of(List<Piece> pieces) {
        List<Hunk> hunks = new ArrayList<>();
        int changed = 0;
        int old = 0;
        int now = 0;
        for (int i = 0; i < pieces.size(); ) {
            int end = i + 1;
            while (end < pieces.size()
                    && pieces.get(end).changed() == pieces.get(i).changed()) {
                end++;
            }
            var hunk = new Hunk(pieces.get(i).changed() ? changed++ : -1, pieces.subList(i, end), old, now);
            hunks.add(hunk);
            old = hunk.oldEnd();
            now = hunk.newEnd();
            i = end;
        }
        return hunks;
    }
}
