package gov.ice.isaa.drafting;

import java.util.List;

/**
 * An item of a list; neighbours of the same kind form one list.
 *
 * @param ordered whether the list is numbered, not bulleted
 */
public record ListItem(String id, boolean ordered, List<Inline> content) implements Block {

    /** Copies the content. */
    public ListItem {
        content = List.copyOf(content);
    }

    @Override
    public ListItem with(List<Inline> content) {
        return new ListItem(id, ordered, content);
    }

    @Override
    public ListItem withId(String id) {
        return new ListItem(id, ordered, content);
    }
}
