package gov.ice.isaa.drafting;

import gov.ice.isaa.support.UserMistake;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the drafter decided at the template's choice points; what is not named stays as the facts of the case preselect it.
 *
 * @param version the version of the template that was decided on
 * @param made the decisions, by the key of the choice point
 */
public record TemplateDecisions(int version, Map<String, ChoiceDecision> made) {

    /** Copies the decisions. */
    public TemplateDecisions {
        made = Map.copyOf(made);
    }

    /** Everything as the facts of the case preselect it. */
    static TemplateDecisions none(int version) {
        return new TemplateDecisions(version, Map.of());
    }

    /**
     * The decision at each point of the offer; what is as preselected needs no reason and has none. Throws {@link
     * UserMistake} for a decision that the offer does not allow.
     */
    Map<String, ChoiceDecision> at(TemplateOffer offer) {
        offer.check(version);
        var decided = new LinkedHashMap<String, ChoiceDecision>();
        for (ChoicePoint point : offer.points()) {
            ChoiceDecision preselected = ChoiceDecision.preselected(point);
            ChoiceDecision decision = made.getOrDefault(point.key(), preselected);
            point.hindrance(decision).ifPresent(hindrance -> {
                throw new UserMistake(point.titled(hindrance));
            });
            decided.put(point.key(), decision.options().equals(preselected.options()) ? preselected : decision);
        }
        return decided;
    }
}
