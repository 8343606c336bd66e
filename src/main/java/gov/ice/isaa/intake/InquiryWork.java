package gov.ice.isaa.intake;

import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.people.WorkItem;
import gov.ice.isaa.people.WorkSource;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Referral;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Inquiries wait for IGP's coordinators, the reviewers of the offices consulted, and the heads asked to approve. */
@Component
class InquiryWork implements WorkSource {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    InquiryWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<WorkItem> waitingFor(Person person) {
        var items = new ArrayList<WorkItem>();
        if (person.is(Role.IGP_COORDINATOR)) {
            items.addAll(forIgp());
        }
        if (person.is(Role.REVIEWER) && !person.offices().isEmpty()) {
            items.addAll(forOffices(person));
        }
        person.executiveAgent().ifPresent(agent -> items.addAll(approvals(agent)));
        return items;
    }

    private List<WorkItem> forIgp() {
        return jdbc.sql("""
                        SELECT i.referral, r.number, r.subject FROM inquiry i JOIN request r ON r.id = i.request_id
                        WHERE i.status = 'WITH_IGP' OR i.status = 'SENT' AND i.kind = 'IGP_SUPPORT'
                        ORDER BY i.asked_at LIMIT ?""")
                .param(MOST)
                .query((row, index) -> {
                    String referral = row.getString("referral");
                    return new WorkItem(
                            referral == null
                                    ? "Answer the support request"
                                    : "Bring it to the "
                                            + Referral.valueOf(referral).shortName(),
                            row.getString("number") + ", " + row.getString("subject"),
                            "requests/" + row.getString("number") + "/"
                                    + (referral == null ? Step.LEVERAGE : Step.SCOPE).key(),
                            null);
                })
                .list();
    }

    private List<WorkItem> forOffices(Person person) {
        return jdbc.sql("""
                        SELECT i.id, i.office, r.number, r.subject FROM inquiry i JOIN request r ON r.id = i.request_id
                        WHERE i.status = 'SENT' AND i.kind = 'CONSULTATION' AND i.office = ANY (:offices)
                        ORDER BY i.asked_at LIMIT :most""")
                .param("offices", person.offices().stream().map(Office::name).toArray(String[]::new))
                .param("most", MOST)
                .query((row, index) -> new WorkItem(
                        "Advise as " + Office.valueOf(row.getString("office")).shortName(),
                        row.getString("number") + ", " + row.getString("subject"),
                        "consultations/" + row.getString("id"),
                        null))
                .list();
    }

    private List<WorkItem> approvals(ExecutiveAgent agent) {
        return jdbc.sql("""
                        SELECT i.id, r.number, r.subject FROM inquiry i JOIN request r ON r.id = i.request_id
                        WHERE i.status = 'SENT' AND i.kind = 'APPROVAL' AND i.office = ? AND r.status = 'OPEN'
                        ORDER BY i.asked_at LIMIT ?""")
                .param(agent.office().name())
                .param(MOST)
                .query((row, index) -> new WorkItem(
                        "Approve sensitive activity, or decline",
                        row.getString("number") + ", " + row.getString("subject"),
                        "approvals/" + row.getString("id"),
                        null))
                .list();
    }
}
