package gov.ice.isaa.dashboard.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import gov.ice.isaa.agreement.ListMarking;
import gov.ice.isaa.dashboard.Dashboards;
import gov.ice.isaa.dashboard.MyWork;
import gov.ice.isaa.people.WorkItem;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.LiveRefresh;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The first page of everybody: what waits for the person, what is late first. */
@Route("")
@PageTitle("My work")
@Menu(title = "My work", order = 0, icon = "vaadin:tasks")
@PermitAll
@CssImport("./dashboard/dashboard.css")
class MyWorkView extends Div implements BeforeEnterObserver, Marked {

    private final ListMarking marking;
    private final MyWork work;
    private final AgencyTime time;
    private transient List<WorkItem> shown = List.of();

    MyWorkView(MyWork work, AgencyTime time, ListMarking marking, Live live) {
        this.marking = marking;
        this.work = work;
        this.time = time;
        addClassName("page");
        LiveRefresh.of(this, live, () -> Dashboards.TOPIC, this::refresh);
    }

    @Override
    public String marking() {
        return marking.forReader();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(work.items());
    }

    /** What has not changed stays as it is, with the focus in it. */
    private void refresh() {
        List<WorkItem> items = work.items();
        if (!items.equals(shown)) {
            show(items);
        }
    }

    private void show(List<WorkItem> items) {
        shown = items;
        removeAll();
        add(new PageHeader("My work", lead(items.size())));
        if (items.isEmpty()) {
            add(new EmptyState(
                    "Nothing waits for you",
                    "Reviews, approvals and signatures that are yours to give appear here as soon as they are asked for.",
                    new Anchor("agreements", "Look at the agreements")));
            return;
        }
        byTurn(items).forEach((turn, waiting) -> add(new H2(turn.title), new WorkList(waiting, time.today())));
    }

    private Map<Turn, List<WorkItem>> byTurn(List<WorkItem> items) {
        return items.stream()
                .collect(Collectors.groupingBy(
                        item -> item.due() == null
                                ? Turn.UNDATED
                                : item.due().isBefore(time.today()) ? Turn.OVERDUE : Turn.COMING,
                        TreeMap::new,
                        Collectors.toList()));
    }

    private static String lead(int count) {
        return switch (count) {
            case 0 -> "";
            case 1 -> "One thing waits for you.";
            default -> count + " things wait for you.";
        };
    }

    private enum Turn {
        OVERDUE("Overdue"),
        COMING("With a due date"),
        UNDATED("Without a due date");

        private final String title;

        Turn(String title) {
            this.title = title;
        }
    }
}
