package gov.ice.isaa.drafting.compare;

import gov.ice.isaa.drafting.Inline;
import gov.ice.isaa.drafting.TextRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.jspecify.annotations.Nullable;

/** Compares two contents word by word. */
final class WordDiff {

    /** With less than this share kept, single words that happen to agree only confuse: it is another text. */
    private static final double REWRITTEN = 0.2;

    private final Words before;
    private final Words after;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Piece first;

    private WordDiff(Words before, Words after) {
        this.before = before;
        this.after = after;
    }

    /** The pieces that both contents consist of, in reading order; what was removed stands before what replaced it. */
    static List<Piece> between(List<Inline> before, List<Inline> after) {
        if (before.equals(after)) {
            return Piece.kept(before).toList();
        }
        var diff = new WordDiff(new Words(before), new Words(after));
        List<Edit> edits = diff.edits();
        if (diff.keptWords(edits) < REWRITTEN * Math.max(diff.before.words(), diff.after.words())) {
            return Stream.concat(Piece.removed(before), Piece.added(after)).toList();
        }
        return diff.pieces(edits);
    }

    private int keptWords(List<Edit> edits) {
        int kept = before.words();
        for (Edit edit : edits) {
            for (int i = edit.getBeginA(); i < edit.getEndA(); i++) {
                kept -= before.isWord(i) ? 1 : 0;
            }
        }
        return kept;
    }

    /** Where only a space was kept between two changes, they are one. */
    private List<Edit> edits() {
        List<Edit> joined = new ArrayList<>();
        for (Edit edit : new HistogramDiff().diff(Words.BY_TEXT, before, after)) {
            Edit last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && edit.getBeginA() - last.getEndA() == 1 && before.isSpace(last.getEndA())) {
                joined.set(
                        joined.size() - 1,
                        new Edit(last.getBeginA(), edit.getEndA(), last.getBeginB(), edit.getEndB()));
            } else {
                joined.add(edit);
            }
        }
        return joined;
    }

    private List<Piece> pieces(List<Edit> edits) {
        int a = 0;
        int b = 0;
        for (Edit edit : edits) {
            keep(a, b, edit.getBeginA() - a);
            for (int i = edit.getBeginA(); i < edit.getEndA(); i++) {
                append(new Piece(before.token(i), null));
            }
            for (int i = edit.getBeginB(); i < edit.getEndB(); i++) {
                append(new Piece(null, after.token(i)));
            }
            a = edit.getEndA();
            b = edit.getEndB();
        }
        keep(a, b, before.size() - a);
        flush();
        return pieces;
    }

    private void keep(int a, int b, int length) {
        for (int i = 0; i < length; i++) {
            append(new Piece(before.token(a + i), after.token(b + i)));
        }
    }

    /** Joins it with the pieces before where the same happened to text of the same emphasis. */
    private void append(Piece piece) {
        if (first != null && !joins(first, piece)) {
            flush();
        }
        first = first == null ? piece : first;
        text.append(piece.shown().shown());
    }

    private void flush() {
        if (first != null) {
            pieces.add(new Piece(whole(first.before()), whole(first.after())));
            first = null;
            text.setLength(0);
        }
    }

    private @Nullable Inline whole(@Nullable Inline begun) {
        return begun instanceof TextRun run ? new TextRun(text.toString(), run.marks()) : begun;
    }

    private static boolean joins(Piece one, Piece next) {
        return one.kind() == next.kind() && joins(one.before(), next.before()) && joins(one.after(), next.after());
    }

    private static boolean joins(@Nullable Inline one, @Nullable Inline next) {
        return one == null && next == null
                || one instanceof TextRun
                        && next instanceof TextRun
                        && one.marks().equals(next.marks());
    }
}
