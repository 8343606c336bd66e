package gov.ice.isaa.discussion.ui;

import com.vaadin.flow.component.Component;
import gov.ice.isaa.drafting.DraftPanel;
import gov.ice.isaa.drafting.DraftPanelContext;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.support.Live;

/** Puts the discussion beside the text of a draft. */
@org.springframework.stereotype.Component
class CommentsPanel implements DraftPanel {

    private final Talk talk;
    private final CurrentUser currentUser;
    private final Live live;

    CommentsPanel(Talk talk, CurrentUser currentUser, Live live) {
        this.talk = talk;
        this.currentUser = currentUser;
        this.live = live;
    }

    @Override
    public String label() {
        return "Comments";
    }

    @Override
    public Component create(DraftPanelContext context) {
        return new DiscussionPanel(context, talk, currentUser.require(), live);
    }
}
