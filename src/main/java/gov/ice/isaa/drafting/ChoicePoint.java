package gov.ice.isaa.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
}
