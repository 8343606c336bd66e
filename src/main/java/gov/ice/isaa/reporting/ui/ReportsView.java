package gov.ice.isaa.reporting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import gov.ice.isaa.agreement.ListMarking;
import gov.ice.isaa.reporting.ReportRequest;
import gov.ice.isaa.reporting.Reports;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.PageHeader;
import jakarta.annotation.security.RolesAllowed;

/** The report catalogue: choose a report, see it in the page, take it away. */
@Route("reports")
@PageTitle("Reports")
@Menu(title = "Reports", order = 70, icon = "vaadin:file-text-o")
@RolesAllowed({"OVERSIGHT", "IGP_COORDINATOR", "EXECUTIVE_AGENT", "PROGRAM_OFFICER", "PROGRAM_APPROVER", "DIRECTOR"})
class ReportsView extends Div implements Marked {

    private final ListMarking marking;
    private final Reports reports;
    private final ReportForm form;
    private final Button make = new Button("Show report");
    private final ReportProgress progress = new ReportProgress(running -> make.setEnabled(!running));
    private final Div result = new Div();

    ReportsView(Reports reports, AgencyTime time, ListMarking marking) {
        this.marking = marking;
        this.reports = reports;
        this.form = new ReportForm(time.today());
        addClassName("page");
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.addClickListener(
                event -> progress.guard(() -> start(event.getSource().getUI().orElseThrow())));
        Section card = new Section(form, make, progress);
        card.addClassNames("card", "form", "wide");
        add(
                new PageHeader(
                        "Reports", "What you may see, on paper: marked, dated, numbered, and recorded in the trail."),
                card,
                result);
    }

    @Override
    public String marking() {
        return marking.forReader();
    }

    private void start(UI ui) {
        ReportRequest request = form.request();
        result.removeAll();
        progress.start(
                ui,
                request.kind().name(),
                placed -> reports.print(request, placed),
                report -> result.add(new ReportPreview(report, () -> reports.table(request))));
    }
}
