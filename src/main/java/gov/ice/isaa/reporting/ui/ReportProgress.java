package gov.ice.isaa.reporting.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import gov.ice.isaa.reporting.PrintedReport;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.support.Message.Kind;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How far a report in the making is, with the way to end it; what hinders is said in the same place. */
class ReportProgress extends Div {

    private final Message message = new Message();
    private final Span told = new Span();
    private final Div progress = new Div();
    private final Consumer<Boolean> running;
    private @Nullable ReportRun run;

    /** Takes what is to be done when a report begins to be made, and when none is made any more. */
    ReportProgress(Consumer<Boolean> running) {
        this.running = running;
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", "The report is being made");
        told.getElement().setAttribute("role", "status");
        progress.add(bar, told, new Button("Cancel", event -> {
            stop();
            message.show(Kind.INFORMATION, "The report was cancelled.");
        }));
        progress.setVisible(false);
        add(message, progress);
    }

    /** Makes the report as the current person, and hands it over when it is made. */
    void start(UI ui, String what, ReportRun.Making making, Consumer<PrintedReport> done) {
        stop();
        message.clear();
        told.setText("The report is being made.");
        progress.setVisible(true);
        running.accept(true);
        ReportRun started = new ReportRun(ui);
        run = started;
        started.start(
                what,
                making,
                lines -> told.setText(String.format(Locale.US, "%,d lines placed", lines)),
                report -> {
                    stop();
                    done.accept(report);
                },
                words -> {
                    stop();
                    message.show(Kind.PROBLEM, words);
                });
    }

    /** Runs the action and says in place what hinders it. */
    void guard(Runnable action) {
        message.guard(action);
    }

    private void stop() {
        if (run != null) {
            run.cancel();
            run = null;
        }
        progress.setVisible(false);
        running.accept(false);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
    }
}
