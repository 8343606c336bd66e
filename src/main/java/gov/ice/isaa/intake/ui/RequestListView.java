package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import gov.ice.isaa.intake.RequestRow;
import gov.ice.isaa.intake.RequestSearch;
import gov.ice.isaa.intake.RequestStatus;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Badge;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.ListGrid;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.PageHeader;
import gov.ice.isaa.support.RowSummary;
import jakarta.annotation.security.RolesAllowed;

/** The requests of the Program Office, or of all of them for IGP, those changed last first. */
@Route("requests")
@CssImport("./intake.css")
@PageTitle("Requests")
@Menu(title = "Requests", order = 10, icon = "vaadin:inbox")
@RolesAllowed({"PROGRAM_OFFICER", "PROGRAM_APPROVER", "IGP_COORDINATOR"})
class RequestListView extends Div implements Marked {

    private final RequestSearch requests;
    private final TextField words = new TextField("Search");
    private final ComboBox<RequestStatus> status = new ComboBox<>("Status", RequestStatus.values());
    private final Span found = new Span();
    private final ListGrid<RequestRow> grid = new ListGrid<>();

    RequestListView(RequestSearch requests, CurrentUser currentUser) {
        this.requests = requests;
        boolean officer = currentUser.require().is(Role.PROGRAM_OFFICER);
        addClassName("page");
        words.setPlaceholder("Number, subject or party");
        words.setClearButtonVisible(true);
        words.setMaxLength(200);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(event -> narrow());
        status.setItemLabelGenerator(RequestStatus::title);
        status.setClearButtonVisible(true);
        status.setPlaceholder("All");
        status.addValueChangeListener(event -> narrow());
        found.addClassName("found");
        found.getElement().setAttribute("role", "status");
        Div filters = new Div(words, status, found);
        filters.addClassName("filters");
        columns();
        grid.setItems(
                query ->
                        requests
                                .page(words.getValue(), status.getValue(), query.getOffset(), query.getLimit())
                                .stream(),
                query -> requests.count(words.getValue(), status.getValue()));
        grid.setEmptyStateComponent(empty(officer));
        String lead = "What others ask ICE to share, from the first word to an agreement or to a reason why not.";
        add(officer ? new PageHeader("Requests", lead, newRequest()) : new PageHeader("Requests", lead));
        add(filters, grid);
        narrow();
    }

    private void columns() {
        grid.summarize(
                "Requests",
                row -> new RowSummary(number(row), badge(row.status()))
                        .line(subject(row))
                        .quiet(row.partyName())
                        .quiet("Last change " + AgencyTime.moment(row.changedAt())));
        grid.addColumn(new ComponentRenderer<>(RequestListView::number))
                .setHeader("Number")
                .setWidth("9.25rem")
                .setFlexGrow(0);
        grid.addColumn(RequestListView::subject).setHeader("Subject").setFlexGrow(5);
        grid.addColumn(RequestRow::partyName).setHeader("From").setFlexGrow(3);
        grid.addColumn(new ComponentRenderer<>(row -> badge(row.status())))
                .setHeader("Status")
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.addColumn(row -> row.programOffice().shortName())
                .setHeader("Program Office")
                .setWidth("6.75rem")
                .setFlexGrow(0);
        grid.addColumn(row -> AgencyTime.moment(row.changedAt()))
                .setHeader("Last change")
                .setWidth("9rem")
                .setFlexGrow(0);
    }

    private static Anchor number(RequestRow row) {
        return new Anchor("requests/" + row.number(), row.number());
    }

    private static String subject(RequestRow row) {
        return row.subject().isEmpty() ? "No subject yet" : row.subject();
    }

    private void narrow() {
        grid.getDataProvider().refreshAll();
        int count = requests.count(words.getValue(), status.getValue());
        found.setText(count == 1 ? "1 request" : String.format("%,d requests", count));
    }

    static Badge badge(RequestStatus status) {
        return new Badge(
                status.title(),
                switch (status) {
                    case OPEN -> Badge.Tone.INFORMATION;
                    case CLOSED -> Badge.Tone.NEUTRAL;
                    case AGREEMENT_OPENED -> Badge.Tone.GOOD;
                });
    }

    private static EmptyState empty(boolean officer) {
        return officer
                ? new EmptyState(
                        "No requests found",
                        "Clear the search, or record a request as soon as somebody asks for ICE information.",
                        newRequest())
                : new EmptyState(
                        "No requests found", "Clear the search. Program Officers record a request when somebody asks.");
    }

    private static RouterLink newRequest() {
        RouterLink link = new RouterLink("Record a request", NewRequestView.class);
        link.addClassName("button-link");
        return link;
    }
}
