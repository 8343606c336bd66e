package gov.ice.isaa.clearance;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.discussion.Discussions;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.PlainText;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.Refusals;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clearance of drafts (Handbook, Clearance Phase; CL-01…06). Whoever acts without being the one who may is refused with
 * an AccessDeniedException and a trail record; a step out of turn is a {@link UserMistake}.
 */
@Service
@Transactional
public class Clearances {

    /** The longest reason or comment, in characters. */
    public static final int LONGEST_COMMENT = 4000;

    /** Who takes part in every round: IGP coordinates, OPLA has the last look (ST-02, ST-06, CL-06). */
    private static final Set<Office> ALWAYS = EnumSet.of(Office.IGP_GOVERNANCE, Office.OPLA);

    private final ClearanceRoundRepository rounds;
    private final JdbcClient jdbc;
    private final Agreements agreements;
    private final Drafts drafts;
    private final Discussions discussions;
    private final CurrentUser currentUser;
    private final AgencyTime time;
    private final Trail trail;
    private final Refusals refusals;
    private final Live live;
    private final ApplicationEventPublisher events;

    Clearances(
            ClearanceRoundRepository rounds,
            JdbcClient jdbc,
            Agreements agreements,
            Drafts drafts,
            Discussions discussions,
            CurrentUser currentUser,
            AgencyTime time,
            Trail trail,
            Refusals refusals,
            Live live,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.agreements = agreements;
        this.drafts = drafts;
        this.discussions = discussions;
        this.currentUser = currentUser;
        this.time = time;
        this.trail = trail;
        this.refusals = refusals;
        this.live = live;
        this.events = events;
    }

    /** The newest round; empty before the draft was first circulated. */
    @Transactional(readOnly = true)
    public Optional<RoundView> currentRound(UUID agreementId) {
        return rounds(agreementId).stream().findFirst();
    }

    /** Every round of the agreement, newest first. */
    @Transactional(readOnly = true)
    public List<RoundView> rounds(UUID agreementId) {
        agreements.require(agreementId);
        return rounds.ofAgreement(agreementId).stream()
                .map(ClearanceRound::view)
                .toList();
    }

    /** Whether the current person may send this agreement's draft into clearance. */
    public boolean mayBegin(AgreementView agreement) {
        Person person = currentUser.require();
        return person.is(Role.PROGRAM_OFFICER) && person.worksFor(agreement.programOffice());
    }

    /** Whether the current person may decide this review, were it open (CL-01, CL-03). */
    public boolean mayDecide(ReviewView review) {
        return mayDecide(review.step(), review.office());
    }

    /** Whether the current person may add offices and remind them (CL-02). */
    public boolean mayCoordinate() {
        return currentUser.require().is(Role.IGP_COORDINATOR);
    }

    /**
     * Circulates the draft as it stands in a new round, which begins with the Program Office's approval (CL-01). Throws
     * {@link UserMistake} naming the open placeholders, if there are any (TE-02).
     */
    public RoundView begin(UUID agreementId) {
        AgreementView agreement = agreements.require(agreementId);
        if (!mayBegin(agreement)) {
            throw refusals.refuse("clearance.begin", agreement.number());
        }
        DraftView draft = drafts.hold(agreementId);
        requireFilled(draft);
        agreements.beginClearance(agreementId);
        Set<Office> offices = EnumSet.copyOf(ALWAYS);
        offices.addAll(agreement.offices());
        if (!agreement.offices().containsAll(ALWAYS)) {
            agreements.engage(agreementId, ALWAYS);
        }
        int number = rounds.ofAgreement(agreementId).size() + 1;
        ClearanceRound round = rounds.save(new ClearanceRound(
                agreementId,
                number,
                draft.number(),
                draft.version().sha256(),
                currentUser.require().name(),
                time.now(),
                time.today(),
                agreement.programOffice(),
                offices));
        trail.append(event("clearance.begun", agreement, round).with("offices", offices));
        round.view().reviews(Step.PROGRAM_OFFICE).forEach(review -> announce(agreement, review, false));
        changed(agreementId);
        return round.view();
    }

    /**
     * Records what the office decides. The round goes on when its stage is finished; it goes back to development at the
     * first non-concurrence. A comment is required for anything but plain concurrence.
     */
    public RoundView decide(UUID reviewId, Verdict verdict, String comment) {
        ClearanceRound round = locked(reviewId);
        AgreementView agreement = agreements.require(round.agreementId());
        OfficeReview review = round.review(reviewId);
        if (!mayDecide(review.step(), review.office())) {
            throw refusals.refuse("clearance.decide." + review.office(), agreement.number());
        }
        requirePhase(agreement);
        if (verdict != Verdict.NON_CONCUR) {
            requireNoConcern(agreement, review.office());
        }
        Person person = currentUser.require();
        var decision = new ReviewView.Decision(
                verdict, checked(verdict, comment), time.now(), person.account(), person.name());
        List<OfficeReview> asked = round.decide(review, decision, time.now(), time.today());
        trail.append(event("clearance.decided", agreement, round)
                .with("office", review.office())
                .with("step", review.step())
                .with("verdict", verdict));
        events.publishEvent(new ReviewDecided(agreement.id(), agreement.number(), review.office()));
        asked.forEach(next -> announce(agreement, next.view(), false));
        if (round.stage() == Stage.RETURNED) {
            returned(agreement, round, review.office(), decision.comment());
        } else if (round.stage() == Stage.CLEARED) {
            cleared(agreement, round);
        }
        changed(agreement.id());
        return round.view();
    }

