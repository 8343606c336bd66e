package gov.ice.isaa.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A Word file that was made of a draft.
 *
 * @param since the version against which changes are tracked in it; null when none are
 * @param notes whether notes to drafters went along
 * @param comments how many threads went along
 * @param sha256 of the file, in lower-case hexadecimal
 * @param by whoever made it, as shown to people
 */
public record SentFile(
        int version, @Nullable Integer since, boolean notes, int comments, String sha256, Instant at, String by) {}
