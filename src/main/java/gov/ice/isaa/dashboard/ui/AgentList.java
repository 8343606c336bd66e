package gov.ice.isaa.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list behind a number of an Executive Agent's dashboard, a page at a time; it follows the dashboard. */
abstract class AgentList extends Div implements BeforeEnterObserver, Marked {

    private final ListMarking marking;
    final Dashboards dashboards;
    private final AgencyTime time;
    private QueryParameters asked = QueryParameters.empty();
    private transient @Nullable List<WorkItem> shown;

    AgentList(Dashboards dashboards, AgencyTime time, ListMarking marking, Live live) {
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

    @Override
    public String marking() {
        return marking.forReader();
    }

    private void show() {
        show(AskedAgent.of(asked, dashboards), asked);
    }

    /** Reads what the address asks for and hands it to the other {@code show}. */
    abstract void show(ExecutiveAgent agent, QueryParameters asked);

    /** Shows the items of one page; what has not changed stays as it is, with the focus in it. */
    void show(
            List<WorkItem> items,
            ExecutiveAgent agent,
            String title,
            String subtitle,
            EmptyState nothing,
            PageTurner pages) {
        if (items.equals(shown)) {
            return;
        }
        shown = items;
        removeAll();
        add(new PageHeader(title, subtitle, new Anchor("dashboard?agent=" + agent, "Back to the dashboard")));
        if (items.isEmpty()) {
            add(nothing);
            return;
        }
        add(new WorkList(items, time.today()), pages);
    }
}
