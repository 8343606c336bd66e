package gov.ice.isaa.discussion;

import gov.ice.isaa.support.UserMistake;

/** What may be typed into a comment: plain text, kept as typed but for what no database or page can hold. */
final class CommentText {

    /** The longest comment, in UTF-16 units. */
    static final int LONGEST = 10_000;

    private CommentText() {}

    /** The text to keep. Throws {@link UserMistake} when there is none or too much. */
    static String required(String typed) {
        String text = optional(typed);
        if (text.isEmpty()) {
            throw new UserMistake("Write something first; an empty comment is not kept.");
        }
        return text;
    }

    /** The text to keep; may be empty. Throws {@link UserMistake} when it is too long. */
    static String optional(String typed) {
        String text = clean(typed).strip();
        if (text.length() > LONGEST) {
            throw new UserMistake(
                    "A comment holds at most %,d characters; this one has %,d. Shorten it or post it in parts."
                            .formatted(LONGEST, text.length()));
        }
        return text;
    }

    /** Without control characters, and without halves of characters. */
    private static String clean(String typed) {
        var text = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").codePoints().forEach(c -> {
            boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (!half && (c == '\n' || c == '\t' || !Character.isISOControl(c))) {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }
}
