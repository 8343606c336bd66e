package gov.ice.isaa.drafting;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was decided for a draft that is not begun yet, as far as it is otherwise than preselected.
 *
 * @param chosen the keys of the options taken, by the key of the choice point
 * @param by who decided last; null where nothing was decided
 * @param at when that was
 */
public record ChoicesSoFar(
        Map<String, Set<String>> chosen,
        @Nullable String by,
        @Nullable Instant at) {

    /** Copies the decisions. */
    public ChoicesSoFar {
        chosen = Map.copyOf(chosen);
    }

    /** Those that the offer still has the options for; the others stand as the case preselects them. */
    ChoicesSoFar within(TemplateOffer offer) {
        var still = new HashMap<String, Set<String>>();
        for (ChoicePoint point : offer.points()) {
            Set<String> options = chosen.get(point.key());
            if (options != null && point.offers(options)) {
                still.put(point.key(), options);
            }
        }
        return still.isEmpty() ? new ChoicesSoFar(still, null, null) : new ChoicesSoFar(still, by, at);
    }
}
