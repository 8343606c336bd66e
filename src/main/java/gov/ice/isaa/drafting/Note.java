package gov.ice.isaa.drafting;

import java.util.List;
import java.util.function.UnaryOperator;

/** A note to those who draft and review; it is no part of the text that is signed. */
public record Note(String id, List<Inline> content) implements Block, TextBlock {

    /** Copies the content. */
    public Note {
        content = List.copyOf(content);
    }

    @Override
    public String kind() {
        return "note";
    }

    @Override
    public Note with(List<Inline> content) {
        return new Note(id, content);
    }

    @Override
    public List<TextBlock> texts() {
        return List.of(this);
    }

    @Override
    public Note replaced(UnaryOperator<Inline> change) {
        return with(replacedContent(change));
    }

    @Override
    public Note renamed(UnaryOperator<String> ids) {
        return new Note(ids.apply(id), content);
    }
}
