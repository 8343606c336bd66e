package gov.ice.isaa.drafting;

import java.util.List;

/** A note to those who draft and review; it is no part of the text that is signed. */
public record Note(String id, List<Inline> content) implements Block {

    /** Copies the content. */
    public Note {
        content = List.copyOf(content);
    }

    @Override
    public Note with(List<Inline> content) {
        return new Note(id, content);
    }

    @Override
    public Note withId(String id) {
        return new Note(id, content);
    }
}
