package gov.ice.isaa.drafting;

import com.vaadin.flow.component.Component;

/** What another module shows beside the text of a draft; each bean of this type gets a place in the side panel. */
public interface DraftPanel {

    /** The heading above it. */
    String label();

    /** Makes the panel for one open page; the context lives as long as the page. */
    Component create(DraftPanelContext context);
}
