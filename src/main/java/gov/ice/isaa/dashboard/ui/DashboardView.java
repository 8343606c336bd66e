package gov.ice.isaa.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import gov.ice.isaa.agreement.ListMarking;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.dashboard.DashboardNumbers;
import gov.ice.isaa.dashboard.Dashboards;
import gov.ice.isaa.dashboard.ui.BarsChart.Bar;
import gov.ice.isaa.discussion.OfficeCount;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.Badge.Tone;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.LiveRefresh;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;

/** What one Executive Agent oversees (CA-07): every number opens the list it counts. */
@Route("dashboard")
@Menu(title = "Dashboard", order = 10, icon = "vaadin:dashboard")
@RolesAllowed({"EXECUTIVE_AGENT", "IGP_COORDINATOR", "OVERSIGHT", "DIRECTOR"})
@CssImport("./dashboard/dashboard.css")
class DashboardView extends Div implements BeforeEnterObserver, HasDynamicTitle, Marked {

    private final ListMarking marking;
    private final Dashboards dashboards;
    private final Div content = new Div();
    private ExecutiveAgent agent = ExecutiveAgent.HSI;

    DashboardView(Dashboards dashboards, Live live, ListMarking marking) {
        this.marking = marking;
        this.dashboards = dashboards;
        LiveRefresh.of(this, live, () -> Dashboards.TOPIC, this::show);
        addClassName("page");
        content.addClassName("dashboard");
    }

    @Override
    public String marking() {
        return marking.forReader();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<ExecutiveAgent> open = dashboards.open();
        agent = AskedAgent.of(event.getLocation().getQueryParameters(), dashboards);
        removeAll();
        add(new PageHeader(
                agent.office().title() + " dashboard",
                "Agreements overseen by the " + agent.title() + ".",
                open.size() > 1 ? new Component[] {choice(open)} : new Component[0]));
        add(content);
        show();
    }

    @Override
    public String getPageTitle() {
        return agent.shortName() + " dashboard";
    }

    private void show() {
        DashboardNumbers numbers = dashboards.numbers(agent);
        content.removeAll();
        Div columns = new Div(phases(numbers));
        columns.addClassName("columns");
        Figures figures = new Figures();
        if (dashboards.followsProgress(agent)) {
            Map<Office, Long> overdue = numbers.overdueAtOffices();
            long reviews = overdue.values().stream().mapToLong(Long::longValue).sum();
            figures.figure(
                            dashboards.countAwaitingSignature(agent),
                            "Waiting for the Executive Agent’s signature",
                            Tone.INFORMATION,
                            "dashboard/signatures?agent=" + agent)
                    .figure(reviews, "Office reviews overdue", Tone.BAD, "dashboard/overdue?agent=" + agent);
            List<OfficeCount> comments = dashboards.openComments(agent);
            long blocking = comments.stream().mapToLong(OfficeCount::blocking).sum();
            figures.figure(
                    blocking,
                    "Concerns that block a draft",
                    Tone.BAD,
                    "dashboard/comments?blocking=yes&agent=" + agent);
            columns.add(new Div(offices(overdue), comments(comments)));
        }
        figures.figure(
                        numbers.reviewsOverdue(),
                        "Biennial reviews overdue",
                        Tone.BAD,
                        "registry?review=OVERDUE&agent=" + agent)
                .figure(
                        numbers.reviewsDue(),
                        "Biennial reviews due in 90 days",
                        Tone.ATTENTION,
                        "registry?review=IN_90_DAYS&agent=" + agent)
                .figure(
                        numbers.expiring(),
                        "Expiring in 90 days",
                        Tone.ATTENTION,
                        "registry?expiring=yes&agent=" + agent);
        content.add(figures, columns);
    }

    private Component phases(DashboardNumbers numbers) {
        List<Bar> bars = numbers.phases().entrySet().stream()
                .map(phase -> new Bar(phase.getKey().title(), phase.getValue(), tone(phase.getKey())))
                .toList();
        List<NumbersTable.Row> rows = numbers.phases().entrySet().stream()
                .map(phase -> new NumbersTable.Row(
                        phase.getKey().title(),
                        phase.getValue(),
                        (phase.getKey().executed() ? "registry" : "agreements") + "?phase=" + phase.getKey() + "&agent="
                                + agent))
                .toList();
        return charted(
                "Agreements by phase",
                new BarsChart(bars),
                new NumbersTable(
                        "Each number opens its list. A request is not counted: until it becomes an agreement, only its"
                                + " Program Office and Information Governance see it.",
                        "Phase",
                        "Agreements",
                        rows));
    }

    private Component offices(Map<Office, Long> overdue) {
        if (overdue.isEmpty()) {
            return charted("Overdue office reviews", new Paragraph("No office is late with a review."));
        }
        List<Bar> bars = overdue.entrySet().stream()
                .map(office -> new Bar(office.getKey().shortName(), office.getValue(), Tone.BAD))
                .toList();
        List<NumbersTable.Row> rows = overdue.entrySet().stream()
                .map(office -> new NumbersTable.Row(
                        office.getKey().shortName(),
                        office.getValue(),
                        "dashboard/overdue?agent=" + agent + "&office=" + office.getKey()))
                .toList();
        return charted(
                "Overdue office reviews",
                new BarsChart(bars),
                new NumbersTable(
                        "Reviews past their due date, at the office that owes them.", "Office", "Reviews", rows));
    }

    private Component comments(List<OfficeCount> counts) {
        if (counts.isEmpty()) {
            return charted("Open comments on drafts", new Paragraph("Every comment on a draft has its disposition."));
        }
        List<NumbersTable.Row> rows = counts.stream()
                .map(count -> new NumbersTable.Row(
                        count.origin().title() + OfficeCount.blocks(count.blocking()),
                        count.open(),
                        "dashboard/comments?agent=" + agent + "&office="
                                + count.origin().key()))
                .toList();
        return charted(
                "Open comments on drafts",
                new NumbersTable(
                        "Comments that wait for a disposition, by the office they come from.",
                        "Office",
                        "Comments",
                        rows));
    }

    private static Component charted(String title, Component... parts) {
        Section section = new Section(new H2(title));
        section.add(parts);
        section.addClassNames("card", "charted");
        return section;
    }

    private static Tone tone(Phase phase) {
        return switch (phase) {
            case IN_FORCE -> Tone.GOOD;
            case TERMINATED, EXPIRED -> Tone.NEUTRAL;
            default -> Tone.INFORMATION;
        };
    }

    private Component choice(List<ExecutiveAgent> open) {
        Select<ExecutiveAgent> choice = new Select<>();
        choice.setLabel("Executive Agent");
        choice.setItems(open);
        choice.setItemLabelGenerator(ExecutiveAgent::shortName);
        choice.setValue(agent);
        choice.addValueChangeListener(event -> getUI().ifPresent(ui -> ui.navigate(
                "dashboard", QueryParameters.of("agent", event.getValue().name()))));
        return choice;
    }
}
