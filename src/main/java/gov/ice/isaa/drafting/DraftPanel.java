package gov.ice.isaa.drafting;

import com.vaadin.flow.component.Component;

/** What another module shows beside the text of a draft; each bean of this type gets a place in the side panel. */
public interface DraftPanel {

    /** The heading above it; empty for a panel that has one of its own. */
    String label();

    /** Makes the panel for one open page; the context lives as long as the page. */
    Component create(DraftPanelContext context);
}
