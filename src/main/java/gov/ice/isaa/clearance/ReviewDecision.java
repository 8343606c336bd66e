package gov.ice.isaa.clearance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.UUID;

/** An office's decision as stored: added once, never changed. */
@Entity
class ReviewDecision {

    @Id
    private UUID reviewId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "review_id")
    private OfficeReview review;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String comment;
    private Instant decidedAt;
    private String account;
    private String name;
    private String draftSha256;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ReviewDecision() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the review
    ReviewDecision(OfficeReview review, ReviewView.Decision decision, String draftSha256) {
        this.review = review;
        this.verdict = decision.verdict();
        this.comment = decision.comment();
        this.decidedAt = decision.decidedAt();
        this.account = decision.account();
        this.name = decision.name();
        this.draftSha256 = draftSha256;
    }

    ReviewView.Decision view() {
        return new ReviewView.Decision(verdict, comment, decidedAt, account, name);
    }
}
