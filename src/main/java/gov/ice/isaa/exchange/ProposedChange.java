package gov.ice.isaa.exchange;

import gov.ice.isaa.drafting.compare.Proposal;

/**
 * A change of the other party that waits for a decision.
 *
 * @param heading of the section it stands in, with its number
 * @param html what it would change, as {@link gov.ice.isaa.drafting.compare.ComparisonHtml} writes it
 * @param wordsOut words that it takes out, shortened where they are many
 * @param wordsIn words that it puts in, shortened where they are many
 * @param proposedBy who made it and when, as the file says it; empty when it says nothing of it
 * @param tracked whether the file marks it as a change
 */
public record ProposedChange(
        Proposal proposal,
        String heading,
        String html,
        String wordsOut,
        String wordsIn,
        String proposedBy,
        boolean tracked) {}
