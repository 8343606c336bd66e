package gov.ice.isaa.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
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
import gov.ice.isaa.support.LiveRefresh;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The agreements that wait for the signature of an Executive Agent, a page at a time. */
@Route("dashboard/signatures")
@PageTitle("Waiting for the Executive Agent’s signature")
@RolesAllowed({"EXECUTIVE_AGENT", "IGP_COORDINATOR", "DIRECTOR"})
class AwaitingSignatureView extends Div implements BeforeEnterObserver, Marked {

    private final ListMarking marking;
    private final Dashboards dashboards;
    private final AgencyTime time;
    private QueryParameters asked = QueryParameters.empty();
    private transient @Nullable List<WorkItem> shown;

    AwaitingSignatureView(Dashboards dashboards, AgencyTime time, ListMarking marking, Live live) {
        this.marking = marking;
        this.dashboards = dashboards;
        this.time = time;
        addClassName("page");
        LiveRefresh.of(this, live, () -> Dashboards.TOPIC, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = event.getLocation().getQueryParameters();
        shown = null;
        show();
    }

    /** What has not changed stays as it is, with the focus in it. */
    private void show() {
        ExecutiveAgent agent = AskedAgent.of(asked, dashboards);
        int count = dashboards.countAwaitingSignature(agent);
        PageTurner pages = new PageTurner("dashboard/signatures?agent=" + agent, asked, count);
        List<WorkItem> waiting = dashboards.awaitingSignature(agent, pages.offset(), PageTurner.LINES).stream()
                .map(item -> new WorkItem(item.subject(), "For the " + agent.title(), item.link(), item.due()))
                .toList();
        if (waiting.equals(shown)) {
            return;
        }
        shown = waiting;
        removeAll();
        add(new PageHeader(
                "Waiting for the Executive Agent’s signature",
                "Agreements that every office cleared and that the " + agent.title() + " has not signed yet.",
                new Anchor("dashboard?agent=" + agent, "Back to the dashboard")));
        if (waiting.isEmpty()) {
            add(new EmptyState(
                    "Nothing waits for signature",
                    "An agreement appears here when it is cleared and the signing was opened."));
            return;
        }
        add(new WorkList(waiting, time.today()), pages);
    }

    @Override
    public String marking() {
        return marking.forReader();
    }
}
