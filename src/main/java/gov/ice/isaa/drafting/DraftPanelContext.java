package gov.ice.isaa.drafting;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The draft page as its panels see it. All calls and callbacks happen in the page's own UI, under its lock. */
public interface DraftPanelContext {

    /** The agreement whose draft is shown. */
    UUID agreementId();

    /** The agreement's number, such as {@code ISAA-2026-0001}. */
    String agreementNumber();

    /** The version shown now. */
    DraftView draft();

    /** Called after another version came into view; {@link #draft()} already gives it. */
    Registration onDraftShown(SerializableConsumer<DraftView> listener);

    /** Called when the agreement moved on, so that what the reader may do has to be asked again. */
    Registration onAgreementChanged(SerializableRunnable listener);

    /** Called whenever the reader selects a passage of the text; the quote is empty when the selection was lifted. */
    Registration onSelection(SerializableConsumer<Passage> listener);

    /** Called when the reader asks to comment: on the selected passage or on a whole section. */
    Registration onCommentRequested(SerializableConsumer<Passage> listener);

    /** Paints these passages instead of those painted before. Passages that do not exist are passed over. */
    void highlight(List<Highlight> highlights);

    /** Called with the highlight's id when a painted passage is clicked. */
    Registration onHighlightClicked(SerializableConsumer<String> listener);

    /** Scrolls a block into view and lets it flash once. */
    void reveal(String blockId);

    /** How many open comments each section has, by its key, for the outline. */
    void openComments(Map<String, Integer> bySection);
}
