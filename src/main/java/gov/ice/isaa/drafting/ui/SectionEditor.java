package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftJson;
import java.util.List;

/**
 * Edits the blocks of one section with ProseMirror. What is typed is kept in the browser tab until the page says it is
 * stored; the component brings back JSON, which the model checks.
 */
@Tag("isaa-editor")
@JsModule("./draft/isaa-editor.ts")
@NpmPackage(value = "prosemirror-model", version = "1.25.13")
@NpmPackage(value = "prosemirror-state", version = "1.4.4")
@NpmPackage(value = "prosemirror-view", version = "1.42.9")
@NpmPackage(value = "prosemirror-transform", version = "1.12.6")
@NpmPackage(value = "prosemirror-history", version = "1.5.1")
@NpmPackage(value = "prosemirror-keymap", version = "1.2.3")
@NpmPackage(value = "prosemirror-commands", version = "1.7.2")
@NpmPackage(value = "prosemirror-tables", version = "1.8.5")
@NpmPackage(value = "prosemirror-gapcursor", version = "1.4.1")
class SectionEditor extends Component {

    private final int baseVersion;

    /**
     * An editor for a section.
     *
     * @param draftKey names the draft and the account under which unsaved text is kept
     * @param baseVersion the version that the blocks were taken from
     * @param restored whether the blocks were typed earlier and never saved
     */
    SectionEditor(
            String draftKey, String sectionKey, String heading, int baseVersion, List<Block> blocks, boolean restored) {
        this.baseVersion = baseVersion;
        getElement().setProperty("draft", draftKey);
        getElement().setProperty("section", sectionKey);
        getElement().setProperty("base", baseVersion);
        getElement().setProperty("label", "Text of " + heading);
        getElement().callJsFunction("start", DraftJson.writeBlocks(blocks), restored);
    }

    /** The version that editing began with. */
    int baseVersion() {
        return baseVersion;
    }

    /** The text was not stored: it can be written on, and the browser keeps its copy and says so. */
    void refuse() {
        getElement().callJsFunction("refuse");
    }

    Registration onSave(ComponentEventListener<SaveAsked> listener) {
        return addListener(SaveAsked.class, listener);
    }

    Registration onCancel(ComponentEventListener<CancelAsked> listener) {
        return addListener(CancelAsked.class, listener);
    }

    /** The drafter wants the section saved. */
    @DomEvent("section-save")
    public static class SaveAsked extends ComponentEvent<SectionEditor> {

        private final String blocks;

        public SaveAsked(SectionEditor source, boolean fromClient, @EventData("event.detail.blocks") String blocks) {
            super(source, fromClient);
            this.blocks = blocks;
        }

        /** The blocks. Throws {@link gov.ice.isaa.drafting.InvalidDocument} when they do not follow the model. */
        List<Block> blocks() {
            return DraftJson.readBlocks(blocks);
        }
    }

    /** The drafter leaves without saving. */
    @DomEvent("section-cancel")
    public static class CancelAsked extends ComponentEvent<SectionEditor> {

        private final boolean changed;

        public CancelAsked(
                SectionEditor source, boolean fromClient, @EventData("event.detail.changed") boolean changed) {
            super(source, fromClient);
            this.changed = changed;
        }

        /** Whether anything was typed that leaving gives up. */
        boolean changed() {
            return changed;
        }
    }
}
