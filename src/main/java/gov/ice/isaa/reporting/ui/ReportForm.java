package gov.ice.isaa.reporting.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.reporting.ReportKind;
import gov.ice.isaa.reporting.ReportRequest;
import gov.ice.isaa.support.DateField;
import gov.ice.isaa.support.UserMistake;
import java.time.LocalDate;

/** What a report is asked for with: which one, as of when, and what it is narrowed to. */
class ReportForm extends Div {

    private final RadioButtonGroup<ReportKind> kind = new RadioButtonGroup<>("Report", ReportKind.values());
    private final DateField asOf = new DateField("As of");
    private final ComboBox<ExecutiveAgent> agent = new ComboBox<>("Executive Agent", ExecutiveAgent.values());
    private final ComboBox<Category> category = new ComboBox<>("Category", Category.values());
    private final ComboBox<Office> office = new ComboBox<>("Program Office", Office.values());

    ReportForm(LocalDate today) {
        kind.setRenderer(new ComponentRenderer<>(report -> new Div(new Span(report.title()), purpose(report))));
        kind.setValue(ReportKind.INVENTORY);
        asOf.setValue(today);
        asOf.setMin(ReportRequest.EARLIEST);
        asOf.setMax(today);
        agent.setItemLabelGenerator(ExecutiveAgent::shortName);
        category.setItemLabelGenerator(Category::title);
        office.setItemLabelGenerator(Office::shortName);
        for (ComboBox<?> filter : new ComboBox<?>[] {agent, category, office}) {
            filter.setClearButtonVisible(true);
            filter.setPlaceholder("All");
        }
        Div filters = new Div(asOf, agent, category, office);
        filters.addClassName("filters");
        add(kind, filters);
    }

    ReportRequest request() {
        LocalDate date = asOf.getValue();
        if (date == null) {
            throw new UserMistake("Enter the date that the report is to speak of, such as May 12, 2026.");
        }
        return new ReportRequest(kind.getValue(), date, agent.getValue(), category.getValue(), office.getValue());
    }

    private static Paragraph purpose(ReportKind report) {
        Paragraph purpose = new Paragraph(report.purpose());
        purpose.addClassName("lead");
        return purpose;
    }
}
