package gov.ice.isaa.exchange;

import gov.ice.isaa.drafting.DraftDocument;
import java.util.List;

/**
 * A file that came back, with what is left to decide.
 *
 * @param base the text that it is about, with what was accepted
 * @param theirs the text of the other party, without what was rejected
 * @param changes what is left to decide, in the order of the text
 * @param losses what the file holds that the draft cannot, in sentences
 * @param decisions what was decided, the last first
 */
public record ReturnedText(
        ReturnedFile file,
        DraftDocument base,
        DraftDocument theirs,
        List<ProposedChange> changes,
        List<String> losses,
        List<Decision> decisions) {

    /** Copies the lists. */
    public ReturnedText {
        changes = List.copyOf(changes);
        losses = List.copyOf(losses);
        decisions = List.copyOf(decisions);
    }
}
