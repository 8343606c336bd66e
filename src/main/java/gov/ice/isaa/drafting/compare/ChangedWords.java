package gov.ice.isaa.drafting.compare;

import gov.ice.isaa.drafting.DraftHtml;
import gov.ice.isaa.drafting.Inline;
import java.util.List;
import java.util.Objects;

/** The pieces of a stretch of text as XHTML: pieces to which the same happened are one change. */
final class ChangedWords {

    private ChangedWords() {}

    /** Writes what the side shows of the pieces; within a change that is marked already, theirs are no steps of their own. */
    static void append(StringBuilder html, List<Piece> pieces, Side side, boolean within) {
        List<Piece> shown = pieces.stream().filter(side::shows).toList();
        int from = 0;
        while (from < shown.size()) {
            Piece.Kind kind = shown.get(from).kind();
            int to = from;
            while (to < shown.size() && shown.get(to).kind() == kind) {
                to++;
            }
            append(html, kind, shown.subList(from, to), side, within);
            from = to;
        }
    }

    private static void append(StringBuilder html, Piece.Kind kind, List<Piece> pieces, Side side, boolean within) {
        List<Inline> words = pieces.stream()
                .map(piece -> Objects.requireNonNull(side == Side.OLD ? piece.before() : piece.shown()))
                .toList();
        String touched = within ? "" : " class=\"touched\"";
        switch (kind) {
            case KEPT -> append(html, words, "", "");
            case FORMATTED -> append(html, words, "<span class=\"touched formatted\"" + told(side) + ">", "</span>");
            case ADDED -> append(html, words, "<ins" + touched + ">", "</ins>");
            case REMOVED -> append(html, words, "<del" + touched + ">", "</del>");
        }
    }

    /** In a PDF a title is read in place of the words. */
    private static String told(Side side) {
        return side == Side.BOTH_ON_PAPER ? "" : " title=\"Only the emphasis changed\"";
    }

    private static void append(StringBuilder html, List<Inline> words, String opening, String closing) {
        html.append(opening);
        words.forEach(inline -> html.append(DraftHtml.inline(inline)));
        html.append(closing);
    }
}
