package gov.ice.isaa.drafting.word;

import gov.ice.isaa.drafting.DraftDocument;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes out as a Word file.
 *
 * @param agreement the agreement's number, or what else it is a text of
 * @param version the version of the text, by which the file is known again when it comes back
 * @param status what the text is, such as DRAFT; it stands at the head of each page, and before the version at its foot
 * @param title the document's title
 * @param marking the marking, at the head and foot of each page (DV-10)
 * @param since the text against which changes are tracked; null to track none
 * @param text the text
 * @param notes whether notes to those who draft and review go along
 * @param author who made the tracked changes, such as the agency
 * @param at when the file is made, in the agency's zone
 * @param threads the comments that go along
 */
public record OutgoingText(
        String agreement,
        int version,
        String status,
        String title,
        String marking,
        @Nullable DraftDocument since,
        DraftDocument text,
        boolean notes,
        String author,
        LocalDateTime at,
        List<WordThread> threads) {

    /** Copies the threads. */
    public OutgoingText {
        threads = List.copyOf(threads);
    }
}
