package gov.ice.isaa.maintenance;

import gov.ice.isaa.support.UserMistake;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a review must say before it can be recorded (MA-02, MA-03). */
final class ReviewRules {

    private static final int FINDINGS = 4000;
    private static final int AFFIRMED_BY = 200;

    private ReviewRules() {}

    /** The checked date of the review. Throws {@link UserMistake} with the first thing that is missing or wrong. */
    static LocalDate check(ReviewFindings found, @Nullable LocalDate effectiveOn, LocalDate today) {
        LocalDate done = found.doneOn();
        if (done == null) {
            throw new UserMistake("Enter the date on which the review was done.");
        }
        if (done.isAfter(today)) {
            throw new UserMistake("The review cannot have been done in the future. Enter today or an earlier date.");
        }
        if (effectiveOn != null && done.isBefore(effectiveOn)) {
            throw new UserMistake("The review cannot have been done before the agreement came into force.");
        }
        for (Question question : Question.values()) {
            if (!found.answers().containsKey(question)) {
                throw new UserMistake("Answer every question. Still open: " + question.text());
            }
        }
        if (found.answers().containsValue(false) && found.findings().isEmpty()) {
            throw new UserMistake("You answered No. Describe in the findings what was found and what follows.");
        }
        if (found.findings().length() > FINDINGS) {
            throw new UserMistake("The findings are too long: at most 4,000 characters.");
        }
        if (found.outcome() == null) {
            throw new UserMistake("Choose what the parties decided: affirm, modify or terminate.");
        }
        checkAffirmation(found, done, today);
        return done;
    }

    private static void checkAffirmation(ReviewFindings found, LocalDate done, LocalDate today) {
        if (found.affirmedBy().length() > AFFIRMED_BY) {
            throw new UserMistake("The recipient's name or position is too long: at most 200 characters.");
        }
        LocalDate affirmed = found.affirmedOn();
        if (found.outcome() == Outcome.AFFIRM && (found.affirmedBy().isEmpty() || affirmed == null)) {
            throw new UserMistake("To affirm, enter who affirmed in writing for the recipient, and when.");
        }
        if (affirmed != null && affirmed.isAfter(today)) {
            throw new UserMistake("The recipient cannot have affirmed in the future.");
        }
        if (affirmed != null && affirmed.isBefore(done.minusYears(1))) {
            throw new UserMistake("The recipient's affirmation is more than a year older than the review.");
        }
    }
}
