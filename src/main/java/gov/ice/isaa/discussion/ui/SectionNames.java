package gov.ice.isaa.discussion.ui;

import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftView;
import java.util.HashMap;
import java.util.Map;

/** Sections as people call them: number and heading. */
final class SectionNames {

    private final DraftDocument document;
    private final Map<String, String> known = new HashMap<>(Map.of("", "Whole draft"));

    SectionNames(DraftView draft) {
        this.document = draft.document();
    }

    /** "V.C Delivery"; the bare key for a section that is no longer there, "Whole draft" for none. */
    String of(String key) {
        return known.computeIfAbsent(key, any -> document.called(key).orElse(key));
    }
}
