package gov.ice.isaa.discussion.ui;

import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftView;

/** Sections as people call them: number and heading. */
final class SectionNames {

    private final DraftDocument document;

    SectionNames(DraftView draft) {
        this.document = draft.document();
    }

    /** "V.C Delivery"; the bare key for a section that is no longer there. */
    String of(String key) {
        return document.called(key).orElse(key);
    }
}
