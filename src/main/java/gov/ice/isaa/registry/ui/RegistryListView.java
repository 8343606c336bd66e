package gov.ice.isaa.registry.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import gov.ice.isaa.agreement.AgreementRow;
import gov.ice.isaa.agreement.ListMarking;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.registry.RegistryQuery;
import gov.ice.isaa.registry.RegistrySearch;
import gov.ice.isaa.registry.ReviewDue;
import gov.ice.isaa.support.Choices;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The central repository: every executed agreement the person may see; what it is narrowed to stands in the address. */
@Route("registry")
@PageTitle("Registry")
@Menu(title = "Registry", order = 30, icon = "vaadin:archive")
@PermitAll
class RegistryListView extends Div implements BeforeEnterObserver, Marked {

    private static final int LONGEST = 200;

    private final ListMarking marking;
    private final RegistrySearch registry;
    private final TextField words = new TextField("Search");
    private final ComboBox<Phase> phase = new ComboBox<>("Standing", Phase.IN_FORCE, Phase.TERMINATED, Phase.EXPIRED);
    private final ComboBox<Category> category = new ComboBox<>("Category", Category.values());
    private final ComboBox<ExecutiveAgent> agent = new ComboBox<>("Executive Agent", ExecutiveAgent.values());
    private final ComboBox<PartyKind> party = new ComboBox<>("Made with", PartyKind.values());
    private final ComboBox<ReviewDue> review = new ComboBox<>("Biennial review", ReviewDue.values());
    private final Checkbox expiring = new Checkbox("Expires in " + RegistryQuery.DAYS_AHEAD + " days");
    private final Span found = new Span();
    private final RegistryGrid grid;

    /** Of what is sought now. */
    private transient List<AgreementRow> first = List.of();

    RegistryListView(RegistrySearch registry, ListMarking marking) {
        this.marking = marking;
        this.registry = registry;
        addClassName("page");
        words.setPlaceholder("Number, title, party or information");
        words.setMaxLength(LONGEST);
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        phase.setItemLabelGenerator(Phase::title);
        category.setItemLabelGenerator(Category::title);
        agent.setItemLabelGenerator(ExecutiveAgent::shortName);
        party.setItemLabelGenerator(PartyKind::title);
        review.setItemLabelGenerator(ReviewDue::title);
        for (ComboBox<?> choice : new ComboBox<?>[] {phase, category, agent, party, review}) {
            choice.setClearButtonVisible(true);
            choice.setPlaceholder("All");
            choice.addValueChangeListener(event -> narrowed(event.isFromClient()));
        }
        words.addValueChangeListener(event -> narrowed(event.isFromClient()));
        expiring.addValueChangeListener(event -> narrowed(event.isFromClient()));
        found.addClassName("found");
        found.getElement().setAttribute("role", "status");
        Div filters = new Div(words, phase, category, agent, party, review, expiring, found);
        filters.addClassName("filters");
        grid = new RegistryGrid(this::rows);
        add(new PageHeader("Registry", "Agreements that every party signed, with the documents they signed."));
        add(filters, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        String sought = asked.getSingleParameter("words").orElse("");
        words.setValue(sought.substring(0, Math.min(sought.length(), LONGEST)));
        phase.setValue(Choices.named(
                new Phase[] {Phase.IN_FORCE, Phase.TERMINATED, Phase.EXPIRED}, asked.getSingleParameter("phase")));
        category.setValue(Choices.named(Category.values(), asked.getSingleParameter("category")));
        agent.setValue(Choices.named(ExecutiveAgent.values(), asked.getSingleParameter("agent")));
        party.setValue(Choices.named(PartyKind.values(), asked.getSingleParameter("party")));
        review.setValue(Choices.named(ReviewDue.values(), asked.getSingleParameter("review")));
        expiring.setValue(asked.getSingleParameter("expiring").isPresent());
        show();
    }

    @Override
    public String marking() {
        return marking.forReader();
    }

    private RegistryQuery asked() {
        return new RegistryQuery(
                words.getValue(),
                phase.getValue(),
                category.getValue(),
                agent.getValue(),
                party.getValue(),
                review.getValue(),
                expiring.getValue());
    }

    private void narrowed(boolean byHand) {
        if (byHand) {
            show();
            keepInAddress();
        }
    }

    private void show() {
        first = registry.first(asked());
        grid.getDataProvider().refreshAll();
        int count = first.size();
        found.setText(
                count > RegistrySearch.COUNTED
                        ? String.format("More than %,d agreements", RegistrySearch.COUNTED)
                        : count == 1 ? "1 agreement" : String.format("%,d agreements", count));
    }

    /** What was read to count them is not read again to show them. */
    private List<AgreementRow> rows(int offset, int limit) {
        boolean read = first.size() <= RegistrySearch.COUNTED || offset + limit <= first.size();
        return read ? first.stream().skip(offset).limit(limit).toList() : registry.page(asked(), offset, limit);
    }

    private void keepInAddress() {
        Map<String, String> asked = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            asked.put("words", words.getValue());
        }
        keep(asked, "phase", phase.getValue());
        keep(asked, "category", category.getValue());
        keep(asked, "agent", agent.getValue());
        keep(asked, "party", party.getValue());
        keep(asked, "review", review.getValue());
        if (expiring.getValue()) {
            asked.put("expiring", "yes");
        }
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location("registry", QueryParameters.simple(asked))));
    }

    private static void keep(Map<String, String> asked, String name, @Nullable Enum<?> value) {
        if (value != null) {
            asked.put(name, value.name());
        }
    }
}
