package gov.ice.isaa.policy;

import java.util.Set;

/**
 * Answers that cannot all be right; nothing is decided before one of them is changed.
 *
 * @param between the questions whose answers contradict each other
 */
public record Contradiction(Set<Question> between, String sentence) {

    /** Copies the questions. */
    public Contradiction {
        between = InOrder.copy(between, Question.class);
    }
}
