package gov.ice.isaa.clearance;

import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.UserMistake;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The aggregate: one circulation of one version of the draft. It opens each stage when the one before is finished, and
 * ends with all offices concurring or the first that does not.
 */
@Entity
class ClearanceRound {

    /** How long an office has, in business days, when nothing else is said (CL-03). */
    static final int DAYS_TO_REVIEW = 10;

    private static final Comparator<ReviewView> BY_STEP = Comparator.comparing(ReviewView::step)
            .thenComparing(review -> review.office().shortName());

    @Id
    private UUID id;

    private UUID agreementId;
    private int number;
    private int draftVersion;
    private String draftSha256;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private Instant openedAt;
    private String openedBy;
    private @Nullable Instant closedAt;
    private @Nullable String returnReason;

    @OneToMany(mappedBy = "round", cascade = CascadeType.PERSIST)
    private List<OfficeReview> reviews = new ArrayList<>();

    /** Null until stored: that is how Spring Data knows a round as new. */
    @Version
    private @Nullable Integer version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ClearanceRound() {}

    ClearanceRound(
            UUID agreementId,
            int number,
            int draftVersion,
            String draftSha256,
            String openedBy,
            Instant now,
            LocalDate today,
            Office programOffice,
            Set<Office> offices) {
        this.id = UUID.randomUUID();
        this.agreementId = agreementId;
        this.number = number;
        this.draftVersion = draftVersion;
        this.draftSha256 = draftSha256;
        this.stage = Stage.PROGRAM_OFFICE;
        this.openedAt = now;
        this.openedBy = openedBy;
        reviews.add(new OfficeReview(this, Step.PROGRAM_OFFICE, programOffice));
        offices.stream()
                .filter(office -> office != Office.OPLA && office != programOffice)
                .forEach(office -> reviews.add(new OfficeReview(this, Step.OFFICE, office)));
        reviews.add(new OfficeReview(this, Step.LEGAL, Office.OPLA));
        ask(Step.PROGRAM_OFFICE, today);
    }

    UUID id() {
        return id;
    }

    UUID agreementId() {
        return agreementId;
    }

    int number() {
        return number;
    }

    Stage stage() {
        return stage;
    }

    int draftVersion() {
        return draftVersion;
    }

    String draftSha256() {
        return draftSha256;
    }

    OfficeReview review(UUID reviewId) {
        return reviews.stream()
                .filter(review -> review.id().equals(reviewId))
                .findFirst()
                .orElseThrow(() -> new UserMistake("This review does not exist in this round."));
    }

    /** Records the office's decision and opens what comes next, or ends the round. Returns the reviews asked for now. */
    List<OfficeReview> decide(OfficeReview review, ReviewView.Decision decision, Instant now, LocalDate today) {
        requireOpen(review);
        review.decide(decision, draftSha256);
        if (decision.verdict() == Verdict.NON_CONCUR) {
            end(Stage.RETURNED, now);
            returnReason = decision.comment();
            return List.of();
        }
        return advance(now, today);
    }

    /** Asks one more office, at once when the offices are reviewing now (CL-02). */
    OfficeReview add(Office office, LocalDate today) {
        if (stage != Stage.PROGRAM_OFFICE && stage != Stage.OFFICES) {
            throw new UserMistake(
                    "Offices can be added until the legal review begins. This round is at: " + stage.title() + ".");
        }
        if (office == Office.OPLA || reviews.stream().anyMatch(review -> review.office() == office)) {
            throw new UserMistake(office.shortName() + " takes part in this round already.");
        }
        var review = new OfficeReview(this, Step.OFFICE, office);
        reviews.add(review);
        if (stage == Stage.OFFICES) {
            review.ask(today, DAYS_TO_REVIEW);
        }
        return review;
    }

    /** Notes that the office was reminded. */
    void remind(OfficeReview review, Instant now) {
        requireOpen(review);
        review.remind(now);
    }

    RoundView view() {
        return new RoundView(
                id,
                agreementId,
                number,
                draftVersion,
                draftSha256,
                stage,
                openedAt,
                openedBy,
                closedAt,
                returnReason,
                reviews.stream().map(OfficeReview::view).sorted(BY_STEP).toList());
    }

    private void requireOpen(OfficeReview review) {
        if (review.open()) {
            return;
        }
        var decided = review.view().decision();
        if (decided != null) {
            throw new UserMistake(review.office().shortName() + " has decided already: "
                    + decided.verdict().title() + ", by " + decided.name() + ".");
        }
        throw new UserMistake(
                stage.closed()
                        ? "This round is over: " + stage.title() + "."
                        : "It is not this office's turn yet. The round is at: " + stage.title() + ".");
    }

    private List<OfficeReview> advance(Instant now, LocalDate today) {
        Stage at = stage;
        if (reviews.stream().anyMatch(review -> review.step().stage() == at && review.undecided())) {
            return List.of();
        }
        return switch (stage) {
            case PROGRAM_OFFICE -> {
                stage = Stage.OFFICES;
                List<OfficeReview> asked = ask(Step.OFFICE, today);
                yield asked.isEmpty() ? advance(now, today) : asked;
            }
            case OFFICES -> {
                stage = Stage.LEGAL;
                yield ask(Step.LEGAL, today);
            }
            case LEGAL -> {
                end(Stage.CLEARED, now);
                yield List.of();
            }
            case CLEARED, RETURNED -> List.of();
        };
    }

    private List<OfficeReview> ask(Step step, LocalDate today) {
        List<OfficeReview> asked =
                reviews.stream().filter(review -> review.step() == step).toList();
        asked.forEach(review -> review.ask(today, DAYS_TO_REVIEW));
        return asked;
    }

    private void end(Stage end, Instant now) {
        stage = end;
        closedAt = now;
        reviews.forEach(OfficeReview::close);
    }
}
