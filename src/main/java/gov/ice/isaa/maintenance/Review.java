package gov.ice.isaa.maintenance;

import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.UserMistake;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The aggregate: a planned review that is recorded once and never changed afterwards. */
@Entity
@Table(name = "maintenance_review")
class Review {

    @Id
    private UUID id;

    private UUID agreementId;

    @Enumerated(EnumType.STRING)
    private Office programOffice;

    private LocalDate dueOn;
    private @Nullable LocalDate doneOn;
    private @Nullable Boolean supportsMission;
    private @Nullable Boolean termsConsistent;
    private @Nullable Boolean partiesAdhere;
    private @Nullable Boolean trainingCurrent;
    private @Nullable Boolean reportingValid;
    private String findings = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private String affirmedBy = "";
    private @Nullable LocalDate affirmedOn;
    private @Nullable String recordedBy;
    private @Nullable Instant recordedAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    Review(UUID id, UUID agreementId, Office programOffice, LocalDate dueOn) {
        this.id = id;
        this.agreementId = agreementId;
        this.programOffice = programOffice;
        this.dueOn = dueOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    void dueOn(LocalDate due) {
        requirePlanned();
        this.dueOn = due;
    }

    void record(ReviewFindings found, String account, Instant now) {
        requirePlanned();
        this.doneOn = found.doneOn();
        this.supportsMission = found.answers().get(Question.MISSION);
        this.termsConsistent = found.answers().get(Question.TERMS);
        this.partiesAdhere = found.answers().get(Question.ADHERENCE);
        this.trainingCurrent = found.answers().get(Question.TRAINING);
        this.reportingValid = found.answers().get(Question.REPORTING);
        this.findings = found.findings();
        this.outcome = found.outcome();
        this.affirmedBy = found.affirmedBy();
        this.affirmedOn = found.affirmedOn();
        this.recordedBy = account;
        this.recordedAt = now;
    }

    ReviewView view() {
        return new ReviewView(
                id, dueOn, doneOn, answers(), findings, outcome, affirmedBy, affirmedOn, recordedBy, recordedAt);
    }

    private Map<Question, Boolean> answers() {
        Map<Question, Boolean> answers = new EnumMap<>(Question.class);
        put(answers, Question.MISSION, supportsMission);
        put(answers, Question.TERMS, termsConsistent);
        put(answers, Question.ADHERENCE, partiesAdhere);
        put(answers, Question.TRAINING, trainingCurrent);
        put(answers, Question.REPORTING, reportingValid);
        return answers;
    }

    private static void put(Map<Question, Boolean> answers, Question question, @Nullable Boolean answer) {
        if (answer != null) {
            answers.put(question, answer);
        }
    }

    /** Throws {@link UserMistake} once the review is recorded. */
    void requirePlanned() {
        if (doneOn != null) {
            throw new UserMistake("This review has been recorded already. Reload the page to see it.");
        }
    }
}
