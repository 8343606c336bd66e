package gov.ice.isaa.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import gov.ice.isaa.agreement.ListMarking;
import gov.ice.isaa.clearance.OverdueReview;
import gov.ice.isaa.dashboard.Dashboards;
import gov.ice.isaa.people.WorkItem;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.LiveRefresh;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The office reviews that are overdue, of all offices or of one, a page at a time. */
@Route("dashboard/overdue")
@PageTitle("Overdue office reviews")
@RolesAllowed({"EXECUTIVE_AGENT", "IGP_COORDINATOR", "DIRECTOR"})
class OverdueView extends Div implements BeforeEnterObserver, Marked {

    private final ListMarking marking;
    private final Dashboards dashboards;
    private final AgencyTime time;
    private QueryParameters asked = QueryParameters.empty();
    private transient @Nullable List<WorkItem> shown;

    OverdueView(Dashboards dashboards, AgencyTime time, ListMarking marking, Live live) {
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
        Optional<Office> office = asked.getSingleParameter("office")
                .flatMap(name -> Arrays.stream(Office.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst());
        Set<Office> offices = office.map(EnumSet::of).orElseGet(() -> EnumSet.allOf(Office.class));
        PageTurner pages = new PageTurner(
                "dashboard/overdue?agent=" + agent
                        + office.map(one -> "&office=" + one.name()).orElse(""),
                asked,
                dashboards.countOverdueReviews(agent, offices));
        List<WorkItem> reviews = dashboards.overdueReviews(agent, offices, pages.offset(), PageTurner.LINES).stream()
                .map(OverdueView::item)
                .toList();
        if (reviews.equals(shown)) {
            return;
        }
        shown = reviews;
        removeAll();
        add(new PageHeader(
                "Overdue office reviews",
                agent.shortName() + (office.isPresent() ? ", " + office.get().title() : ", every office"),
                new Anchor("dashboard?agent=" + agent, "Back to the dashboard")));
        if (reviews.isEmpty()) {
            add(new EmptyState("Nothing is overdue", "Every review that was asked for is done or still in time."));
            return;
        }
        add(new WorkList(reviews, time.today()), pages);
    }

    @Override
    public String marking() {
        return marking.forReader();
    }

    private static WorkItem item(OverdueReview review) {
        return new WorkItem(
                review.number() + ", " + review.title(),
                "At " + review.office().shortName(),
                "agreements/" + review.number() + "/clearance",
                review.dueOn());
    }
}
