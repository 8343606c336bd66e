package gov.ice.isaa.drafting;

import gov.ice.isaa.support.PlainText;
import java.util.Set;

/**
 * What the drafter decides at a choice point.
 *
 * @param options the keys of the options taken
 * @param why the reason for it in the drafter's words; empty where there is none
 */
public record ChoiceDecision(Set<String> options, String why) {

    /** The longest reason, in UTF-16 units. */
    public static final int LONGEST_REASON = 500;

    /** Copies the options; the reason loses what cannot be shown and the blank space around it. */
    public ChoiceDecision {
        options = Set.copyOf(options);
        why = PlainText.of(why);
    }

    /** The point as the facts of the case preselect it, which needs no reason. */
    static ChoiceDecision preselected(ChoicePoint point) {
        return new ChoiceDecision(point.preselected().keySet(), "");
    }
}
