package gov.ice.isaa.drafting;

import gov.ice.isaa.support.UserMistake;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the drafter decided at the template's choice points; what is not named stays as the facts of the case preselect it.
 *
 * @param version the version of the template that was decided on
 * @param chosen the keys of the options taken, by the key of the choice point
 */
public record TemplateDecisions(int version, Map<String, Set<String>> chosen) {

    /** Copies the decisions. */
    public TemplateDecisions {
        var copy = new HashMap<String, Set<String>>();
        chosen.forEach((point, options) -> copy.put(point, Set.copyOf(options)));
        chosen = Map.copyOf(copy);
    }

    /** Everything as the facts of the case preselect it. */
    static TemplateDecisions none(int version) {
        return new TemplateDecisions(version, Map.of());
    }

    /** The options taken at each point of the offer. Throws {@link UserMistake} for a decision that the offer does not allow. */
    Map<String, Set<String>> at(TemplateOffer offer) {
        offer.check(version);
        var taken = new LinkedHashMap<String, Set<String>>();
        for (ChoicePoint point : offer.points()) {
            Set<String> options =
                    chosen.getOrDefault(point.key(), point.preselected().keySet());
            if (!point.keys().containsAll(options) || !point.kind().allows(options)) {
                throw point.refused();
            }
            taken.put(point.key(), options);
        }
        return taken;
    }
}
