package gov.ice.isaa.agreement.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import gov.ice.isaa.agreement.AgreementList;
import gov.ice.isaa.agreement.AgreementQuery;
import gov.ice.isaa.agreement.AgreementRow;
import gov.ice.isaa.agreement.ListMarking;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Choices;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.ListGrid;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.PageHeader;
import gov.ice.isaa.support.RowSummary;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Every agreement that the person may see; what it is narrowed to stands in the address. */
@Route("agreements")
@PageTitle("Agreements")
@Menu(title = "Agreements", order = 20, icon = "vaadin:handshake")
@PermitAll
class AgreementListView extends Div implements BeforeEnterObserver, Marked {

    private final ListMarking marking;
    private final AgreementList agreements;
    private final TextField words = new TextField("Search");
    private final ComboBox<Phase> phase = new ComboBox<>("Phase", Phase.values());
    private final ComboBox<ExecutiveAgent> agent = new ComboBox<>("Executive Agent", ExecutiveAgent.values());
    private final Span found = new Span();
    private final ListGrid<AgreementRow> grid = new ListGrid<>();

    AgreementListView(AgreementList agreements, ListMarking marking) {
        this.marking = marking;
        this.agreements = agreements;
        addClassName("page");
        words.setPlaceholder("Number, title, party or information");
        words.setClearButtonVisible(true);
        words.setMaxLength(200);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        phase.setItemLabelGenerator(Phase::title);
        phase.setClearButtonVisible(true);
        phase.setPlaceholder("All");
        agent.setItemLabelGenerator(ExecutiveAgent::shortName);
        agent.setClearButtonVisible(true);
        agent.setPlaceholder("All");
        found.addClassName("found");
        found.getElement().setAttribute("role", "status");
        Div filters = new Div(words, phase, agent, found);
        filters.addClassName("filters");

        grid.setItems(
                query -> agreements.page(asked(), query.getOffset(), query.getLimit()).stream(),
                query -> agreements.count(asked()));
        columns();
        add(new PageHeader("Agreements", "Every agreement that you may see, in every phase."), filters, grid);
        words.addValueChangeListener(event -> narrowed(event.isFromClient()));
        phase.addValueChangeListener(event -> narrowed(event.isFromClient()));
        agent.addValueChangeListener(event -> narrowed(event.isFromClient()));
    }

    @Override
    public String marking() {
        return marking.forReader();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        words.setValue(asked.getSingleParameter("words").orElse(""));
        phase.setValue(Choices.named(Phase.values(), asked.getSingleParameter("phase")));
        agent.setValue(Choices.named(ExecutiveAgent.values(), asked.getSingleParameter("agent")));
        count();
    }

    private void columns() {
        grid.summarize(
                "Agreements",
                row -> new RowSummary(number(row), PhaseBadge.of(row.phase()))
                        .line(row.title())
                        .quiet(row.partyNames()));
        grid.addColumn(new ComponentRenderer<>(AgreementListView::number))
                .setHeader("Number")
                .setWidth("11.5rem")
                .setFlexGrow(0);
        grid.addColumn(AgreementRow::title).setHeader("Title").setFlexGrow(5);
        grid.addColumn(AgreementRow::partyNames).setHeader("With").setFlexGrow(3);
        grid.addColumn(new ComponentRenderer<>(row -> PhaseBadge.of(row.phase())))
                .setHeader("Phase")
                .setWidth("8.5rem")
                .setFlexGrow(0);
        grid.addColumn(row -> row.programOffice().shortName())
                .setHeader("Program Office")
                .setWidth("6.75rem")
                .setFlexGrow(0);
        grid.addColumn(row -> row.executiveAgents().stream()
                        .map(ExecutiveAgent::shortName)
                        .collect(Collectors.joining(", ")))
                .setHeader("Executive Agent")
                .setWidth("6.75rem")
                .setFlexGrow(0);
        grid.addColumn(row -> AgencyTime.shortDate(row.phaseSince()))
                .setHeader("Since")
                .setWidth("7.75rem")
                .setFlexGrow(0);
        grid.setEmptyStateComponent(new EmptyState(
                "No agreements found",
                "Nothing that you may see fits the search. Clear a filter, or ask Information Governance if you expected"
                        + " an agreement here."));
    }

    private static Anchor number(AgreementRow row) {
        return new Anchor("agreements/" + row.number(), row.number());
    }

    private AgreementQuery asked() {
        return new AgreementQuery(words.getValue(), phase.getValue(), agent.getValue());
    }

    private void narrowed(boolean byHand) {
        grid.getDataProvider().refreshAll();
        if (byHand) {
            count();
            keepInAddress();
        }
    }

    private void count() {
        int count = agreements.count(asked());
        found.setText(count == 1 ? "1 agreement" : String.format("%,d agreements", count));
    }

    private void keepInAddress() {
        Map<String, String> asked = new HashMap<>();
        if (!words.isEmpty()) {
            asked.put("words", words.getValue());
        }
        phase.getOptionalValue().ifPresent(value -> asked.put("phase", value.name()));
        agent.getOptionalValue().ifPresent(value -> asked.put("agent", value.name()));
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location("agreements", QueryParameters.simple(asked))));
    }
}
