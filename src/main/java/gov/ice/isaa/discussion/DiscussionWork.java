package gov.ice.isaa.discussion;

import gov.ice.isaa.agreement.AgreementAccess;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.people.WorkItem;
import gov.ice.isaa.people.WorkSource;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.SqlFilter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Comments that wait: for the Program Office those without a disposition, for the other offices those it answered. */
@Component
class DiscussionWork implements WorkSource {

    private static final String ANSWERED = """
            SELECT a.number, a.title, count(*) AS threads
            FROM comment_thread t JOIN agreement a ON a.id = t.agreement_id
            WHERE t.state = 'OPEN' AND a.phase IN ('NEGOTIATION', 'DEVELOPMENT', 'CLEARANCE')
              AND t.office = ANY(:offices) AND EXISTS (
                SELECT FROM comment_entry e
                WHERE e.thread_id = t.id AND e.number = t.last_entry AND e.office <> t.office)
              AND\s""";

    private final JdbcClient jdbc;
    private final AgreementAccess access;
    private final OpenComments open;

    DiscussionWork(JdbcClient jdbc, AgreementAccess access, OpenComments open) {
        this.jdbc = jdbc;
        this.access = access;
        this.open = open;
    }

    @Override
    public List<WorkItem> waitingFor(Person person) {
        Stream<WorkItem> toDecide = person.is(Role.PROGRAM_OFFICER) ? toDecide(person) : Stream.empty();
        Stream<WorkItem> answered = person.is(Role.REVIEWER) ? answered(person) : Stream.empty();
        return Stream.concat(toDecide, answered).toList();
    }

    /** Says whose comments they are, and which block. */
    private Stream<WorkItem> toDecide(Person person) {
        SqlFilter own = access.visibleTo(person)
                .and(SqlFilter.of("a.program_office = ANY(:programOffices)", "programOffices", offices(person)));
        return open.officesByDraft(own).stream()
                .map(draft -> item(
                        "Answer %s: %s"
                                .formatted(
                                        comments(
                                                draft.offices().stream()
                                                        .mapToLong(OfficeCount::open)
                                                        .sum(),
                                                "open comment"),
                                        draft.offices().stream()
                                                .map(OfficeCount::words)
                                                .collect(Collectors.joining(" · "))),
                        draft.number(),
                        draft.title()));
    }

    private Stream<WorkItem> answered(Person person) {
        SqlFilter visible = access.visibleTo(person);
        return jdbc
                .sql(ANSWERED + visible.sql() + " GROUP BY a.number, a.title ORDER BY a.number")
                .param("offices", offices(person))
                .params(visible.parameters())
                .query((row, i) -> item(
                        "Read the answer to " + comments(row.getLong("threads"), "comment"),
                        row.getString("number"),
                        row.getString("title")))
                .stream();
    }

    private static WorkItem item(String task, String number, String title) {
        return new WorkItem(task, number + " " + title, "agreements/" + number + "/draft", null);
    }

    private static String comments(long count, String what) {
        return "%,d %s%s".formatted(count, what, count == 1 ? "" : "s");
    }

    private static String[] offices(Person person) {
        return person.offices().stream().map(Office::name).toArray(String[]::new);
    }
}
