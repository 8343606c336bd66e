package gov.ice.isaa.drafting;

import gov.ice.isaa.agreement.AgreementAccess;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.people.WorkItem;
import gov.ice.isaa.people.WorkSource;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.SqlFilter;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts that wait for a Program Officer: to be begun, or to be written on. */
@Component
class DraftWork implements WorkSource {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final AgreementAccess access;

    DraftWork(JdbcClient jdbc, AgreementAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Override
    public List<WorkItem> waitingFor(Person person) {
        if (!person.is(Role.PROGRAM_OFFICER)) {
            return List.of();
        }
        SqlFilter visible = access.visibleTo(person);
        return jdbc.sql("""
                SELECT a.number, a.title, a.due_on, d.agreement_id IS NOT NULL AS begun
                FROM agreement a LEFT JOIN draft d ON d.agreement_id = a.id
                WHERE a.phase IN ('NEGOTIATION', 'DEVELOPMENT')
                  AND a.program_office = ANY(CAST(:offices AS text[])) AND %s
                ORDER BY a.due_on NULLS LAST, a.phase_since, a.number LIMIT :shown""".formatted(visible.sql()))
                .param("offices", person.offices().stream().map(Office::name).toArray(String[]::new))
                .param("shown", SHOWN)
                .params(visible.parameters())
                .query((row, number) -> new WorkItem(
                        row.getBoolean("begun") ? "Write the draft" : "Begin the draft",
                        row.getString("number") + ", " + row.getString("title"),
                        "agreements/" + row.getString("number") + "/draft",
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }
}
