package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.drafting.DraftPanelContext;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Highlight;
import gov.ice.isaa.drafting.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The draft page as its side panels see it. */
class PanelContext implements DraftPanelContext {

    private final UUID agreementId;
    private final String agreementNumber;
    private final ReadingView reading;
    private final Outline outline;
    private final List<SerializableConsumer<DraftView>> shownListeners = new ArrayList<>();
    private final List<SerializableRunnable> agreementListeners = new ArrayList<>();
    private final List<SerializableConsumer<Passage>> commentListeners = new ArrayList<>();
    private DraftView draft;

    PanelContext(UUID agreementId, String agreementNumber, DraftView draft, ReadingView reading, Outline outline) {
        this.agreementId = agreementId;
        this.agreementNumber = agreementNumber;
        this.draft = draft;
        this.reading = reading;
        this.outline = outline;
        reading.onComment(event -> comment(event.passage()));
    }

    /** A version is shown; the panels hear of it when it is another one. */
    void shown(DraftView shown) {
        boolean another = shown.number() != draft.number();
        draft = shown;
        if (another) {
            List.copyOf(shownListeners).forEach(listener -> listener.accept(shown));
        }
    }

    /** The agreement moved on. */
    void agreementChanged() {
        List.copyOf(agreementListeners).forEach(SerializableRunnable::run);
    }

    /** The reader asks to comment on the passage. */
    void comment(Passage passage) {
        List.copyOf(commentListeners).forEach(listener -> listener.accept(passage));
    }

    /** Whether any panel takes comments. */
    boolean takesComments() {
        return !commentListeners.isEmpty();
    }

    @Override
    public UUID agreementId() {
        return agreementId;
    }

    @Override
    public String agreementNumber() {
        return agreementNumber;
    }

    @Override
    public DraftView draft() {
        return draft;
    }

    @Override
    public Registration onDraftShown(SerializableConsumer<DraftView> listener) {
        return Registration.addAndRemove(shownListeners, listener);
    }

    @Override
    public Registration onAgreementChanged(SerializableRunnable listener) {
        return Registration.addAndRemove(agreementListeners, listener);
    }

    @Override
    public Registration onSelection(SerializableConsumer<Passage> listener) {
        return reading.onSelection(event -> listener.accept(event.passage()));
    }

    @Override
    public Registration onCommentRequested(SerializableConsumer<Passage> listener) {
        return Registration.addAndRemove(commentListeners, listener);
    }

    @Override
    public void highlight(List<Highlight> highlights) {
        reading.highlight(highlights);
    }

    @Override
    public Registration onHighlightClicked(SerializableConsumer<String> listener) {
        return reading.onHighlightClicked(event -> listener.accept(event.id()));
    }

    @Override
    public void reveal(String blockId) {
        reading.reveal(blockId);
    }

    @Override
    public void openComments(Map<String, Integer> bySection) {
        outline.openComments(bySection);
    }
}
