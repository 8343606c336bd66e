package gov.ice.isaa.drafting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided at the template's choice points when a draft was begun, by whom and when.
 *
 * @param made one entry a choice point, in the order of the sections
 */
public record ChoicesMade(int templateVersion, String by, Instant at, List<Made> made) {

    /** Copies the entries. */
    public ChoicesMade {
        made = List.copyOf(made);
    }

    /**
     * The decision at one choice point.
     *
     * @param why the drafter's reason to decide otherwise than preselected; null where none was given
     * @param options those that were taken and those that were preselected and not taken
     */
    public record Made(
            String section, String title, @Nullable String why, List<Option> options) {

        /** Copies the options. */
        public Made {
            options = List.copyOf(options);
        }
    }

    /**
     * An option with its reason.
     *
     * @param because why the facts of the case preselected it, to be read after "because"; null where they did not
     */
    public record Option(
            String title, boolean taken, @Nullable String because) {}
}
