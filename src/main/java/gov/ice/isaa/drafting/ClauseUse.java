package gov.ice.isaa.drafting;

import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.policy.Office;
import org.jspecify.annotations.Nullable;

/**
 * An agreement that took a clause up.
 *
 * @param title the agreement's title; null for a reader who has no need to know the agreement, and sees its number alone
 * @param templateVersion the version of the template that it began with
 * @param became what became of the clause in the newest version of the text
 */
public record ClauseUse(
        String number, @Nullable String title, Office programOffice, Phase phase, int templateVersion, Became became) {

    /** What became of a clause. */
    public enum Became {
        AS_WRITTEN("As written"),
        CHANGED("Wording changed"),
        REMOVED("No longer in the text");

        private final String title;

        Became(String title) {
            this.title = title;
        }

        /** The name shown to people. */
        public String title() {
            return title;
        }
    }
}
