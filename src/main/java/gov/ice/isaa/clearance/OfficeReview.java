package gov.ice.isaa.clearance;

import gov.ice.isaa.policy.BusinessDays;
import gov.ice.isaa.policy.Office;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One office's part in a round. */
@Entity
class OfficeReview {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "round_id")
    private ClearanceRound round;

    @Enumerated(EnumType.STRING)
    private Step step;

    @Enumerated(EnumType.STRING)
    private Office office;

    private @Nullable LocalDate askedOn;
    private @Nullable LocalDate dueOn;
    private @Nullable Instant remindedAt;
    private boolean closed;

    @OneToOne(mappedBy = "review", cascade = CascadeType.PERSIST)
    private @Nullable ReviewDecision decision;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected OfficeReview() {}

    OfficeReview(ClearanceRound round, Step step, Office office) {
        this.id = UUID.randomUUID();
        this.round = round;
        this.step = step;
        this.office = office;
    }

    UUID id() {
        return id;
    }

    Step step() {
        return step;
    }

    Office office() {
        return office;
    }

    boolean open() {
        return askedOn != null && !closed;
    }

    boolean undecided() {
        return !closed;
    }

    void ask(LocalDate today, int businessDays) {
        this.askedOn = today;
        this.dueOn = BusinessDays.after(today, businessDays);
    }

    void remind(Instant now) {
        this.remindedAt = now;
    }

    void decide(ReviewView.Decision decided, String draftSha256) {
        this.decision = new ReviewDecision(this, decided, draftSha256);
        this.closed = true;
    }

    void close() {
        this.closed = true;
    }

    ReviewView view() {
        return new ReviewView(
                id, step, office, askedOn, dueOn, remindedAt, closed, decision == null ? null : decision.view());
    }
}
