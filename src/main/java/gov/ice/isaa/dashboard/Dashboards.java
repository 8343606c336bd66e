package gov.ice.isaa.dashboard;

import gov.ice.isaa.agreement.AgreementAccess;
import gov.ice.isaa.clearance.ClearanceLists;
import gov.ice.isaa.clearance.OverdueReview;
import gov.ice.isaa.discussion.CommentQuery;
import gov.ice.isaa.discussion.OfficeCount;
import gov.ice.isaa.discussion.OpenComments;
import gov.ice.isaa.discussion.WaitingDraft;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.people.WorkItem;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.signing.SignatureWork;
import gov.ice.isaa.support.SqlFilter;
import gov.ice.isaa.trail.Refusals;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the dashboard of an Executive Agent shows (CA-07). An Executive Agent has their own; IGP, oversight and the
 * Director may look at each, and see there what they may see elsewhere.
 */
@Service
@Transactional(readOnly = true)
public class Dashboards {

    /** The topic of live signals that numbers, lists or somebody's work may have changed. */
    public static final String TOPIC = "dashboard";

    private final Tally tally;
    private final ClearanceLists clearance;
    private final SignatureWork signatures;
    private final OpenComments comments;
    private final AgreementAccess access;
    private final CurrentUser currentUser;
    private final Refusals refusals;

    Dashboards(
            Tally tally,
            ClearanceLists clearance,
            SignatureWork signatures,
            OpenComments comments,
            AgreementAccess access,
            CurrentUser currentUser,
            Refusals refusals) {
        this.tally = tally;
        this.clearance = clearance;
        this.signatures = signatures;
        this.comments = comments;
        this.access = access;
        this.currentUser = currentUser;
        this.refusals = refusals;
    }

    /** The Executive Agents whose dashboard the current person may open, the person's own first. */
    public List<ExecutiveAgent> open() {
        Person person = currentUser.require();
        if (person.is(Role.IGP_COORDINATOR) || person.is(Role.OVERSIGHT) || person.is(Role.DIRECTOR)) {
            return List.of(ExecutiveAgent.values());
        }
        return person.executiveAgent().stream().toList();
    }

    /** The numbers of the agreements. Throws {@link AccessDeniedException} when the dashboard is not for the person. */
    public DashboardNumbers numbers(ExecutiveAgent agent) {
        return tally.count(agent, admitted(agent));
    }

    /** Whether the person follows agreements before they are signed, and with that reviews and signatures. */
    public boolean followsProgress(ExecutiveAgent agent) {
        return !Tally.seesOnlyExecuted(admitted(agent));
    }

    /** One page of the overdue office reviews, the longest overdue first, of one office or of all. */
    public List<OverdueReview> overdueReviews(ExecutiveAgent agent, Set<Office> offices, int offset, int limit) {
        return clearance.overdue(of(agent), offices, offset, limit);
    }

    /** How many overdue office reviews there are, of one office or of all. */
    public int countOverdueReviews(ExecutiveAgent agent, Set<Office> offices) {
        return clearance.countOverdue(of(agent), offices);
    }

    /** The open comments on drafts, and those among them that block, by the office they come from. */
    public List<OfficeCount> openComments(ExecutiveAgent agent) {
        return comments.byOffice(of(agent));
    }

    /** One page of the agreements with open comments that are asked for. */
    public List<WaitingDraft> commented(ExecutiveAgent agent, CommentQuery query, int offset, int limit) {
        return comments.drafts(of(agent), query, offset, limit);
    }

    /** How many agreements have open comments that are asked for. */
    public int countCommented(ExecutiveAgent agent, CommentQuery query) {
        return comments.countDrafts(of(agent), query);
    }

    /** One page of what waits for the Executive Agent's own signature, the longest waiting first. */
    public List<WorkItem> awaitingSignature(ExecutiveAgent agent, int offset, int limit) {
        return signatures.waitingFor(holding(agent), admitted(agent), offset, limit);
    }

    /** How many agreements wait for the Executive Agent's own signature. */
    public int countAwaitingSignature(ExecutiveAgent agent) {
        return signatures.countFor(holding(agent), admitted(agent));
    }

    /** Whoever is the Executive Agent. */
    private static Person holding(ExecutiveAgent agent) {
        return new Person("", agent.title(), Set.of(Role.EXECUTIVE_AGENT), Set.of(agent.office()));
    }

    private SqlFilter of(ExecutiveAgent agent) {
        return access.visibleTo(admitted(agent))
                .and(SqlFilter.of("a.executive_agents @> ARRAY[CAST(:agent AS text)]", "agent", agent.name()));
    }

    private Person admitted(ExecutiveAgent agent) {
        if (!open().contains(agent)) {
            throw refusals.refuse("dashboard.open", agent.name());
        }
        return currentUser.require();
    }
}
