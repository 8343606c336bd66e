package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
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
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.PageHeader;
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
    private final Grid<RequestRow> grid = new Grid<>();

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
        grid.addClassName("list");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(new ComponentRenderer<>(row -> new Anchor("requests/" + row.number(), row.number())))
                .setHeader("Number")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> row.subject().isEmpty() ? "No subject yet" : row.subject())
                .setHeader("Subject")
                .setTooltipGenerator(RequestRow::subject)
                .setFlexGrow(4);
        grid.addColumn(RequestRow::partyName)
                .setHeader("From")
                .setTooltipGenerator(RequestRow::partyName)
                .setFlexGrow(2);
        grid.addColumn(new ComponentRenderer<>(row -> badge(row.status())))
                .setHeader("Status")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> row.programOffice().shortName())
                .setHeader("Program Office")
                .setFlexGrow(1);
        grid.addColumn(row -> AgencyTime.moment(row.changedAt()))
                .setHeader("Last change")
                .setAutoWidth(true)
                .setFlexGrow(0);
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
