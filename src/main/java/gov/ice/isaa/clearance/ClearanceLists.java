package gov.ice.isaa.clearance;

import gov.ice.isaa.agreement.AgreementAccess;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.people.WorkItem;
import gov.ice.isaa.people.WorkSource;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.SqlFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of reviews across agreements, only of those the person may see. */
@Component
@Transactional(readOnly = true)
public class ClearanceLists implements WorkSource {

    private static final int LONGEST_LIST = 200;

    private final JdbcClient jdbc;
    private final AgreementAccess access;
    private final AgencyTime time;

    ClearanceLists(JdbcClient jdbc, AgreementAccess access, AgencyTime time) {
        this.jdbc = jdbc;
        this.access = access;
        this.time = time;
    }

    /**
     * One page of the overdue reviews of the offices, the longest overdue first.
     *
     * @param filter a condition on {@code isaa.agreement a}
     */
    public List<OverdueReview> overdue(SqlFilter filter, Collection<Office> offices, int offset, int limit) {
        return overdue(
                        "review.office, review.due_on, a.number, a.title",
                        "ORDER BY review.due_on, a.number, review.office OFFSET :offset LIMIT :limit",
                        filter,
                        offices)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new OverdueReview(
                        Office.valueOf(row.getString("office")),
                        row.getString("number"),
                        row.getString("title"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** How many overdue reviews of the offices there are in all. */
    public int countOverdue(SqlFilter filter, Collection<Office> offices) {
        return overdue("count(*)", "", filter, offices).query(Integer.class).single();
    }

    /** The reviews that wait for the person's decision, the earliest due first. */
    @Override
    public List<WorkItem> waitingFor(Person person) {
        var ways = new ArrayList<String>();
        if (person.is(Role.PROGRAM_APPROVER)) {
            ways.add("review.step = 'PROGRAM_OFFICE'");
        }
        if (person.is(Role.REVIEWER)) {
            ways.add("review.step <> 'PROGRAM_OFFICE'");
        }
        if (ways.isEmpty() || person.offices().isEmpty()) {
            return List.of();
        }
        SqlFilter visible = access.visibleTo(person);
        return jdbc.sql("""
                        SELECT review.office, review.step, review.due_on, a.number, a.title
                        FROM office_review review
                        JOIN clearance_round round ON round.id = review.round_id
                        JOIN agreement a ON a.id = round.agreement_id
                        WHERE NOT review.closed AND review.asked_on IS NOT NULL
                          AND review.office = ANY(:offices) AND (%s) AND (%s)
                        ORDER BY review.due_on, a.number LIMIT %d""".formatted(String.join(" OR ", ways), visible.sql(), LONGEST_LIST))
                .param("offices", person.offices().stream().map(Office::name).toArray(String[]::new))
                .params(visible.parameters())
                .query((row, number) -> item(
                        Office.valueOf(row.getString("office")),
                        Step.valueOf(row.getString("step")),
                        row.getString("number"),
                        row.getString("title"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    private StatementSpec overdue(String columns, String order, SqlFilter filter, Collection<Office> offices) {
        return jdbc.sql("""
                        SELECT %s
                        FROM office_review review
                        JOIN clearance_round round ON round.id = review.round_id
                        JOIN agreement a ON a.id = round.agreement_id
                        WHERE NOT review.closed AND review.asked_on IS NOT NULL AND review.due_on < :today
                          AND review.office = ANY(:overdueOffices) AND (%s)
                        %s""".formatted(columns, filter.sql(), order))
                .param("today", time.today())
                .param("overdueOffices", offices.stream().map(Office::name).toArray(String[]::new))
                .params(filter.parameters());
    }

    private static WorkItem item(Office office, Step step, String number, String title, LocalDate due) {
        String task = step == Step.PROGRAM_OFFICE
                ? "Approve for circulation as " + office.shortName()
                : "Review as " + office.shortName();
        return new WorkItem(task, number + ", " + title, "agreements/" + number + "/clearance", due);
    }
}
