package gov.ice.isaa.maintenance.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import gov.ice.isaa.agreement.ListMarking;
import gov.ice.isaa.maintenance.Maintenance;
import gov.ice.isaa.maintenance.ReviewDue;
import gov.ice.isaa.maintenance.ReviewQuery;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Badge;
import gov.ice.isaa.support.Badge.Tone;
import gov.ice.isaa.support.Choices;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.ListGrid;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.PageHeader;
import gov.ice.isaa.support.RowSummary;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Reviews due and overdue (MA-01, MA-06); what the list is narrowed to stands in the address. */
@Route("reviews")
@PageTitle("Reviews")
@Menu(title = "Reviews", order = 60, icon = "vaadin:calendar-clock")
@RolesAllowed({
    "PROGRAM_OFFICER",
    "PROGRAM_APPROVER",
    "REVIEWER",
    "IGP_COORDINATOR",
    "EXECUTIVE_AGENT",
    "DELEGATED_SIGNATORY",
    "DIRECTOR",
    "OVERSIGHT"
})
class ReviewListView extends Div implements BeforeEnterObserver, Marked {

    private final ListMarking marking;
    private final Maintenance maintenance;
    private final AgencyTime time;
    private final Select<DueWhen> when = new Select<>("Due", event -> narrowed(event.isFromClient()));
    private final ComboBox<Office> office = new ComboBox<>("Program Office", Office.values());
    private final ComboBox<ExecutiveAgent> agent = new ComboBox<>("Executive Agent", ExecutiveAgent.values());
    private final Span found = new Span();
    private final ListGrid<ReviewDue> grid = new ListGrid<>();

    ReviewListView(Maintenance maintenance, AgencyTime time, ListMarking marking) {
        this.marking = marking;
        this.maintenance = maintenance;
        this.time = time;
        addClassName("page");
        when.setItems(DueWhen.values());
        when.setItemLabelGenerator(DueWhen::title);
        office.setItemLabelGenerator(Office::shortName);
        office.setClearButtonVisible(true);
        office.setPlaceholder("All");
        agent.setItemLabelGenerator(ExecutiveAgent::shortName);
        agent.setClearButtonVisible(true);
        agent.setPlaceholder("All");
        found.addClassName("found");
        found.getElement().setAttribute("role", "status");
        Div filters = new Div(when, office, agent, found);
        filters.addClassName("filters");
        grid.setItems(
                query -> maintenance.planned(asked(), query.getOffset(), query.getLimit()).stream(),
                query -> maintenance.count(asked()));
        columns();
        add(
                new PageHeader(
                        "Reviews", "Every agreement in force is reviewed with its recipient at least every two years."),
                filters,
                grid);
        office.addValueChangeListener(event -> narrowed(event.isFromClient()));
        agent.addValueChangeListener(event -> narrowed(event.isFromClient()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        office.setValue(Choices.named(Office.values(), asked.getSingleParameter("office")));
        agent.setValue(Choices.named(ExecutiveAgent.values(), asked.getSingleParameter("agent")));
        when.setValue(DueWhen.of(
                asked.getParameters().containsKey("overdue"),
                asked.getSingleParameter("due").orElse("")));
    }

    @Override
    public String marking() {
        return marking.forReader();
    }

    private void columns() {
        grid.summarize(
                "Reviews",
                row -> new RowSummary(number(row), standing(row.dueOn()))
                        .line(row.title())
                        .quiet(row.partyNames())
                        .quiet("Due " + AgencyTime.shortDate(row.dueOn())));
        grid.addColumn(new ComponentRenderer<>(ReviewListView::number))
                .setHeader("Number")
                .setWidth("11.5rem")
                .setFlexGrow(0);
        grid.addColumn(ReviewDue::title).setHeader("Title").setFlexGrow(5);
        grid.addColumn(ReviewDue::partyNames).setHeader("Recipient").setFlexGrow(3);
        grid.addColumn(row -> row.programOffice().shortName())
                .setHeader("Program Office")
                .setWidth("6.75rem")
                .setFlexGrow(0);
        grid.addColumn(row -> AgencyTime.shortDate(row.dueOn()))
                .setHeader("Due")
                .setWidth("7.75rem")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(row -> standing(row.dueOn())))
                .setHeader("Standing")
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.setEmptyStateComponent(new EmptyState(
                "No reviews here",
                "Nothing that you may see is due in this time. Choose another time or clear a filter."));
    }

    private static Anchor number(ReviewDue row) {
        return new Anchor("agreements/" + row.number() + "/review", row.number());
    }

    private Badge standing(LocalDate due) {
        long days = ChronoUnit.DAYS.between(time.today(), due);
        if (days < 0) {
            return new Badge(-days == 1 ? "1 day overdue" : -days + " days overdue", Tone.BAD);
        }
        if (days == 0) {
            return new Badge("Today", Tone.ATTENTION);
        }
        return days <= DueWhen.SOON_DAYS
                ? new Badge(days == 1 ? "In 1 day" : "In " + days + " days", Tone.ATTENTION)
                : new Badge("Later");
    }

    private ReviewQuery asked() {
        DueWhen chosen = when.getOptionalValue().orElse(DueWhen.ANY);
        return new ReviewQuery(chosen == DueWhen.OVERDUE, chosen.days(), office.getValue(), agent.getValue());
    }

    private void narrowed(boolean byHand) {
        grid.getDataProvider().refreshAll();
        int count = maintenance.count(asked());
        found.setText(count == 1 ? "1 review" : String.format("%,d reviews", count));
        if (byHand) {
            keepInAddress();
        }
    }

    private void keepInAddress() {
        Map<String, String> asked =
                new HashMap<>(when.getOptionalValue().orElse(DueWhen.ANY).parameters());
        office.getOptionalValue().ifPresent(value -> asked.put("office", value.name()));
        agent.getOptionalValue().ifPresent(value -> asked.put("agent", value.name()));
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location("reviews", QueryParameters.simple(asked))));
    }
}
