package gov.ice.isaa.signing;

import gov.ice.isaa.agreement.AgreementAccess;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.people.WorkItem;
import gov.ice.isaa.people.WorkSource;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.SqlFilter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for somebody's signature. */
@Component
@Transactional(readOnly = true)
public class SignatureWork implements WorkSource {

    private static final int LONGEST_LIST = 200;

    /** Places to sign in ceremonies that run, with nothing in them yet. */
    private static final String FREE = """
            FROM signing_slot slot
            JOIN signing_ceremony ceremony ON ceremony.id = slot.ceremony_id AND ceremony.outcome IS NULL
            WHERE slot.office IS NOT NULL
              AND NOT EXISTS (SELECT FROM slot_signature given WHERE given.slot_id = slot.id)
            """;

    private static final String WAITING = """
            FROM (SELECT slot.office, slot.title, ceremony.agreement_id, ceremony.opened_at %s) free
            JOIN agreement a ON a.id = free.agreement_id
            WHERE free.office || ' ' || free.title = ANY(:places) AND (%%s)
            """.formatted(FREE);

    private static final String COPIES = """
            SELECT a.number, a.title, slot.party
            FROM signing_slot slot
            JOIN signing_ceremony ceremony ON ceremony.id = slot.ceremony_id AND ceremony.outcome IS NULL
            JOIN agreement a ON a.id = ceremony.agreement_id
            WHERE slot.office IS NULL
              AND NOT EXISTS (SELECT FROM slot_signature given WHERE given.slot_id = slot.id)
              AND a.program_office = ANY(:filingOffices) AND (%s)
            ORDER BY ceremony.opened_at, a.number, slot.position LIMIT :limit""";

    private final JdbcClient jdbc;
    private final AgreementAccess access;

    SignatureWork(JdbcClient jdbc, AgreementAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** The agreements that wait for the person's signature, the longest waiting first; the first 200 of them. */
    @Override
    public List<WorkItem> waitingFor(Person person) {
        var work = new ArrayList<>(waitingFor(person, person, 0, LONGEST_LIST));
        if (person.is(Role.PROGRAM_OFFICER)) {
            work.addAll(copiesToFile(person));
        }
        return work;
    }

    /** The other parties' copies that the officer's own office has to file, the longest waiting first. */
    private List<WorkItem> copiesToFile(Person officer) {
        SqlFilter visible = access.visibleTo(officer);
        return jdbc.sql(COPIES.formatted(visible.sql()))
                .param(
                        "filingOffices",
                        officer.offices().stream().map(Office::name).toArray(String[]::new))
                .params(visible.parameters())
                .param("limit", LONGEST_LIST)
                .query((row, number) -> new WorkItem(
                        "File the signed copy of " + row.getString("party"),
                        row.getString("number") + ", " + row.getString("title"),
                        "agreements/" + row.getString("number") + "/signature",
                        null))
                .list();
    }

    /**
     * One page of the agreements that wait for the signatory, the longest waiting first.
     *
     * @param reader whoever looks at them, which may be somebody else: only what this person may see
     */
    public List<WorkItem> waitingFor(Person signatory, Person reader, int offset, int limit) {
        SqlFilter visible = access.visibleTo(reader);
        return jdbc.sql("SELECT a.number, a.title " + WAITING.formatted(visible.sql())
                        + " ORDER BY free.opened_at, a.number OFFSET :offset LIMIT :limit")
                .param("places", places(signatory))
                .params(visible.parameters())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new WorkItem(
                        "Sign",
                        row.getString("number") + ", " + row.getString("title"),
                        "agreements/" + row.getString("number") + "/signature",
                        null))
                .list();
    }

    /** How many signatures of the signatory wait, however many there are, of what the reader may see. */
    public int countFor(Person signatory, Person reader) {
        SqlFilter visible = access.visibleTo(reader);
        return jdbc.sql("SELECT count(*) " + WAITING.formatted(visible.sql()))
                .param("places", places(signatory))
                .params(visible.parameters())
                .query(Integer.class)
                .single();
    }

    /** The offices and titles, of those waited for now, that are this person's. */
    private String[] places(Person person) {
        return jdbc
                .sql("SELECT DISTINCT slot.office, slot.title " + FREE)
                .query((row, number) -> new Place(Office.valueOf(row.getString("office")), row.getString("title")))
                .stream()
                .filter(place -> SignatoryAuthority.maySign(person, place.office(), place.title()))
                .map(place -> place.office() + " " + place.title())
                .toArray(String[]::new);
    }

    private record Place(Office office, String title) {}
}
