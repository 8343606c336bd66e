package gov.ice.isaa.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the trail; blank texts and nulls mean anything.
 *
 * @param subject beginning of the subject, whatever its case
 * @param wholeSubject whether the subject is given whole, not only its beginning
 * @param account beginning of the account name, whatever its case
 * @param action beginning of the action, such as {@code agreement.}
 * @param from the first instant
 * @param until the instant after the last
 */
public record TrailFilter(
        String subject,
        boolean wholeSubject,
        String account,
        String action,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** Everything. */
    public static final TrailFilter NONE = new TrailFilter("", false, "", "", null, null);

    /** Everything recorded of this subject and of no other. */
    public static TrailFilter subject(String subject) {
        return new TrailFilter(subject, true, "", "", null, null);
    }
}
