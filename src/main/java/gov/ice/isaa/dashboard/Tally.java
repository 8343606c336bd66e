package gov.ice.isaa.dashboard;

import gov.ice.isaa.agreement.AgreementAccess;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.registry.RegistryQuery;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.SqlFilter;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts in a time that does not grow with the number of agreements, from totals the database keeps as agreements
 * change. They cannot know who may see an agreement for named people only: those are left out of the totals and counted
 * one by one.
 */
@Component
class Tally {

    private static final String TOTALS = """
            SELECT measure, day, office, total FROM dashboard_tally
            WHERE agent = :agent AND day <= :ahead AND (measure <> 'EXPIRY' OR day >= :today) AND (%1$s)
            UNION ALL
            SELECT measure, day, office, change FROM dashboard_change WHERE agent = :agent AND (%1$s)
            UNION ALL
            """;

    private static final String ONE_BY_ONE = """
            SELECT m.measure, m.day, '' AS office, 1 AS total
            FROM agreement a
            CROSS JOIN dashboard_measures(a.phase, ARRAY[:agent], a.next_review_on, a.expires_on, false) m
            WHERE a.executive_agents @> ARRAY[CAST(:agent AS text)] AND (%1$s)
            UNION ALL
            SELECT 'OWED', review.due_on, review.office, 1
            FROM office_review review
            JOIN clearance_round round ON round.id = review.round_id
            JOIN agreement a ON a.id = round.agreement_id
            WHERE NOT review.closed AND review.asked_on IS NOT NULL AND review.due_on < :today
              AND a.executive_agents @> ARRAY[CAST(:agent AS text)] AND (%1$s)
            """;

    private static final String SUMS = """
            SELECT CASE WHEN measure = 'REVIEW' THEN CASE WHEN day < :today THEN 'OVERDUE'
                                                          WHEN day <= :ahead THEN 'DUE' END
                        WHEN measure = 'EXPIRY' THEN CASE WHEN day BETWEEN :today AND :ahead THEN 'EXPIRING' END
                        WHEN measure = 'OWED' THEN CASE WHEN day < :today THEN 'LATE' END
                        ELSE measure END AS number,
                   office, sum(total) AS total
            FROM (%s) counted GROUP BY 1, 2 HAVING sum(total) <> 0
            """;

    private static final String LATE = "LATE";

    private final JdbcClient jdbc;
    private final AgreementAccess access;
    private final AgencyTime time;

    Tally(JdbcClient jdbc, AgreementAccess access, AgencyTime time) {
        this.jdbc = jdbc;
        this.access = access;
        this.time = time;
    }

    /** The numbers of the Executive Agent, of what the person may see. */
    DashboardNumbers count(ExecutiveAgent agent, Person person) {
        LocalDate today = time.today();
        SqlFilter visible = access.visibleTo(person);
        Map<String, Long> numbers = new HashMap<>();
        Map<Office, Long> late = new EnumMap<>(Office.class);
        jdbc.sql(SUMS.formatted(counted(agent, person, visible)))
                .params(visible.parameters())
                .param("agent", agent.name())
                .param("today", today)
                .param("ahead", today.plusDays(RegistryQuery.DAYS_AHEAD))
                .query(row -> {
                    String number = row.getString("number");
                    if (LATE.equals(number)) {
                        late.put(Office.valueOf(row.getString("office")), row.getLong("total"));
                    } else if (number != null) {
                        numbers.put(number, row.getLong("total"));
                    }
                });
        Map<Phase, Long> phases = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            // What is in initiation is a request still, which its Program Office alone may see (RequestAccess).
            if (phase.executed() || phase != Phase.INITIATION && !seesOnlyExecuted(person)) {
                phases.put(phase, numbers.getOrDefault(phase.name(), 0L));
            }
        }
        return new DashboardNumbers(
                phases,
                numbers.getOrDefault("OVERDUE", 0L),
                numbers.getOrDefault("DUE", 0L),
                numbers.getOrDefault("EXPIRING", 0L),
                late);
    }

    /** Whether the person oversees what is executed and nothing before. */
    static boolean seesOnlyExecuted(Person person) {
        return person.is(Role.OVERSIGHT) && !person.is(Role.IGP_COORDINATOR) && !person.is(Role.EXECUTIVE_AGENT);
    }

    private static String counted(ExecutiveAgent agent, Person person, SqlFilter visible) {
        boolean all = person.is(Role.IGP_COORDINATOR)
                || person.is(Role.DIRECTOR)
                || person.executiveAgent().filter(agent::equals).isPresent();
        if (all) {
            return TOTALS.formatted("TRUE") + namedPeople(visible);
        }
        if (seesOnlyExecuted(person)) {
            return TOTALS.formatted("measure IN ('IN_FORCE', 'TERMINATED', 'EXPIRED', 'REVIEW', 'EXPIRY')")
                    + namedPeople(visible);
        }
        return ONE_BY_ONE.formatted(visible.sql());
    }

    private static String namedPeople(SqlFilter visible) {
        return ONE_BY_ONE.formatted("a.named_people_only AND (" + visible.sql() + ")");
    }

    /** Folds the changes since the last time into the totals; exact before, during and after. */
    @Scheduled(fixedDelayString = "${isaa.dashboard.fold-every:30s}")
    @Transactional
    public void fold() {
        jdbc.sql("SELECT dashboard_fold()").query(Long.class).single();
    }
}
