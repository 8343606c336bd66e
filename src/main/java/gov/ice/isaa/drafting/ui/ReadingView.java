package gov.ice.isaa.drafting.ui;

import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.drafting.Highlight;
import gov.ice.isaa.drafting.Passage;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The sections as a document page; tells what is selected in it and paints passages. */
@Tag("isaa-reading")
@JsModule("./draft/isaa-reading.ts")
class ReadingView extends Component implements HasComponents {

    /** Most pages that are open paint the same passages: what the browser is told of them is kept once for all. */
    private static final Interner<String> PAINTED = Interners.newWeakInterner();

    /** Paints these passages instead of those painted before. */
    void highlight(List<Highlight> highlights) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Highlight highlight : highlights) {
            list.addObject()
                    .put("id", highlight.id())
                    .put("block", highlight.blockId())
                    .put("start", highlight.start())
                    .put("end", highlight.end())
                    .put("tone", highlight.tone().name().toLowerCase(Locale.ROOT));
        }
        getElement().setProperty("highlights", PAINTED.intern(list.toString()));
    }

    /** Whether selecting text offers to comment on it. */
    void setCommenting(boolean commenting) {
        getElement().setProperty("commenting", commenting);
    }

    /** What was typed in the section is stored or given up: the browser may forget its copy. */
    void forget(String draftKey, String sectionKey) {
        getElement().callJsFunction("forget", draftKey, sectionKey);
    }

    /** Asks the browser for what was typed in this draft and never saved. */
    void findUnsaved(String draftKey, SerializableConsumer<List<UnsavedText>> found) {
        getElement()
                .callJsFunction("unsaved", draftKey)
                .then(String.class, json -> found.accept(UnsavedText.read(json)));
    }

    /** Scrolls the block into view. */
    void reveal(String blockId) {
        getElement().callJsFunction("reveal", blockId);
    }

    Registration onSelection(ComponentEventListener<PassageSelected> listener) {
        return addListener(PassageSelected.class, listener);
    }

    Registration onComment(ComponentEventListener<CommentAsked> listener) {
        return addListener(CommentAsked.class, listener);
    }

    Registration onHighlightClicked(ComponentEventListener<HighlightClicked> listener) {
        return addListener(HighlightClicked.class, listener);
    }

    /** Text was selected, or the selection lifted. */
    @DomEvent("passage-selected")
    public static class PassageSelected extends ComponentEvent<ReadingView> {

        private final Passage passage;

        public PassageSelected(
                ReadingView source,
                boolean fromClient,
                @EventData("event.detail.section") String section,
                @EventData("event.detail.block") String block,
                @EventData("event.detail.start") int start,
                @EventData("event.detail.endBlock") String endBlock,
                @EventData("event.detail.end") int end,
                @EventData("event.detail.quote") String quote) {
            super(source, fromClient);
            this.passage = Passage.words(section, block, start, endBlock, end, quote);
        }

        Passage passage() {
            return passage;
        }
    }

    /** The reader wants to comment on the selected text. */
    @DomEvent("comment-requested")
    public static class CommentAsked extends ComponentEvent<ReadingView> {

        private final Passage passage;

        public CommentAsked(
                ReadingView source,
                boolean fromClient,
                @EventData("event.detail.section") String section,
                @EventData("event.detail.block") String block,
                @EventData("event.detail.start") int start,
                @EventData("event.detail.endBlock") String endBlock,
                @EventData("event.detail.end") int end,
                @EventData("event.detail.quote") String quote) {
            super(source, fromClient);
            this.passage = Passage.words(section, block, start, endBlock, end, quote);
        }

        Passage passage() {
            return passage;
        }
    }

    /** A painted passage was clicked. */
    @DomEvent("highlight-clicked")
    public static class HighlightClicked extends ComponentEvent<ReadingView> {

        private final String id;

        public HighlightClicked(ReadingView source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.id = id;
        }

        String id() {
            return id;
        }
    }
}
