package gov.ice.isaa.drafting;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An item of a list; neighbours of the same kind form one list.
 *
 * @param ordered whether the list is numbered, not bulleted
 */
public record ListItem(String id, boolean ordered, List<Inline> content) implements Block, TextBlock {

    /** Copies the content. */
    public ListItem {
        content = List.copyOf(content);
    }

    @Override
    public String kind() {
        return ordered ? "numbered" : "bullet";
    }

    @Override
    public ListItem with(List<Inline> content) {
        return new ListItem(id, ordered, content);
    }

    @Override
    public List<TextBlock> texts() {
        return List.of(this);
    }

    @Override
    public ListItem replaced(UnaryOperator<Inline> change) {
        return with(replacedContent(change));
    }

    @Override
    public ListItem renamed(UnaryOperator<String> ids) {
        return new ListItem(ids.apply(id), ordered, content);
    }
}