    /** Asks one more office to review in the open round (CL-02), in line with the decisions on it. */
    public void addOffice(UUID agreementId, Office office) {
        jdbc.sql("SELECT id FROM clearance_round WHERE agreement_id = ? AND closed_at IS NULL FOR UPDATE")
                .param(agreementId)
                .query(UUID.class)
                .optional();
        AgreementView agreement = agreements.require(agreementId);
        if (!mayCoordinate()) {
            throw refusals.refuse("clearance.add-office", agreement.number());
        }
        requirePhase(agreement);
        ClearanceRound round = rounds.ofAgreement(agreementId).stream()
                .findFirst()
                .orElseThrow(() -> new UserMistake("No round is open."));
        OfficeReview review = round.add(office, time.today());
        agreements.engage(agreementId, Set.of(office));
        trail.append(event("clearance.office-added", agreement, round).with("office", office));
        if (review.open()) {
            announce(agreement, review.view(), false);
        }
        changed(agreementId);
    }

    /** Reminds an office whose turn it is. */
    public void remind(UUID reviewId) {
        ClearanceRound round = locked(reviewId);
        AgreementView agreement = agreements.require(round.agreementId());
        if (!mayCoordinate()) {
            throw refusals.refuse("clearance.remind", agreement.number());
        }
        OfficeReview review = round.review(reviewId);
        round.remind(review, time.now());
        trail.append(event("clearance.reminded", agreement, round).with("office", review.office()));
        announce(agreement, review.view(), true);
        changed(agreement.id());
    }

    private boolean mayDecide(Step step, Office office) {
        Person person = currentUser.require();
        Role role = step == Step.PROGRAM_OFFICE ? Role.PROGRAM_APPROVER : Role.REVIEWER;
        return person.is(role) && person.worksFor(office);
    }

    /** Decisions on one round stand in line on its row, so that exactly one of them finishes a stage. */
    private ClearanceRound locked(UUID reviewId) {
        jdbc.sql("""
                        SELECT id FROM clearance_round
                        WHERE id = (SELECT round_id FROM office_review WHERE id = ?) FOR UPDATE""").param(reviewId).query(UUID.class).optional();
        return rounds.ofReview(reviewId).orElseThrow(() -> new UserMistake("There is no such review."));
    }

    private void returned(AgreementView agreement, ClearanceRound round, Office office, String reason) {
        agreements.returnToDevelopment(agreement.id());
        trail.append(event("clearance.returned", agreement, round).with("office", office));
        events.publishEvent(new ClearanceReturned(agreement.id(), agreement.number(), round.number(), office, reason));
    }

    private void cleared(AgreementView agreement, ClearanceRound round) {
        agreements.beginSignature(agreement.id());
        trail.append(event("clearance.completed", agreement, round));
        events.publishEvent(new ClearanceCompleted(
                agreement.id(), agreement.number(), round.number(), round.draftVersion(), round.draftSha256()));
    }

    private void announce(AgreementView agreement, ReviewView review, boolean reminder) {
        if (review.dueOn() != null) {
            events.publishEvent(
                    new ReviewAsked(agreement.id(), agreement.number(), review.office(), review.dueOn(), reminder));
        }
    }

    private void changed(UUID agreementId) {
        live.publish(Agreements.topic(agreementId), "clearance");
    }

    private static TrailEvent event(String action, AgreementView agreement, ClearanceRound round) {
        return TrailEvent.of(action, agreement.number())
                .with("round", round.number())
                .with("draftVersion", round.draftVersion())
                .with("draftSha256", round.draftSha256());
    }

    private static void requireFilled(DraftView draft) {
        var open = draft.document().openPlaceholders();
        if (!open.isEmpty()) {
            String labels = open.stream()
                    .map(placeholder -> "• " + placeholder.label())
                    .distinct()
                    .collect(Collectors.joining("\n"));
            throw new UserMistake("The draft cannot circulate while these placeholders are open:\n" + labels);
        }
    }

    private void requireNoConcern(AgreementView agreement, Office office) {
        List<Integer> concerns = discussions.openConcerns(agreement.id(), office);
        if (!concerns.isEmpty()) {
            String comments = concerns.stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw new UserMistake(
                    "Your office has an open concern that blocks: comment %s. Resolve it beside the draft first, or do not concur."
                            .formatted(comments));
        }
    }

    private static void requirePhase(AgreementView agreement) {
        if (agreement.phase() != Phase.CLEARANCE) {
            throw new UserMistake(agreement.number() + " is not in clearance any more. Load the page again.");
        }
    }

    private static String checked(Verdict verdict, String comment) {
        String text = PlainText.of(comment);
        if (text.length() > LONGEST_COMMENT) {
            throw new UserMistake("Shorten the text to " + LONGEST_COMMENT + " characters.");
        }
        if (text.isEmpty() && verdict == Verdict.NON_CONCUR) {
            throw new UserMistake("Say why the office does not concur; the drafter needs the reason.");
        }
        if (text.isEmpty() && verdict == Verdict.CONCUR_WITH_COMMENT) {
            throw new UserMistake("Write the comment, or choose “Concur”.");
        }
        return text;
    }
}
