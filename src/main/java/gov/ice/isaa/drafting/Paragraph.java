package gov.ice.isaa.drafting;

import java.util.List;
import java.util.function.UnaryOperator;

/** A paragraph of running text. */
public record Paragraph(String id, List<Inline> content) implements Block, TextBlock {

    /** Copies the content. */
    public Paragraph {
        content = List.copyOf(content);
    }

    @Override
    public String kind() {
        return "paragraph";
    }

    @Override
    public Paragraph with(List<Inline> content) {
        return new Paragraph(id, content);
    }

    @Override
    public List<TextBlock> texts() {
        return List.of(this);
    }

    @Override
    public Paragraph replaced(UnaryOperator<Inline> change) {
        return with(replacedContent(change));
    }

    @Override
    public Paragraph renamed(UnaryOperator<String> ids) {
        return new Paragraph(ids.apply(id), content);
    }
}
