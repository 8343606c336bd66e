package gov.ice.isaa.library;

import gov.ice.isaa.drafting.Template;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The next version of the template while it is prepared.
 *
 * @param base the number of the version that it began with
 * @param template its text now; its version is the number that it will have
 * @param begunBy who began it, by name
 * @param changes what was changed so far, the newest first
 */
public record PreparedVersion(
        UUID id, int base, Template template, String begunBy, Instant begunAt, List<TemplateChange> changes) {

    /** Copies the changes. */
    public PreparedVersion {
        changes = List.copyOf(changes);
    }
}
