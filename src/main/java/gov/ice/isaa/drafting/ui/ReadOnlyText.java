package gov.ice.isaa.drafting.ui;

import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftHtml;
import gov.ice.isaa.drafting.Level;
import gov.ice.isaa.drafting.Section;
import java.util.List;

/** The text of a section to be read, with a title of its own where it stands beside others. */
class ReadOnlyText extends Div {

    /** Most pages that are open show the same texts: each is kept once for all of them. */
    private static final Interner<String> TEXTS = Interners.newWeakInterner();

    /** The text as it stands in the document. */
    ReadOnlyText(Section section) {
        addClassName("draft-text");
        // DraftHtml escapes every text.
        getElement().setProperty("innerHTML", TEXTS.intern(DraftHtml.reading(section)));
    }

    /** The text in a frame, under a title. */
    ReadOnlyText(String title, List<Block> blocks) {
        addClassName("framed-text");
        add(new H4(title), new ReadOnlyText(new Section("framed", Level.ARTICLE, title, blocks)));
    }
}
