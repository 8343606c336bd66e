package gov.ice.isaa.drafting;

import java.util.List;

/** A cell of a table. */
public record Cell(String id, List<Inline> content) implements TextBlock {

    /** Copies the content. */
    public Cell {
        content = List.copyOf(content);
    }

    @Override
    public String kind() {
        return "cell";
    }

    @Override
    public Cell with(List<Inline> content) {
        return new Cell(id, content);
    }
}
