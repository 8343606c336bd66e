package gov.ice.isaa.discussion;

import gov.ice.isaa.agreement.AgreementAccess;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.people.WorkItem;
import gov.ice.isaa.people.WorkSource;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.SqlFilter;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Comments that wait: for the Program Office those without a disposition, for the other offices those it answered. */
@Component
class DiscussionWork implements WorkSource {

    private static final String WAITING = """
            SELECT a.number, a.title, count(*) AS threads
            FROM comment_thread t JOIN agreement a ON a.id = t.agreement_id
            WHERE t.state = 'OPEN' AND t.kind <> 'NOTE' AND a.phase IN ('NEGOTIATION', 'DEVELOPMENT', 'CLEARANCE')
            """;

    private static final String ANSWERED = """
             AND t.office = ANY(:offices) AND EXISTS (
                SELECT FROM comment_entry e
                WHERE e.thread_id = t.id AND e.number = t.last_entry AND e.office <> t.office)
            """;

    private final JdbcClient jdbc;
    private final AgreementAccess access;

    DiscussionWork(JdbcClient jdbc, AgreementAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Override
    public List<WorkItem> waitingFor(Person person) {
        Stream<WorkItem> toDecide = person.is(Role.PROGRAM_OFFICER)
                ? find(person, " AND a.program_office = ANY(:offices)", "Answer", "open comment")
                : Stream.empty();
        Stream<WorkItem> answered =
                person.is(Role.REVIEWER) ? find(person, ANSWERED, "Read the answer to", "comment") : Stream.empty();
        return Stream.concat(toDecide, answered).toList();
    }

    private Stream<WorkItem> find(Person person, String condition, String verb, String what) {
        SqlFilter visible = access.visibleTo(person);
        return jdbc
                .sql(WAITING + condition + " AND " + visible.sql() + " GROUP BY a.number, a.title ORDER BY a.number")
                .param("offices", person.offices().stream().map(Office::name).toArray(String[]::new))
                .params(visible.parameters())
                .query((row, i) -> new WorkItem(
                        "%s %d %s%s"
                                .formatted(verb, row.getInt("threads"), what, row.getInt("threads") == 1 ? "" : "s"),
                        row.getString("number") + " " + row.getString("title"),
                        "agreements/" + row.getString("number") + "/draft",
                        null))
                .stream();
    }
}
