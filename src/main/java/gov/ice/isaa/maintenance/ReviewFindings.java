package gov.ice.isaa.maintenance;

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

    /** Copies the answers and trims what was typed. */
    public ReviewFindings {
        answers = Map.copyOf(answers);
        findings = findings.strip();
        affirmedBy = affirmedBy.strip();
    }
}
