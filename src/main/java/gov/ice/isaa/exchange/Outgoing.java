package gov.ice.isaa.exchange;

import org.jspecify.annotations.Nullable;

/**
 * What is to go out as a Word file.
 *
 * @param version the version of the draft
 * @param since the version against which changes are tracked; null to track none
 * @param notes whether notes to drafters go along
 * @param comments whether the discussion goes along
 */
public record Outgoing(int version, @Nullable Integer since, boolean notes, boolean comments) {}
