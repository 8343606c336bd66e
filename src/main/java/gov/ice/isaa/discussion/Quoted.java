package gov.ice.isaa.discussion;

import gov.ice.isaa.discussion.anchor.TextQuote;
import gov.ice.isaa.discussion.anchor.TextRange;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.PlainText;
import gov.ice.isaa.support.UserMistake;
import java.util.List;
import java.util.Objects;

/**
 * A passage as the draft itself has it, with so much of the text around it that it stands nowhere else (Web Annotation Data
 * Model, text quote selector): what a browser sends says where to look and what should stand there.
 */
record Quoted(Passage passage, String prefix, String suffix) {

    /** Where the passage stands in the version it was taken from. Throws {@link NullPointerException} for one without words. */
    Place place() {
        return new Place(
                Objects.requireNonNull(passage.blockId()),
                passage.start(),
                Objects.requireNonNull(passage.endBlockId()),
                passage.end(),
                1,
                null);
    }

    /** Characters of context on both sides together, even where the words alone are unique. */
    private static final int AROUND = 64;

    /** Where a section stands twice in a draft, what tells its copies apart may be further away than is kept. */
    private static final int LONGEST = 2_000;

    private static final int LONGEST_WORD = 50;

    /** Looks the passage up. Throws {@link UserMistake} when this version of the draft has no such passage. */
    static Quoted in(DraftView draft, Passage asked) {
        String section = asked.sectionKey();
        if (asked.scope() == Passage.Scope.DRAFT) {
            return new Quoted(Passage.WHOLE_DRAFT, "", "");
        }
        if (draft.document().section(section).isEmpty()) {
            throw gone();
        }
        if (asked.blockId() == null || asked.endBlockId() == null) {
            return new Quoted(Passage.wholeSection(section), "", "");
        }
        PlainText text = draft.document().plainText();
        List<PlainText.Line> lines = text.between(asked.blockId(), asked.endBlockId());
        if (lines.isEmpty() || !lines.getFirst().sectionKey().equals(section)) {
            throw gone();
        }
        PlainText.Line first = lines.getFirst();
        PlainText.Line last = lines.getLast();
        boolean whole = asked.scope() == Passage.Scope.BLOCK;
        int start = whole ? 0 : asked.start();
        int end = whole ? last.text().length() : asked.end();
        boolean outside = start < 0
                || end < 1
                || start >= first.text().length()
                || end > last.text().length();
        if (outside || first.start() + start >= last.start() + end) {
            throw gone();
        }
        String words = text.text().substring(first.start() + start, last.start() + end);
        if (words.isBlank()) {
            throw new UserMistake("Select the words that you comment on, or comment on the whole section.");
        }
        if (words.length() > CommentText.LONGEST) {
            throw new UserMistake(
                    "The passage has more than %,d characters. Select less, or comment on the whole section."
                            .formatted(CommentText.LONGEST));
        }
        if (!whole && !asked.quote().isEmpty() && !even(asked.quote()).equals(even(words))) {
            throw new UserMistake(
                    "The words you selected read differently in the draft. Select them again; what you wrote is kept.");
        }
        return quoted(
                text,
                first.start() + start,
                new Passage(asked.scope(), section, first.blockId(), start, last.blockId(), end, words));
    }

    private static Quoted quoted(PlainText text, int start, Passage passage) {
        int length = passage.quote().length();
        var around = new TextQuote.Surroundings(false, length + AROUND, LONGEST_WORD);
        TextQuote quote = TextQuote.of(text.text(), new TextRange(start, start + length), around);
        int cut = Math.max(0, quote.prefix().length() - LONGEST);
        return new Quoted(
                passage,
                quote.prefix().substring(cut),
                quote.suffix().substring(0, Math.min(LONGEST, quote.suffix().length())));
    }

    /** Empty blocks and the spaces around them are nothing that anybody selects. */
    private static String even(String words) {
        return words.replaceAll("\\s*\n\\s*", "\n");
    }

    private static UserMistake gone() {
        return new UserMistake(
                "The passage is not in this version of the draft. Select it again; what you wrote is kept.");
    }
}
