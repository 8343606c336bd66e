package gov.ice.isaa.drafting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry in a draft's history, without its text.
 *
 * @param number 1 for the text made from the template, then one more with each save
 * @param account who saved it
 * @param authorName the author as shown to people
 * @param sectionKey the section that was changed; null when the change reached further
 * @param reason why, where the author said so
 * @param name what people call it, where somebody named it
 * @param sha256 of the stored document, in lower-case hexadecimal
 */
public record DraftVersion(
        int number,
        String account,
        String authorName,
        Instant savedAt,
        @Nullable String sectionKey,
        @Nullable String reason,
        @Nullable String name,
        String sha256) {}
