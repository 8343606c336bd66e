package gov.ice.isaa.reporting.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import gov.ice.isaa.agreement.ListMarking;
import gov.ice.isaa.reporting.PrintedReport;
import gov.ice.isaa.reporting.ReportRequest;
import gov.ice.isaa.reporting.Reports;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.support.Message.Kind;
import gov.ice.isaa.support.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The report catalogue: choose a report, see it in the page, take it away. */
@Route("reports")
@PageTitle("Reports")
@Menu(title = "Reports", order = 70, icon = "vaadin:file-text-o")
@RolesAllowed({"OVERSIGHT", "IGP_COORDINATOR", "EXECUTIVE_AGENT", "PROGRAM_OFFICER", "PROGRAM_APPROVER", "DIRECTOR"})
class ReportsView extends Div implements Marked {

    private final ListMarking marking;
    private final Reports reports;
    private final ReportForm form;
    private final Message message = new Message();
    private final Button make = new Button("Show report");
    private final Button cancel = new Button("Cancel");
    private final Span told = new Span();
    private final Div progress = new Div();
    private final Div result = new Div();
    private @Nullable ReportRun run;

    ReportsView(Reports reports, AgencyTime time, ListMarking marking) {
        this.marking = marking;
        this.reports = reports;
        this.form = new ReportForm(time.today());
        addClassName("page");
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.addClickListener(
                event -> message.guard(() -> start(event.getSource().getUI().orElseThrow())));
        cancel.addClickListener(event -> {
            stop();
            message.show(Kind.INFORMATION, "The report was cancelled.");
        });
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", "The report is being made");
        told.getElement().setAttribute("role", "status");
        progress.add(bar, told, cancel);
        progress.setVisible(false);
        Section card = new Section(form, message, make, progress);
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

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
    }

    private void start(UI ui) {
        ReportRequest request = form.request();
        message.clear();
        result.removeAll();
        told.setText("The report is being made.");
        progress.setVisible(true);
        make.setEnabled(false);
        ReportRun started = new ReportRun(ui);
        run = started;
        started.start(
                reports,
                request,
                lines -> told.setText(String.format(Locale.US, "%,d lines placed", lines)),
                report -> show(report, request),
                words -> {
                    stop();
                    message.show(Kind.PROBLEM, words);
                });
    }

    private void show(PrintedReport report, ReportRequest request) {
        stop();
        result.add(new ReportPreview(report, () -> reports.table(request)));
    }

    private void stop() {
        if (run != null) {
            run.cancel();
            run = null;
        }
        progress.setVisible(false);
        make.setEnabled(true);
    }
}
