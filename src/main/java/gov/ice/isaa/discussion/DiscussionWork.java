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

/**
 * Comments that wait: for the Program Office those without a disposition, for the other offices those it answered, for
 * everybody those that name them.
 */
@Component
class DiscussionWork implements WorkSource {

    private static final String ANSWERED = """
            SELECT a.number, a.title, count(*) AS threads
            FROM comment_thread t JOIN agreement a ON a.id = t.agreement_id
            WHERE t.state = 'OPEN' AND t.kind <> 'NOTE' AND a.phase IN ('NEGOTIATION', 'DEVELOPMENT', 'CLEARANCE')
              AND t.office = ANY(:offices) AND EXISTS (
                SELECT FROM comment_entry e
                WHERE e.thread_id = t.id AND e.office <> t.office
                  AND e.number = (SELECT max(number) FROM comment_entry
                                  WHERE thread_id = t.id AND kind <> 'ATTACHED'))
              AND\s""";

    private static final String NAMED = """
            SELECT a.number, a.title, count(*) AS threads
            FROM (SELECT e.thread_id, max(e.number) AS entry
                  FROM comment_mention m JOIN comment_entry e ON e.id = m.entry_id
                  WHERE (m.account = :account OR m.office = ANY(:offices)) AND e.author_account <> :account
                    AND NOT EXISTS (SELECT FROM comment_revision r WHERE r.entry_id = e.id AND r.body = '')
                  GROUP BY e.thread_id) m
            JOIN comment_thread t ON t.id = m.thread_id JOIN agreement a ON a.id = t.agreement_id
            WHERE (t.kind <> 'NOTE' OR t.office = ANY(:offices))
              AND NOT EXISTS (SELECT FROM comment_read r
                              WHERE r.account = :account AND r.thread_id = t.id AND r.entry >= m.entry)
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
        Stream<WorkItem> answered =
                person.is(Role.REVIEWER) ? find(person, ANSWERED, "Read the answer to ") : Stream.empty();
        Stream<WorkItem> named = find(person, NAMED, "Read where you are named in ");
        return Stream.of(named, toDecide, answered).flatMap(work -> work).toList();
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

    private Stream<WorkItem> find(Person person, String threads, String what) {
        SqlFilter visible = access.visibleTo(person);
        return jdbc
                .sql(threads + visible.sql() + " GROUP BY a.number, a.title ORDER BY a.number")
                .param("offices", offices(person))
                .param("account", person.account())
                .params(visible.parameters())
                .query((row, i) -> item(
                        what + comments(row.getLong("threads"), "comment"),
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
