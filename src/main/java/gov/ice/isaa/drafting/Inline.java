package gov.ice.isaa.drafting;

import java.util.List;
import java.util.Set;

/** What stands inside a block: text, or a placeholder. */
public sealed interface Inline permits TextRun, Placeholder {

    /** The characters a reader sees; anchors count them in UTF-16 units, as browsers do. */
    String shown();

    /** The emphasis on it. */
    Set<Mark> marks();

    /** Adds to the content; neighbours with the same marks become one run, so that equal texts are equal documents. */
    static void append(List<Inline> content, Inline more) {
        if (more instanceof TextRun run
                && !content.isEmpty()
                && content.getLast() instanceof TextRun before
                && before.marks().equals(run.marks())) {
            content.set(content.size() - 1, new TextRun(before.text() + run.text(), run.marks()));
        } else {
            content.add(more);
        }
    }
}
