package gov.ice.isaa.discussion.anchor;

import gov.ice.isaa.discussion.anchor.TextQuote.Surroundings;

/** Widens the surroundings of a passage until it is found nowhere else. */
final class QuoteDescription {

    private final String text;
    private final TextRange passage;
    private final Surroundings asked;
    private int from;
    private int to;

    QuoteDescription(String text, TextRange passage, Surroundings asked) {
        if (passage.start() < 0 || passage.end() > text.length() || passage.start() > passage.end()) {
            throw new IndexOutOfBoundsException("No passage " + passage + " of " + text.length());
        }
        this.text = text;
        this.passage = passage;
        this.asked = asked;
        this.from = passage.start();
        this.to = passage.end();
    }

    TextQuote unique() {
        reachLength();
        if (!asked.minimal()) {
            from = wordStart(from);
            to = wordEnd(to);
        }
        for (int other = next(0); other >= 0; other = next(other)) {
            tellFrom(other);
        }
        return new TextQuote(
                text.substring(passage.start(), passage.end()),
                text.substring(from, passage.start()),
                text.substring(passage.end(), to));
    }

    /** Half of what is missing before the passage, the rest behind it, and before it again at the end of the text. */
    private void reachLength() {
        from = back(from, (asked.atLeast() - (to - from)) / 2);
        to = forth(to, asked.atLeast() - (to - from));
        from = back(from, asked.atLeast() - (to - from));
    }

    /** Another place of the words with their surroundings, from the offset on; below 0 when there is none. */
    private int next(int offset) {
        String all = text.substring(from, to);
        int at = text.indexOf(all, offset);
        if (at == from) {
            at = from == text.length() ? -1 : text.indexOf(all, from + 1);
        }
        return at;
    }

    /** Takes in so much that the place where the same words begin at the other offset no longer fits. */
    private void tellFrom(int other) {
        int shift = other - from;
        int before = from;
        do {
            before = back(before, 1);
        } while (before > 0 && before + shift >= 0 && text.charAt(before) == text.charAt(before + shift));
        boolean differs = before < from && (before + shift < 0 || text.charAt(before) != text.charAt(before + shift));
        int behind = to;
        boolean ends = false;
        while (!ends && behind < text.length()) {
            ends = behind + shift >= text.length() || text.charAt(behind) != text.charAt(behind + shift);
            behind = forth(behind, 1);
        }
        if (asked.minimal()) {
            boolean takeBefore = differs && (!ends || from - before <= behind - to);
            from = takeBefore ? before : from;
            to = takeBefore ? to : behind;
        } else {
            from = differs ? wordStart(before) : from;
            to = ends ? wordEnd(behind) : to;
        }
    }

    private int wordStart(int offset) {
        int start = offset;
        while (start > 0 && offset - start < asked.longestWord() && !Character.isWhitespace(text.charAt(start - 1))) {
            start = back(start, 1);
        }
        return start;
    }

    private int wordEnd(int offset) {
        int end = offset;
        while (end < text.length() && end - offset < asked.longestWord() && !Character.isWhitespace(text.charAt(end))) {
            end = forth(end, 1);
        }
        return end;
    }

    /** So many units further back, and never into the middle of a character. */
    private int back(int offset, int units) {
        int at = Math.max(0, offset - Math.max(0, units));
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private int forth(int offset, int units) {
        int at = Math.min(text.length(), offset + Math.max(0, units));
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }
}
