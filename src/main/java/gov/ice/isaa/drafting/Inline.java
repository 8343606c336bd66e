package gov.ice.isaa.drafting;

import java.util.Set;

/** What stands inside a block: text, or a placeholder. */
public sealed interface Inline permits TextRun, Placeholder {

    /** The characters a reader sees; anchors count them in UTF-16 units, as browsers do. */
    String shown();

    /** The emphasis on it. */
    Set<Mark> marks();
}
