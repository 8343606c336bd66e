package gov.ice.isaa.drafting;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A stretch of text that comments are anchored to and comparisons look into; its id stays while its words change. */
public sealed interface TextBlock permits Paragraph, ListItem, Note, Cell {

    /** Unique in the document, and kept from version to version. */
    String id();

    /** What it is in the stored document, such as {@code numbered}; of a cell, {@code cell}. */
    String kind();

    /** The runs and placeholders in reading order. */
    List<Inline> content();

    /** The characters a reader sees, which anchors count in UTF-16 units. */
    default String text() {
        return content().stream().map(Inline::shown).collect(Collectors.joining());
    }

    /** The same stretch with other content. */
    TextBlock with(List<Inline> content);

    /** The content with each run and placeholder changed. */
    default List<Inline> replacedContent(UnaryOperator<Inline> change) {
        return content().stream().map(change).toList();
    }
}
