package gov.ice.isaa.drafting;

import java.util.List;
import java.util.stream.Collectors;

/** A paragraph of the draft in the wider sense; its id stays the same while its words change. */
public sealed interface Block permits Paragraph, ListItem, Note {

    /** Unique in the document, and kept from version to version: comments are anchored to it. */
    String id();

    /** The runs and placeholders in reading order. */
    List<Inline> content();

    /** The same block with other content. */
    Block with(List<Inline> content);

    /** The same block under another id. */
    Block withId(String id);

    /** The characters a reader sees, which anchors count. */
    default String text() {
        return content().stream().map(Inline::shown).collect(Collectors.joining());
    }
}
