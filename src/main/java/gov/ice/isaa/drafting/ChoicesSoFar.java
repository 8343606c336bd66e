package gov.ice.isaa.drafting;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was decided for a draft that is not begun yet, as far as it is otherwise than preselected.
 *
 * @param made the decisions, by the key of the choice point
 * @param by who decided last; null where nothing was decided
 * @param at when that was
 */
public record ChoicesSoFar(
        Map<String, ChoiceDecision> made,
        @Nullable String by,
        @Nullable Instant at) {

    /** Copies the decisions. */
    public ChoicesSoFar {
        made = Map.copyOf(made);
    }

    /** Those that the offer still has the options for; the others stand as the case preselects them. */
    ChoicesSoFar within(TemplateOffer offer) {
        var still = new HashMap<String, ChoiceDecision>();
        for (ChoicePoint point : offer.points()) {
            ChoiceDecision decision = made.get(point.key());
            if (decision != null && point.offers(decision.options())) {
                still.put(point.key(), decision);
            }
        }
        return still.isEmpty() ? new ChoicesSoFar(still, null, null) : new ChoicesSoFar(still, by, at);
    }
}
