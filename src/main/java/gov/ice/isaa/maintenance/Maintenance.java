package gov.ice.isaa.maintenance;

import gov.ice.isaa.agreement.AgreementAccess;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.ReviewPeriod;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.SqlFilter;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.Refusals;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Biennial reviews: planned when an agreement comes into force, recorded by its Program Office, overseen by IGP. */
@Service
@Transactional
public class Maintenance {

    private final ReviewRepository reviews;
    private final Agreements agreements;
    private final AgreementAccess access;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Refusals refusals;
    private final Live live;
    private final AgencyTime time;

    Maintenance(
            ReviewRepository reviews,
            Agreements agreements,
            AgreementAccess access,
            CurrentUser currentUser,
            JdbcClient jdbc,
            Trail trail,
            Refusals refusals,
            Live live,
            AgencyTime time) {
        this.reviews = reviews;
        this.agreements = agreements;
        this.access = access;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.trail = trail;
        this.refusals = refusals;
        this.live = live;
        this.time = time;
    }

    /** Plans the next review of an agreement in force, counted from its effective date or its last review. */
    public void plan(UUID agreementId, Office programOffice, LocalDate from) {
        LocalDate due = ReviewPeriod.nextReview(from);
        reviews.findByAgreementIdAndDoneOnIsNull(agreementId)
                .ifPresentOrElse(
                        planned -> planned.dueOn(due),
                        () -> reviews.saveAndFlush(new Review(UUID.randomUUID(), agreementId, programOffice, due)));
        agreements.reviewNext(agreementId, due);
    }

    /** One page of the planned reviews that the current person may see, the earliest first. */
    @Transactional(readOnly = true)
    public List<ReviewDue> planned(ReviewQuery query, int offset, int limit) {
        return find(query.filter(time.today()), currentUser.require(), offset, limit);
    }

    /** How many planned reviews of this kind the current person may see. */
    @Transactional(readOnly = true)
    public int count(ReviewQuery query) {
        SqlFilter filter = query.filter(time.today()).and(access.visibleTo(currentUser.require()));
        return jdbc.sql("SELECT count(*) FROM maintenance_review r JOIN agreement a ON a.id = r.agreement_id WHERE "
                        + filter.sql())
                .params(filter.parameters())
                .query(Integer.class)
                .single();
    }

    /** The reviews of an agreement, planned and done, the latest first. */
    @Transactional(readOnly = true)
    public List<ReviewView> history(UUID agreementId) {
        AgreementView agreement = agreements.require(agreementId);
        return reviews.findByAgreementIdOrderByDueOnDesc(agreement.id()).stream()
                .map(Review::view)
                .toList();
    }

    /** Whether the current person records the reviews of this agreement: its Program Office does, and IGP. */
    public boolean mayRecord(AgreementView agreement) {
        Person person = currentUser.require();
        return person.is(Role.IGP_COORDINATOR)
                || ((person.is(Role.PROGRAM_OFFICER) || person.is(Role.PROGRAM_APPROVER))
                        && person.worksFor(agreement.programOffice()));
    }

    /**
     * Records this planned review and plans the next one (MA-01…03).
     *
     * @throws UserMistake when something is missing or wrong or the review is recorded already, in words for the page
     * @throws AccessDeniedException when the current person is neither of the Program Office nor of IGP; it is kept
     */
    public void record(UUID agreementId, UUID reviewId, ReviewFindings found) {
        // Two who record the same review stand in line on its row; the second finds it done.
        jdbc.sql("SELECT id FROM maintenance_review WHERE id = :review FOR UPDATE")
                .param("review", reviewId)
                .query(UUID.class)
                .optional();
        AgreementView agreement = agreements.require(agreementId);
        if (!mayRecord(agreement)) {
            throw refusals.refuse("review.record", agreement.number());
        }
        if (agreement.phase() != Phase.IN_FORCE) {
            throw new UserMistake("Only an agreement in force is reviewed. This one is: "
                    + agreement.phase().title().toLowerCase(java.util.Locale.US) + ".");
        }
        Review review = reviews.findByIdAndAgreementId(reviewId, agreementId)
                .orElseThrow(() -> new UserMistake("This agreement has no such review. Load the page again."));
        review.requirePlanned();
        LocalDate done = ReviewRules.check(found, agreement.effectiveOn(), time.today());
        review.record(found, currentUser.require().account(), time.now());
        reviews.saveAndFlush(review);
        trail.append(TrailEvent.of("review.recorded", agreement.number())
                .with("due", review.dueOn())
                .with("done", done)
                .with("outcome", found.outcome())
                .with(
                        "answeredNo",
                        found.answers().values().stream().filter(yes -> !yes).count()));
        plan(agreementId, agreement.programOffice(), done);
        live.publish(Agreements.topic(agreementId), "review");
        live.publish("dashboard", "review");
    }

    /** The planned reviews of the offices the person works for, the earliest first. */
    List<ReviewDue> atOfficesOf(Person person, ReviewQuery query, int limit) {
        SqlFilter offices = SqlFilter.of(
                "a.program_office = ANY(:ownOffices)",
                "ownOffices",
                person.offices().stream().map(Office::name).toArray(String[]::new));
        return find(query.filter(time.today()).and(offices), person, 0, limit);
    }

    private List<ReviewDue> find(SqlFilter narrowed, Person person, int offset, int limit) {
        SqlFilter filter = narrowed.and(access.visibleTo(person));
        return jdbc.sql("""
                SELECT a.id, a.number, a.title, a.party_names, a.program_office, r.due_on
                FROM maintenance_review r JOIN agreement a ON a.id = r.agreement_id
                WHERE %s
                ORDER BY r.due_on, a.number OFFSET :offset LIMIT :limit""".formatted(filter.sql()))
                .params(filter.parameters())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, index) -> new ReviewDue(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("party_names"),
                        Office.valueOf(row.getString("program_office")),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }
}
