package gov.ice.isaa.drafting.ui;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftHtml;
import gov.ice.isaa.drafting.Level;
import gov.ice.isaa.drafting.Section;
import java.util.List;

/** The text of a section to be read, with a title of its own where it stands beside others. */
class ReadOnlyText extends Div {

    /** Most pages that are open show the same sections: each is written, and kept, once for all of them. */
    private static final LoadingCache<Section, String> TEXTS =
            CacheBuilder.newBuilder().weakKeys().build(CacheLoader.from(DraftHtml::reading));

    /** The text as it stands in the document. */
    ReadOnlyText(Section section) {
        addClassName("draft-text");
        // DraftHtml escapes every text.
        getElement().setProperty("innerHTML", TEXTS.getUnchecked(section));
    }

    /** The text in a frame, under a title. */
    ReadOnlyText(String title, List<Block> blocks) {
        addClassName("framed-text");
        add(new H4(title), new ReadOnlyText(new Section("framed", Level.ARTICLE, title, blocks)));
    }
}
