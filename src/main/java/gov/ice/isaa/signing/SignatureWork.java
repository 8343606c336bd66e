package gov.ice.isaa.signing;

import gov.ice.isaa.agreement.AgreementAccess;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.WorkItem;
import gov.ice.isaa.people.WorkSource;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.SqlFilter;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for somebody's signature. */
@Component
public class SignatureWork implements WorkSource {

    private static final int LONGEST_LIST = 200;

    private final JdbcClient jdbc;
    private final AgreementAccess access;

    SignatureWork(JdbcClient jdbc, AgreementAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** The agreements that wait for the person's signature, the longest waiting first. */
    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waitingFor(Person person) {
        String[] offices = Arrays.stream(Office.values())
                .filter(office -> SignatoryAuthority.maySign(person, office))
                .map(Office::name)
                .toArray(String[]::new);
        if (offices.length == 0) {
            return List.of();
        }
        SqlFilter visible = access.visibleTo(person);
        return jdbc.sql("""
                        SELECT a.number, a.title FROM signing_slot slot
                        JOIN signing_ceremony ceremony ON ceremony.id = slot.ceremony_id AND ceremony.outcome IS NULL
                        JOIN agreement a ON a.id = ceremony.agreement_id
                        WHERE slot.office = ANY(:offices)
                          AND NOT EXISTS (SELECT FROM slot_signature given WHERE given.slot_id = slot.id)
                          AND (%s)
                        ORDER BY ceremony.opened_at LIMIT %d""".formatted(visible.sql(), LONGEST_LIST))
                .param("offices", offices)
                .params(visible.parameters())
                .query((row, number) -> new WorkItem(
                        "Sign",
                        row.getString("number") + ", " + row.getString("title"),
                        "agreements/" + row.getString("number") + "/signature",
                        null))
                .list();
    }
}
