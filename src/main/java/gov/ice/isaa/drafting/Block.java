package gov.ice.isaa.drafting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What a section consists of: a paragraph in the wider sense, or a table. */
public sealed interface Block permits Paragraph, ListItem, Note, Table {

    /** Unique in the document, and kept from version to version. */
    String id();

    /** What it is in the stored document, such as {@code numbered}. */
    String kind();

    /** Its stretches of text in reading order: itself, or the cells of a table. */
    List<TextBlock> texts();

    /** All its text, with a space between the cells of a table. */
    default String words() {
        return texts().stream().map(TextBlock::text).collect(Collectors.joining(" "));
    }

    /** Its first words, at most so many characters, which tell a reader which one it is. */
    default String beginning(int most) {
        String words = DocumentRules.shown(words()).strip();
        int end = words.offsetByCodePoints(0, Math.min(most, words.codePointCount(0, words.length())));
        return words.substring(0, end).strip() + (end < words.length() ? "…" : "");
    }

    /** Its own id and those of its stretches of text. */
    default Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>(Set.of(id()));
        texts().forEach(text -> ids.add(text.id()));
        return ids;
    }

    /** The same block with each run and placeholder changed. */
    Block replaced(UnaryOperator<Inline> change);

    /** The same block with its ids, and those of what stands in it, changed. */
    Block renamed(UnaryOperator<String> ids);
}
