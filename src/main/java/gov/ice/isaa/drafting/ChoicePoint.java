package gov.ice.isaa.drafting;

import gov.ice.isaa.support.UserMistake;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Whether these can be the options chosen, perhaps with others still to come. */
    boolean offers(Set<String> chosen) {
        return keys().containsAll(chosen) && (kind != ChoiceKind.EXCLUSIVE || kind.allows(chosen));
    }

    /** The options in the words of the trail. */
    String told(Set<String> chosen) {
        return (chosen.isEmpty() ? "none" : String.join(", ", new TreeSet<>(chosen)))
                + (chosen.equals(preselected.keySet()) ? " (preselected)" : " (decided)");
    }

    /** Says what is wrong with a choice that the point does not allow. */
    UserMistake refused() {
        return new UserMistake("“%s”: %s".formatted(title, kind.hint()));
    }
}
