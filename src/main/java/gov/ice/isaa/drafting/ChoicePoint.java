package gov.ice.isaa.drafting;

import gov.ice.isaa.support.Sha256;
import gov.ice.isaa.trail.TrailEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A place at which the template leaves the drafter a choice, as it is put for one case (TE-03, TE-04).
 *
 * @param section the heading of the section it belongs to
 * @param question what the drafter is asked
 * @param preselected the keys of the options that the facts of the case preselect, each with its reason, to be read after
 *     "because"
 */
public record ChoicePoint(
        String key,
        String section,
        ChoiceKind kind,
        String title,
        String question,
        List<Option> options,
        Map<String, String> preselected) {

    /** Copies the lists in their order. */
    public ChoicePoint {
        options = List.copyOf(options);
        preselected = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(preselected));
    }

    /**
     * What can be chosen.
     *
     * @param consequence what follows for the agreement, in a sentence
     */
    public record Option(String key, String title, String consequence) {}

    /** The keys of the options. */
    Set<String> keys() {
        return options.stream().map(Option::key).collect(java.util.stream.Collectors.toSet());
    }

    /** Whether something that the facts of the case preselect is not taken: then the drafter says why. */
    public boolean departs(Set<String> chosen) {
        return !chosen.containsAll(preselected.keySet());
    }

    /** Whether these can be the options chosen, perhaps with others still to come. */
    boolean offers(Set<String> chosen) {
        return keys().containsAll(chosen) && (kind != ChoiceKind.EXCLUSIVE || kind.allows(chosen));
    }

    /** What hinders keeping this decision, in words for the page. */
    public Optional<String> misfit(ChoiceDecision decision) {
        if (!offers(decision.options())) {
            return Optional.of(kind.hint());
        }
        int length = decision.why().length();
        return length <= ChoiceDecision.LONGEST_REASON
                ? Optional.empty()
                : Optional.of("Shorten the reason from %d to at most %d characters; until then it is not kept."
                        .formatted(length, ChoiceDecision.LONGEST_REASON));
    }

    /** What hinders beginning a draft with this decision, in words for the page. */
    public Optional<String> hindrance(ChoiceDecision decision) {
        if (!kind.allows(decision.options())) {
            return Optional.of(kind.hint());
        }
        return departs(decision.options()) && decision.why().isEmpty()
                ? Optional.of("Say why you depart from what the case preselects.")
                : misfit(decision);
    }

    /** The sentence together with the title of the point. */
    public String titled(String sentence) {
        return "“%s”: %s".formatted(title, sentence);
    }

    /** The event with the decision in it: the options, and the hash of the reason, whose words are no fact of the trail. */
    TrailEvent told(TrailEvent event, ChoiceDecision decision) {
        Set<String> chosen = decision.options();
        TrailEvent told = event.with(
                key,
                (chosen.isEmpty() ? "none" : String.join(", ", new TreeSet<>(chosen)))
                        + (chosen.equals(preselected.keySet()) ? " (preselected)" : " (decided)"));
        return decision.why().isEmpty() ? told : told.with(key + "-reason-sha256", Sha256.of(decision.why()));
    }
}
