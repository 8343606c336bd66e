package gov.ice.isaa.reporting;

import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.reporting.print.Letterhead;
import gov.ice.isaa.reporting.print.Press;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Marking;
import gov.ice.isaa.support.Sha256;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.Checkpoint;
import gov.ice.isaa.trail.Checkpoints;
import gov.ice.isaa.trail.Refusals;
import gov.ice.isaa.trail.SignedCheckpoint;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.io.ByteArrayOutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the reports of the catalogue. What is listed is what the current person may see; every run is recorded. */
@Service
public class Reports {

    private static final Set<Role> READERS = EnumSet.of(
            Role.OVERSIGHT,
            Role.IGP_COORDINATOR,
            Role.EXECUTIVE_AGENT,
            Role.PROGRAM_OFFICER,
            Role.PROGRAM_APPROVER,
            Role.DIRECTOR);

    private final List<ReportRows> sources;
    private final CurrentUser currentUser;
    private final AgencyTime time;
    private final Checkpoints checkpoints;
    private final Trail trail;
    private final Refusals refusals;
    private final TransactionTemplate reading;
    private final TransactionTemplate recording;

    Reports(
            List<ReportRows> sources,
            CurrentUser currentUser,
            AgencyTime time,
            Checkpoints checkpoints,
            Trail trail,
            Refusals refusals,
            PlatformTransactionManager transactions) {
        this.sources = sources;
        this.currentUser = currentUser;
        this.time = time;
        this.checkpoints = checkpoints;
        this.trail = trail;
        this.refusals = refusals;
        this.reading = new TransactionTemplate(transactions);
        // One snapshot, so that the counts are those of the lines.
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setReadOnly(true);
        this.recording = new TransactionTemplate(transactions);
    }

    /**
     * Prints the report as PDF/UA-1 and PDF/A-2a.
     *
     * @param progress told how many lines were placed so far; what it throws ends the run
     * @throws UserMistake for a date in the future or before ICE began
     * @throws AccessDeniedException when the current person's roles read no reports
     */
    public PrintedReport print(ReportRequest request, LongConsumer progress) {
        return run(request, "pdf", ".pdf", "application/pdf", rows -> person -> {
            Letterhead letterhead = letterhead(request, rows, person);
            var out = new ByteArrayOutputStream();
            long[] placed = {0};
            try (Stream<Record> counts = rows.counts(request, person);
                    Stream<Record> lines = rows.rows(request, person)) {
                Press.print(
                        request.kind().template(),
                        letterhead,
                        Stream.concat(counts, lines.peek(line -> placed[0]++)).iterator(),
                        progress,
                        out);
            }
            return new Made(out.toByteArray(), letterhead.marking(), placed[0]);
        });
    }

    /**
     * The lines of the report as comma-separated values, for a spreadsheet: marking, date and filters above, then heads and
     * lines; as {@link #print} otherwise.
     */
    public PrintedReport table(ReportRequest request) {
        return run(request, "csv", ".csv", "text/csv", rows -> person -> {
            try (Stream<Record> lines = rows.rows(request, person)) {
                Letterhead letterhead = letterhead(request, rows, person);
                var csv = new CsvTable();
                csv.about("Marking", letterhead.marking());
                csv.about("Report", letterhead.title());
                csv.about("Date", letterhead.asOf());
                csv.about("Filters", letterhead.criteria());
                csv.about("Made", letterhead.printed());
                lines.forEach(csv::add);
                return new Made(csv.content(), letterhead.marking(), csv.rows());
            }
        });
    }

    private record Made(byte[] content, String marking, long rows) {}

    private PrintedReport run(
            ReportRequest request,
            String format,
            String ending,
            String mediaType,
            Function<ReportRows, Function<Person, Made>> making) {
        Person person = currentUser.require();
        if (READERS.stream().noneMatch(person::is)) {
            throw refusals.refuse("report." + format, request.kind().title());
        }
        request.check(time.today());
        ReportRows rows = sources.stream()
                .filter(source -> source.kind() == request.kind())
                .findFirst()
                .orElseThrow();
        Made made = reading.execute(status -> making.apply(rows).apply(person));
        String sha256 = Sha256.of(made.content());
        recording.executeWithoutResult(status ->
                trail.append(TrailEvent.of("report.run", request.kind().title())
                        .with("format", format)
                        .with("asOf", request.asOf())
                        .with("executiveAgent", request.executiveAgent())
                        .with("category", request.category())
                        .with("programOffice", request.programOffice())
                        .with("rows", made.rows())
                        .with("sha256", sha256)));
        return new PrintedReport(
                request.kind().title() + " as of " + AgencyTime.date(request.asOf()),
                request.fileName(ending),
                mediaType,
                made.marking(),
                made.rows(),
                made.content(),
                sha256);
    }

    private Letterhead letterhead(ReportRequest request, ReportRows rows, Person person) {
        return new Letterhead(
                Marking.over(rows.markings(request, person)),
                request.kind().title(),
                "As of " + AgencyTime.date(request.asOf()),
                request.criteria(),
                rows.summary(request, person),
                checkpoints
                        .newest()
                        .map(SignedCheckpoint::checkpoint)
                        .map(Reports::words)
                        .orElse("No trail checkpoint yet"),
                "Printed " + AgencyTime.moment(time.now()) + " by " + person.name(),
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
