package gov.ice.isaa.reporting.ui;

import com.vaadin.flow.component.Component;
import gov.ice.isaa.discussion.Discussions;
import gov.ice.isaa.drafting.DraftPanel;
import gov.ice.isaa.drafting.DraftPanelContext;
import gov.ice.isaa.support.Live;

/** Says above the text of a draft whose comments are open. */
@org.springframework.stereotype.Component
class CountsPanel implements DraftPanel {

    private final Discussions discussions;
    private final Live live;

    CountsPanel(Discussions discussions, Live live) {
        this.discussions = discussions;
        this.live = live;
    }

    @Override
    public String label() {
        return "";
    }

    @Override
    public boolean aboveText() {
        return true;
    }

    @Override
    public Component create(DraftPanelContext context) {
        return new LiveCounts(context, discussions, live);
    }
}
