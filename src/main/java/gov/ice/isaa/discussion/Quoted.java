package gov.ice.isaa.discussion;

import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.PlainText;
import gov.ice.isaa.support.UserMistake;

/**
 * A passage as the draft itself has it, with the text around it (Web Annotation Data Model, text quote selector): what a
 * browser sends says where to look and what should stand there.
 */
record Quoted(Passage passage, String prefix, String suffix) {

    private static final int AROUND = 32;

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
        int end = block.start() + asked.end();
        return new Quoted(
                new Passage(section, asked.blockId(), asked.start(), asked.end(), words),
                around(text.text(), start - AROUND, start),
                around(text.text(), end, end + AROUND));
    }

    /** The context is only compared, never shown, so that a cut character at its edge is left out. */
    private static String around(String text, int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(text.length(), to);
        if (start < end && Character.isLowSurrogate(text.charAt(start))) {
            start++;
        }
        if (start < end && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, Math.max(start, end));
    }

    private static UserMistake gone() {
        return new UserMistake(
                "The passage is not in this version of the draft. Select it again; what you wrote is kept.");
    }
}
