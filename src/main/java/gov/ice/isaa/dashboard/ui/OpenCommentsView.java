package gov.ice.isaa.dashboard.ui;

import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import gov.ice.isaa.agreement.ListMarking;
import gov.ice.isaa.dashboard.Dashboards;
import gov.ice.isaa.discussion.CommentQuery;
import gov.ice.isaa.discussion.OfficeCount;
import gov.ice.isaa.discussion.Origin;
import gov.ice.isaa.discussion.WaitingDraft;
import gov.ice.isaa.people.WorkItem;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.Live;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** The agreements whose drafts have open comments, of all offices or of one, those that are blocked first. */
@Route("dashboard/comments")
@PageTitle("Open comments on drafts")
@RolesAllowed({"EXECUTIVE_AGENT", "IGP_COORDINATOR", "DIRECTOR"})
class OpenCommentsView extends AgentList {

    OpenCommentsView(Dashboards dashboards, AgencyTime time, ListMarking marking, Live live) {
        super(dashboards, time, marking, live);
    }

    @Override
    void show(ExecutiveAgent agent, QueryParameters asked) {
        Optional<Origin> origin = asked.getSingleParameter("office").flatMap(Origin::named);
        boolean blocking = asked.getSingleParameter("blocking").isPresent();
        var query = new CommentQuery(origin.orElse(null), blocking);
        String narrowed = origin.map(one -> "&office=" + one.key()).orElse("");
        PageTurner pages = new PageTurner(
                "dashboard/comments?agent=" + agent + narrowed + (blocking ? "&blocking=yes" : ""),
                asked,
                dashboards.countCommented(agent, query));
        List<WorkItem> drafts = dashboards.commented(agent, query, pages.offset(), PageTurner.LINES).stream()
                .map(draft -> item(draft, narrowed + (blocking ? "&kind=CONCERN" : "")))
                .toList();
        show(
                drafts,
                agent,
                blocking ? "Concerns that block a draft" : "Open comments on drafts",
                agent.shortName() + ", " + origin.map(Origin::title).orElse("every office")
                        + (blocking ? "" : ". Drafts with a concern that blocks come first."),
                blocking
                        ? new EmptyState("Nothing blocks", "No office has a concern that it has not let go of.")
                        : new EmptyState("No comment is open", "Every comment on a draft has its disposition."),
                pages);
    }

    private static WorkItem item(WaitingDraft draft, String narrowed) {
        return new WorkItem(
                draft.number() + ", " + draft.title(),
                "%,d open comment%s%s"
                        .formatted(draft.open(), draft.open() == 1 ? "" : "s", OfficeCount.blocks(draft.blocking())),
                "agreements/" + draft.number() + "/comments?state=OPEN" + narrowed,
                null);
    }
}
