package gov.ice.isaa.discussion;

import gov.ice.isaa.support.UserMistake;

/** What may be written in a comment: as typed, but for what no database or page can hold. */
final class CommentText {

    /** The longest comment, in UTF-16 units. */
    static final int LONGEST = 10_000;

    private CommentText() {}

    /** The words to keep. Throws {@link UserMistake} when there are none or too many. */
    static CommentBody required(CommentBody written) {
        CommentBody body = fitting(written);
        if (body.text().isBlank()) {
            throw new UserMistake("Write something first; an empty comment is not kept.");
        }
        return body;
    }

    /** The reason to keep; may be empty. Throws {@link UserMistake} when it is too long. */
    static CommentBody reason(String typed) {
        return fitting(CommentBody.plain(typed.strip()));
    }

    private static CommentBody fitting(CommentBody written) {
        CommentBody body = written.clean();
        int length = body.text().length();
        if (length > LONGEST) {
            throw new UserMistake(
                    "A comment holds at most %,d characters; this one has %,d. Shorten it or post it in parts."
                            .formatted(LONGEST, length));
        }
        return body;
    }

    /** Without control characters, and without halves of characters. */
    static String clean(String typed) {
        var text = new StringBuilder(typed.length());
        typed.codePoints().forEach(c -> {
            boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (!half && (c == '\t' || !Character.isISOControl(c))) {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }
}
