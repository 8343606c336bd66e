package gov.ice.isaa.exchange;

import gov.ice.isaa.drafting.compare.Proposal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one proposal.
 *
 * @param heading of the section it stands in
 * @param wordsOut words that it takes out, shortened where they are many
 * @param wordsIn words that it puts in, shortened where they are many
 * @param proposedBy who proposed it, as the file names them
 * @param by who decided, as shown to people
 * @param draftVersion the version of the draft that took it in; null when none did
 */
public record Decision(
        int number,
        Verdict verdict,
        Proposal.What what,
        String heading,
        String wordsOut,
        String wordsIn,
        String proposedBy,
        Instant at,
        String by,
        @Nullable Integer draftVersion) {}
