package gov.ice.isaa.drafting.word;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Who made a tracked change, and when.
 *
 * @param author as the file names them
 * @param at by the clock of whoever made it; null when the file does not say
 */
public record Revision(String author, @Nullable LocalDateTime at) {}
