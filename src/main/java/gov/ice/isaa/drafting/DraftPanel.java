package gov.ice.isaa.drafting;

import com.vaadin.flow.component.Component;

/** What another module shows with the text of a draft; each bean of this type gets a place beside it or above it. */
public interface DraftPanel {

    /** The heading above it; empty for a panel that has one of its own. */
    String label();

    /** Whether it is one line that stands above the text, without its label, and not in the side panel. */
    default boolean aboveText() {
        return false;
    }

    /** Makes the panel for one open page; the context lives as long as the page. */
    Component create(DraftPanelContext context);
}
