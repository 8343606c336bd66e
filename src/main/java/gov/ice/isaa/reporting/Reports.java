package gov.ice.isaa.reporting;

import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.reporting.ReportFiles.Made;
import gov.ice.isaa.reporting.print.Letterhead;
import gov.ice.isaa.reporting.print.Press;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Marking;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.Refusals;
import gov.ice.isaa.trail.TrailEvent;
import java.io.ByteArrayOutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

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
    private final ReportFiles files;
    private final CurrentUser currentUser;
    private final AgencyTime time;
    private final Refusals refusals;

    Reports(List<ReportRows> sources, ReportFiles files, CurrentUser currentUser, AgencyTime time, Refusals refusals) {
        this.sources = sources;
        this.files = files;
        this.currentUser = currentUser;
        this.time = time;
        this.refusals = refusals;
    }

    /**
     * Prints the report as PDF/UA-1 and PDF/A-2a.
     *
     * @param progress told how many lines were placed so far; what it throws ends the run
     * @throws UserMistake for a date in the future or before ICE began
     * @throws AccessDeniedException when the current person's roles read no reports
     */
    public PrintedReport print(ReportRequest request, LongConsumer progress) {
        return run(request, FileFormat.PDF, rows -> person -> {
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
        return run(request, FileFormat.CSV, rows -> person -> {
            try (Stream<Record> lines = rows.rows(request, person)) {
                Letterhead letterhead = letterhead(request, rows, person);
                var csv = new CsvTable();
                csv.about(letterhead);
                lines.forEach(csv::add);
                return new Made(csv.content(), letterhead.marking(), csv.rows());
            }
        });
    }

    private PrintedReport run(
            ReportRequest request, FileFormat format, Function<ReportRows, Function<Person, Made>> making) {
        Person person = currentUser.require();
        if (READERS.stream().noneMatch(person::is)) {
            throw refusals.refuse("report." + format.ending(), request.kind().title());
        }
        request.check(time.today());
        ReportRows rows = sources.stream()
                .filter(source -> source.kind() == request.kind())
                .findFirst()
                .orElseThrow();
        return files.make(
                request.kind().title() + " as of " + AgencyTime.date(request.asOf()),
                request.fileName(),
                format,
                TrailEvent.of("report.run", request.kind().title())
                        .with("asOf", request.asOf())
                        .with("executiveAgent", request.executiveAgent())
                        .with("category", request.category())
                        .with("programOffice", request.programOffice()),
                () -> making.apply(rows).apply(person));
    }

    private Letterhead letterhead(ReportRequest request, ReportRows rows, Person person) {
        return files.letterhead(
                Marking.over(rows.markings(request, person)),
                request.kind().title(),
                "As of " + AgencyTime.date(request.asOf()),
                request.criteria(),
                rows.summary(request, person));
    }
}
