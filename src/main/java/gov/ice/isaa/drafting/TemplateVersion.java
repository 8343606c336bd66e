package gov.ice.isaa.drafting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of the template without its text.
 *
 * @param effectiveOn the business date from which drafts begin with it
 * @param reason why it was made
 * @param publishedBy who published it, by name; null for one that the portal is shipped with
 * @param publishedAt when; null likewise
 */
public record TemplateVersion(
        int number,
        LocalDate effectiveOn,
        String reason,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt) {}
