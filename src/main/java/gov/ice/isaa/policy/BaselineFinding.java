package gov.ice.isaa.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a draft stands with one demand of the baseline.
 *
 * @param demand what is asked for, in a few words
 * @param sentence why the demand is met or does not apply, or what its gaps have in common
 * @param gaps what is missing; only where the state is {@link State#MISSING}
 */
public record BaselineFinding(Rule rule, String demand, State state, String sentence, List<Gap> gaps) {

    /** Copies the gaps. */
    public BaselineFinding {
        gaps = List.copyOf(gaps);
    }

    /** How a draft stands with a demand. */
    public enum State {
        MISSING("Missing"),
        MET("Met"),
        DOES_NOT_APPLY("Does not apply");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** The name shown to people. */
        public String title() {
            return title;
        }
    }

    /**
     * Something that is missing.
     *
     * @param section the key of the section it belongs in; null for what is missing in the case file
     * @param placeholder the key of the placeholder that is open there; null where words are missing
     */
    public record Gap(
            String sentence,
            @Nullable String section,
            @Nullable String placeholder) {}
}
