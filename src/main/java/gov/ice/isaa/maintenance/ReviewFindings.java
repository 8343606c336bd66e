package gov.ice.isaa.maintenance;

import gov.ice.isaa.support.PlainText;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a review found, as it is handed in.
 *
 * @param doneOn the business date on which the parties finished it
 * @param answers yes or no to each question; a missing answer is a mistake
 * @param findings in words; needed where an answer is no
 * @param outcome what the parties decided
 * @param affirmedBy the person or position that affirmed for the recipient; needed to affirm
 * @param affirmedOn when the recipient affirmed in writing; needed to affirm
 */
public record ReviewFindings(
        @Nullable LocalDate doneOn,
        Map<Question, Boolean> answers,
        String findings,
        @Nullable Outcome outcome,
        String affirmedBy,
        @Nullable LocalDate affirmedOn) {

    /** Copies the answers and keeps of what was typed what can be shown. */
    public ReviewFindings {
        answers = Map.copyOf(answers);
        findings = PlainText.of(findings);
        affirmedBy = PlainText.line(affirmedBy);
    }
}
