package gov.ice.isaa.reporting.ui;

import com.vaadin.flow.component.UI;
import gov.ice.isaa.reporting.PrintedReport;
import gov.ice.isaa.support.LivePage;
import gov.ice.isaa.support.UserMistake;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** One report in the making beside the page, which is told how far it is and may end it. */
class ReportRun {

    private static final Logger log = LoggerFactory.getLogger(ReportRun.class);
    private static final int TELL_EVERY = 250;

    private final UI ui;
    private volatile boolean cancelled;

    /** Makes a report and tells how many lines were placed so far. */
    interface Making {

        PrintedReport make(LongConsumer progress);
    }

    ReportRun(UI ui) {
        this.ui = ui;
    }

    /**
     * Makes the report as the person of this thread; the consumers run with the page locked.
     *
     * @param what which report, for the log
     */
    void start(String what, Making making, LongConsumer lines, Consumer<PrintedReport> done, Consumer<String> failed) {
        Runnable work = () -> {
            try {
                PrintedReport report = making.make(placed -> tell(placed, lines));
                show(() -> done.accept(report));
            } catch (CancellationException e) {
                log.debug("A report was cancelled");
            } catch (UserMistake mistake) {
                show(() -> failed.accept(String.valueOf(mistake.getMessage())));
            } catch (RuntimeException e) {
                log.error("The report {} failed", what, e);
                show(() -> failed.accept("The report could not be made. Try again; if it fails again, tell the system"
                        + " administrator the time."));
            }
        };
        Thread.ofVirtual().name("report-" + what).start(new DelegatingSecurityContextRunnable(work));
    }

    void cancel() {
        cancelled = true;
    }

    private void tell(long placed, LongConsumer lines) {
        if (cancelled) {
            throw new CancellationException();
        }
        if (placed % TELL_EVERY == 0) {
            show(() -> lines.accept(placed));
        }
    }

    private void show(Runnable change) {
        if (!cancelled) {
            LivePage.change(ui, change::run);
        }
    }
}
