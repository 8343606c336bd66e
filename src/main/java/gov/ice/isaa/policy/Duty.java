package gov.ice.isaa.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the Program Office still has to do, although or because of what was decided.
 *
 * @param rule where it comes from
 * @param due the last day for it, in the agency's zone; null where the Handbook sets none
 */
public record Duty(Rule rule, String sentence, @Nullable LocalDate due) {}
