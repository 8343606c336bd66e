package gov.ice.isaa.discussion.ui;

import gov.ice.isaa.drafting.DraftView;
import java.util.Map;

/** Sections as people call them: number and heading. */
final class SectionNames {

    private final DraftView draft;
    private final Map<String, String> numbers;

    SectionNames(DraftView draft) {
        this.draft = draft;
        this.numbers = draft.document().numbers();
    }

    /** "V.C Delivery"; the bare key for a section that is no longer there, "Whole draft" for none. */
    String of(String key) {
        if (key.isEmpty()) {
            return "Whole draft";
        }
        return draft.document()
                .section(key)
                .map(section -> (numbers.getOrDefault(key, "") + " " + section.heading()).strip())
                .orElse(key);
    }
}
