package gov.ice.isaa.discussion;

import gov.ice.isaa.discussion.anchor.TextQuote;
import gov.ice.isaa.discussion.anchor.TextRange;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.PlainText;
import gov.ice.isaa.support.UserMistake;

/**
 * A passage as the draft itself has it, with so much of the text around it that it stands nowhere else (Web Annotation Data
 * Model, text quote selector): what a browser sends says where to look and what should stand there.
 */
record Quoted(Passage passage, String prefix, String suffix) {

    /** Characters of context on both sides together, even where the words alone are unique. */
    private static final int AROUND = 64;

    /** Where a section stands twice in a draft, what tells its copies apart may be further away than is kept. */
    private static final int LONGEST = 2_000;

    private static final int LONGEST_WORD = 50;

    /** Looks the passage up. Throws {@link UserMistake} when this version of the draft has no such passage. */
    static Quoted in(DraftView draft, Passage asked) {
        String section = asked.sectionKey();
        if (section.isEmpty() && asked.blockId() == null) {
            return new Quoted(Passage.WHOLE_DRAFT, "", "");
        }
        if (draft.document().section(section).isEmpty()) {
            throw gone();
        }
        if (asked.blockId() == null) {
            return new Quoted(Passage.wholeSection(section), "", "");
        }
        PlainText text = draft.document().plainText();
        PlainText.Line block = text.block(asked.blockId())
                .filter(line -> line.sectionKey().equals(section))
                .orElseThrow(Quoted::gone);
        if (asked.start() < 0 || asked.end() > block.text().length() || asked.start() >= asked.end()) {
            throw gone();
        }
        String words = block.text().substring(asked.start(), asked.end());
        if (words.isBlank() || words.length() > CommentText.LONGEST) {
            throw new UserMistake("Select the words that you comment on, or comment on the whole section.");
        }
        if (!asked.quote().isEmpty() && !asked.quote().equals(words)) {
            throw new UserMistake(
                    "The words you selected read differently in the draft. Select them again; what you wrote is kept.");
        }
        int start = block.start() + asked.start();
        var around = new TextQuote.Surroundings(false, words.length() + AROUND, LONGEST_WORD);
        TextQuote quote = TextQuote.of(text.text(), new TextRange(start, start + words.length()), around);
        int cut = Math.max(0, quote.prefix().length() - LONGEST);
        return new Quoted(
                new Passage(section, asked.blockId(), asked.start(), asked.end(), words),
                quote.prefix().substring(cut),
                quote.suffix().substring(0, Math.min(LONGEST, quote.suffix().length())));
    }

    private static UserMistake gone() {
        return new UserMistake(
                "The passage is not in this version of the draft. Select it again; what you wrote is kept.");
    }
}
