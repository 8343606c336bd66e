package gov.ice.isaa.dashboard.ui;

import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import gov.ice.isaa.agreement.ListMarking;
import gov.ice.isaa.dashboard.Dashboards;
import gov.ice.isaa.people.WorkItem;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.Live;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The agreements that wait for the signature of an Executive Agent, a page at a time. */
@Route("dashboard/signatures")
@PageTitle("Waiting for the Executive Agent’s signature")
@RolesAllowed({"EXECUTIVE_AGENT", "IGP_COORDINATOR", "DIRECTOR"})
class AwaitingSignatureView extends AgentList {

    AwaitingSignatureView(Dashboards dashboards, AgencyTime time, ListMarking marking, Live live) {
        super(dashboards, time, marking, live);
    }

    @Override
    void show(ExecutiveAgent agent, QueryParameters asked) {
        int count = dashboards.countAwaitingSignature(agent);
        PageTurner pages = new PageTurner("dashboard/signatures?agent=" + agent, asked, count);
        List<WorkItem> waiting = dashboards.awaitingSignature(agent, pages.offset(), PageTurner.LINES).stream()
                .map(item -> new WorkItem(item.subject(), "For the " + agent.title(), item.link(), item.due()))
                .toList();
        show(
                waiting,
                agent,
                "Waiting for the Executive Agent’s signature",
                "Agreements that every office cleared and that the " + agent.title() + " has not signed yet.",
                new EmptyState(
                        "Nothing waits for signature",
                        "An agreement appears here when it is cleared and the signing was opened."),
                pages);
    }
}
