package gov.ice.isaa.library;

import gov.ice.isaa.drafting.Template;
import gov.ice.isaa.drafting.TemplateVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version in which a clause is not as it was in the one before.
 *
 * @param before the clause as it was; null where it was added
 * @param after the clause as it is; null where it was removed
 * @param changes who changed it on the way to the version, and why, the newest first
 */
public record ClauseHistory(
        TemplateVersion version,
        Template.@Nullable Clause before,
        Template.@Nullable Clause after,
        List<TemplateChange> changes) {

    /** Copies the changes. */
    public ClauseHistory {
        changes = List.copyOf(changes);
    }
}
