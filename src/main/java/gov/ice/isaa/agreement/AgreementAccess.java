package gov.ice.isaa.agreement;

import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.OneReading;
import gov.ice.isaa.support.SqlFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Need to know, in one place: the Program Office's team, engaged offices, the Executive Agents of the categories,
 * signatories and IGP may see an agreement, oversight once it was executed; where it is for named people only, nobody
 * else does.
 */
@Component
public class AgreementAccess {

    private final JdbcClient jdbc;

    private record Asked(UUID agreementId, Person person) {}

    AgreementAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The condition on {@code isaa.agreement a} that holds for what the person may see. */
    public SqlFilter visibleTo(Person person) {
        List<String> ways = new ArrayList<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        String[] offices = names(person.offices());
        parameters.put("seerAccount", person.account());
        // The Director decides disputes and answers for the whole agency (CL-07).
        if (person.is(Role.IGP_COORDINATOR) || person.is(Role.DIRECTOR)) {
            ways.add("TRUE");
        }
        if (person.is(Role.PROGRAM_OFFICER) || person.is(Role.PROGRAM_APPROVER)) {
            ways.add("a.program_office = ANY(CAST(:seerOffices AS text[]))");
        }
        if (person.is(Role.REVIEWER)) {
            ways.add("a.offices && CAST(:seerOffices AS text[])");
        }
        if (person.is(Role.DELEGATED_SIGNATORY) || person.is(Role.EXECUTIVE_AGENT)) {
            ways.add("a.signing_offices && CAST(:seerOffices AS text[])");
        }
        if (ways.stream().anyMatch(way -> way.contains(":seerOffices"))) {
            parameters.put("seerOffices", offices);
        }
        person.executiveAgent().map(ExecutiveAgent::name).ifPresent(agent -> {
            ways.add("a.executive_agents @> ARRAY[CAST(:seerAgent AS text)]");
            parameters.put("seerAgent", agent);
        });
        if (person.is(Role.OVERSIGHT)) {
            ways.add("a.phase IN ('IN_FORCE', 'TERMINATED', 'EXPIRED')");
        }
        String need = ways.isEmpty() ? "FALSE" : String.join(" OR ", ways);
        return new SqlFilter(
                "(" + need + ") AND (NOT a.named_people_only OR a.named_people @> ARRAY[CAST(:seerAccount AS text)])",
                parameters);
    }

    /** Whether the person may see the agreement; in what is read together it is asked once. */
    public boolean maySee(UUID agreementId, Person person) {
        return OneReading.once(new Asked(agreementId, person), () -> sees(agreementId, person));
    }

    private boolean sees(UUID agreementId, Person person) {
        SqlFilter visible = visibleTo(person);
        return jdbc.sql("SELECT EXISTS (SELECT FROM agreement a WHERE a.id = :agreementId AND " + visible.sql() + ")")
                .param("agreementId", agreementId)
                .params(visible.parameters())
                .query(Boolean.class)
                .single();
    }

    private static String[] names(Collection<Office> offices) {
        return offices.stream().map(Office::name).toArray(String[]::new);
    }
}
