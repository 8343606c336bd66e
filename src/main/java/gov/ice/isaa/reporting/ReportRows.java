package gov.ice.isaa.reporting;

import gov.ice.isaa.people.Person;
import java.util.List;
import java.util.stream.Stream;

/** Where a report's lines come from: narrowed to what the person may see, and read one at a time. */
interface ReportRows {

    /** The report they belong to. */
    ReportKind kind();

    /** The markings of what is listed. */
    List<String> markings(ReportRequest request, Person person);

    /** The totals in words. */
    String summary(ReportRequest request, Person person);

    /** The lines of the first table; none where nothing is listed. */
    Stream<Record> counts(ReportRequest request, Person person);

    /** The lines of the other tables, in their order; to be closed. */
    Stream<Record> rows(ReportRequest request, Person person);
}
