package gov.ice.isaa.dashboard.ui;

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
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The office reviews that are overdue, of all offices or of one, a page at a time. */
@Route("dashboard/overdue")
@PageTitle("Overdue office reviews")
@RolesAllowed({"EXECUTIVE_AGENT", "IGP_COORDINATOR", "DIRECTOR"})
class OverdueView extends AgentList {

    OverdueView(Dashboards dashboards, AgencyTime time, ListMarking marking, Live live) {
        super(dashboards, time, marking, live);
    }

    @Override
    void show(ExecutiveAgent agent, QueryParameters asked) {
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
        show(
                reviews,
                agent,
                "Overdue office reviews",
                agent.shortName() + (office.isPresent() ? ", " + office.get().title() : ", every office"),
                new EmptyState("Nothing is overdue", "Every review that was asked for is done or still in time."),
                pages);
    }

    private static WorkItem item(OverdueReview review) {
        return new WorkItem(
                review.number() + ", " + review.title(),
                "At " + review.office().shortName(),
                "agreements/" + review.number() + "/clearance",
                review.dueOn());
    }
}
