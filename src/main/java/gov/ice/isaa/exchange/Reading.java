package gov.ice.isaa.exchange;

import gov.ice.isaa.drafting.word.IncomingText;
import java.util.List;
import java.util.Set;

/**
 * What was read in a file beside its text.
 *
 * @param tracked who made which change
 * @param joined ids of paragraphs whose changes belong together
 * @param losses what the file holds that the draft cannot, in sentences
 */
record Reading(List<IncomingText.Tracked> tracked, List<Set<String>> joined, List<String> losses) {

    Reading {
        tracked = List.copyOf(tracked);
        joined = List.copyOf(joined);
        losses = List.copyOf(losses);
    }
}
