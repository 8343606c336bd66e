package gov.ice.isaa.drafting;

import java.util.Set;

/** Plain characters with the same marks; never markup. */
public record TextRun(String text, Set<Mark> marks) implements Inline {

    /** Copies the marks. */
    public TextRun {
        marks = Set.copyOf(marks);
    }

    /** Text without emphasis. */
    public static TextRun plain(String text) {
        return new TextRun(text, Set.of());
    }

    @Override
    public String shown() {
        return text;
    }
}
