package gov.ice.isaa.intake;

import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.people.WorkItem;
import gov.ice.isaa.people.WorkSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open requests wait for the Program Officer who began them. */
@Component
class RequestWork implements WorkSource {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    RequestWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<WorkItem> waitingFor(Person person) {
        if (!person.is(Role.PROGRAM_OFFICER)) {
            return List.of();
        }
        var visible = RequestAccess.visibleTo(person);
        return jdbc.sql("""
                        SELECT number, subject FROM request r
                        WHERE r.status = 'OPEN' AND r.received_by = :account AND %s
                        ORDER BY received_at LIMIT :most""".formatted(visible.sql()))
                .param("account", person.account())
                .param("most", MOST)
                .params(visible.parameters())
                .query((row, index) -> new WorkItem(
                        "Continue the request",
                        row.getString("number") + ", " + row.getString("subject"),
                        "requests/" + row.getString("number"),
                        null))
                .list();
    }
}
