package gov.ice.isaa.reporting;

import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.reporting.print.Letterhead;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Sha256;
import gov.ice.isaa.trail.Checkpoint;
import gov.ice.isaa.trail.Checkpoints;
import gov.ice.isaa.trail.SignedCheckpoint;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the file of a report and records it: what was made, of how many lines, and with which hash. */
@Component
class ReportFiles {

    private final CurrentUser currentUser;
    private final AgencyTime time;
    private final Checkpoints checkpoints;
    private final Trail trail;
    private final TransactionTemplate reading;
    private final TransactionTemplate recording;

    ReportFiles(
            CurrentUser currentUser,
            AgencyTime time,
            Checkpoints checkpoints,
            Trail trail,
            PlatformTransactionManager transactions) {
        this.currentUser = currentUser;
        this.time = time;
        this.checkpoints = checkpoints;
        this.trail = trail;
        this.reading = new TransactionTemplate(transactions);
        // One snapshot, so that the counts are those of the lines.
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setReadOnly(true);
        this.recording = new TransactionTemplate(transactions);
    }

    /** A file's content with what is recorded of it. */
    record Made(byte[] content, String marking, long rows) {}

    /**
     * Makes the file from one snapshot of the database.
     *
     * @param title the heading of what was made
     * @param name the file's, without its ending
     * @param event what the trail says of it, before format, lines and hash
     */
    PrintedReport make(String title, String name, FileFormat format, TrailEvent event, Supplier<Made> making) {
        Made made = reading.execute(status -> making.get());
        String sha256 = Sha256.of(made.content());
        recording.executeWithoutResult(status -> trail.append(
                event.with("format", format.ending()).with("rows", made.rows()).with("sha256", sha256)));
        return new PrintedReport(
                title,
                name + "." + format.ending(),
                format.mediaType(),
                made.marking(),
                made.rows(),
                made.content(),
                sha256);
    }

    /** What stands above a report that the current person makes now. */
    Letterhead letterhead(String marking, String title, String asOf, String criteria, String summary) {
        return new Letterhead(
                marking,
                title,
                asOf,
                criteria,
                summary,
                checkpoints
                        .newest()
                        .map(SignedCheckpoint::checkpoint)
                        .map(ReportFiles::words)
                        .orElse("No trail checkpoint yet"),
                "Printed " + AgencyTime.moment(time.now()) + " by "
                        + currentUser.require().name(),
                time.now());
    }

    private static String words(Checkpoint checkpoint) {
        return String.format(
                Locale.US,
                "Trail checkpoint %,d (%s)",
                checkpoint.sequence(),
                checkpoint.hash().substring(0, 12));
    }
}
