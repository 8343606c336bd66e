package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftHtml;
import gov.ice.isaa.drafting.Level;
import gov.ice.isaa.drafting.Section;
import java.util.List;

/** The text of a section to be read, with a title of its own where it stands beside others. */
class ReadOnlyText extends Div {

    /** The text as it stands in the document. */
    ReadOnlyText(Section section) {
        addClassName("draft-text");
        // DraftHtml escapes every text: this is the one place that takes HTML as it is.
        getElement().setProperty("innerHTML", DraftHtml.reading(section));
    }

    /** The text in a frame, under a title. */
    ReadOnlyText(String title, List<Block> blocks) {
        addClassName("framed-text");
        add(new H4(title), new ReadOnlyText(new Section("framed", Level.ARTICLE, title, blocks)));
    }
}
