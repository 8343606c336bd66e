package gov.ice.isaa.drafting;

import java.util.List;

/** A paragraph of running text. */
public record Paragraph(String id, List<Inline> content) implements Block {

    /** Copies the content. */
    public Paragraph {
        content = List.copyOf(content);
    }

    @Override
    public Paragraph with(List<Inline> content) {
        return new Paragraph(id, content);
    }

    @Override
    public Paragraph withId(String id) {
        return new Paragraph(id, content);
    }
}
