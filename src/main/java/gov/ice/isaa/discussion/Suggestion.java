package gov.ice.isaa.discussion;

import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.Cell;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.Inline;
import gov.ice.isaa.drafting.Mark;
import gov.ice.isaa.drafting.Placeholder;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.drafting.Table;
import gov.ice.isaa.drafting.TextBlock;
import gov.ice.isaa.drafting.TextRun;
import gov.ice.isaa.support.PlainText;
import gov.ice.isaa.support.UserMistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Other words for a passage of a draft. */
final class Suggestion {

    private Suggestion() {}

    /** The words to keep. Throws {@link UserMistake} when they are too many, or those that stand there. */
    static String words(String typed, String quote) {
        String words = PlainText.line(typed);
        if (words.length() > CommentText.LONGEST) {
            throw new UserMistake(
                    "The suggested wording holds at most %,d characters; this one has %,d. Suggest it in parts."
                            .formatted(CommentText.LONGEST, words.length()));
        }
        if (words.equals(PlainText.line(quote))) {
            throw new UserMistake("The suggested wording is what stands there. Change it, or leave a comment.");
        }
        return words;
    }

    /**
     * The document with the words in the place of the passage. They have the emphasis that the passage has throughout.
     *
     * @param quote the words that the suggestion was made for
     * @throws UserMistake when the passage is gone or reads otherwise
     */
    static DraftDocument in(DraftDocument document, Place place, String quote, String words) {
        if (!place.stands() || !place.inOneBlock()) {
            throw new UserMistake(
                    "The passage is no longer in the text as one. Edit the section, or answer the office that suggested it.");
        }
        Section section = document.sections().stream()
                .filter(one ->
                        one.blocks().stream().anyMatch(block -> block.ids().contains(place.blockId())))
                .findFirst()
                .orElseThrow(() -> new UserMistake("The passage is no longer in the text. Load the page again."));
        return document.with(section.with(section.blocks().stream()
                .map(block -> in(block, place, quote, words))
                .toList()));
    }

    private static Block in(Block block, Place place, String quote, String words) {
        return switch (block) {
            case Table table ->
                new Table(
                        table.id(),
                        table.header(),
                        table.rows().stream()
                                .map(row -> row.stream()
                                        .map(cell -> (Cell) in(cell, place, quote, words))
                                        .toList())
                                .toList());
            case TextBlock text -> (Block) in(text, place, quote, words);
        };
    }

    private static TextBlock in(TextBlock text, Place place, String quote, String words) {
        if (!text.id().equals(place.blockId())) {
            return text;
        }
        String now = text.text();
        String there = now.substring(Math.min(place.start(), now.length()), Math.min(place.end(), now.length()));
        if (!there.equals(quote)) {
            throw new UserMistake(
                    "The words read “%s” by now. Edit the section, or answer the office that suggested it."
                            .formatted(there));
        }
        List<Inline> content = new ArrayList<>();
        boolean written = false;
        int at = 0;
        for (Inline inline : text.content()) {
            int end = at + inline.shown().length();
            int from = Math.max(at, place.start());
            int to = Math.min(end, place.end());
            if (from >= to) {
                Inline.append(content, inline);
            } else {
                part(content, inline, at, at, from);
                if (!written) {
                    written = true;
                    if (!words.isEmpty()) {
                        Inline.append(content, new TextRun(words, marks(text, place)));
                    }
                }
                part(content, inline, at, to, end);
            }
            at = end;
        }
        return text.with(content);
    }

    /** What of the run stands from one place to the other; a gap stands or goes as a whole. */
    private static void part(List<Inline> content, Inline inline, int start, int from, int to) {
        if (from < to) {
            if (inline instanceof Placeholder gap && gap.open()) {
                throw new UserMistake(
                        "The passage holds a part of “%s” alone. Edit the section instead.".formatted(gap.shown()));
            }
            Inline.append(content, new TextRun(inline.shown().substring(from - start, to - start), inline.marks()));
        }
    }

    private static Set<Mark> marks(TextBlock text, Place place) {
        List<Set<Mark>> all = new ArrayList<>();
        int at = 0;
        for (Inline inline : text.content()) {
            int end = at + inline.shown().length();
            if (Math.max(at, place.start()) < Math.min(end, place.end())) {
                all.add(inline.marks());
            }
            at = end;
        }
        return all.stream().distinct().count() == 1 ? all.getFirst() : Set.of();
    }
}
