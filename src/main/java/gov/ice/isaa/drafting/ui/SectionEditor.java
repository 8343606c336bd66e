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
import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.support.AgencyTime;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

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

    /** How much of what was typed is saved without being asked. */
    enum Mode {
        /** All of it, soon after it was typed. */
        AUTOSAVE,
        /** All of it; the blocks themselves were typed earlier and never saved. */
        RESTORED,
        /** None before the drafter says so: the text takes another one's place. */
        ON_REQUEST
    }

    private final int baseVersion;

    /**
     * An editor for a section.
     *
     * @param draftKey names the draft and the account under which unsaved text is kept
     * @param baseVersion the version that the blocks were taken from
     */
    SectionEditor(String draftKey, String sectionKey, String heading, int baseVersion, List<Block> blocks, Mode mode) {
        this.baseVersion = baseVersion;
        getElement().setProperty("draft", draftKey);
        getElement().setProperty("section", sectionKey);
        getElement().setProperty("base", baseVersion);
        getElement().setProperty("label", "Text of " + heading);
        getElement()
                .callJsFunction("start", DraftJson.writeBlocks(blocks), mode != Mode.AUTOSAVE, mode != Mode.ON_REQUEST);
    }

    /** The version that editing began with. */
    int baseVersion() {
        return baseVersion;
    }

    /** The save is stored in the version, in which the section reads like this. */
    void acknowledge(SaveAsked asked, DraftVersion version, List<Block> stored) {
        String joined = stored.equals(asked.blocks()) ? null : DraftJson.writeBlocks(stored);
        getElement()
                .callJsFunction(
                        "acknowledge", asked.number(), version.number(), joined, AgencyTime.clock(version.savedAt()));
    }

    /** The save was not stored for this reason: it can be written on, and the browser keeps its copy and says so. */
    void refuse(SaveAsked asked, String reason) {
        getElement().callJsFunction("refuse", asked.number(), reason);
    }

    /** The save waits for a decision; the sentence says so. */
    void conflict(SaveAsked asked, String sentence) {
        getElement().callJsFunction("conflict", asked.number(), sentence);
    }

    /** Somebody else saved the section: their change comes into the text. */
    void catchUp() {
        getElement().callJsFunction("catchUp");
    }

    Registration onSave(ComponentEventListener<SaveAsked> listener) {
        return addListener(SaveAsked.class, listener);
    }

    /** Tells so often that the editor is open and has a connection. */
    Registration onAlive(Duration every, ComponentEventListener<StillOpen> listener) {
        getElement().setProperty("aliveEvery", every.toMillis());
        return addListener(StillOpen.class, listener);
    }

    Registration onCancel(ComponentEventListener<CancelAsked> listener) {
        return addListener(CancelAsked.class, listener);
    }

    /** How the text comes to be saved. */
    enum How {
        /** By itself, while the drafter writes. */
        QUIET,
        /** Because the drafter asked for it. */
        NOW,
        /** The drafter is done with the section. */
        DONE
    }

    /** The section is to be saved. */
    @DomEvent("section-save")
    public static class SaveAsked extends ComponentEvent<SectionEditor> {

        private final int number;
        private final How how;
        private final int base;
        private final String blocks;

        public SaveAsked(
                SectionEditor source,
                boolean fromClient,
                @EventData("event.detail.number") int number,
                @EventData("event.detail.how") String how,
                @EventData("event.detail.base") int base,
                @EventData("event.detail.blocks") String blocks) {
            super(source, fromClient);
            this.number = number;
            this.how = How.valueOf(how.toUpperCase(Locale.ROOT));
            this.base = base;
            this.blocks = blocks;
        }

        /** Which save of the editor it is; the answer names it. */
        int number() {
            return number;
        }

        /** How it came about. */
        How how() {
            return how;
        }

        /** The version that the blocks are based on. */
        int base() {
            return base;
        }

        /** The blocks. Throws {@link gov.ice.isaa.drafting.InvalidDocument} when they do not follow the model. */
        List<Block> blocks() {
            return DraftJson.readBlocks(blocks);
        }
    }

    /** The editor is open and has a connection. */
    @DomEvent("section-open")
    public static class StillOpen extends ComponentEvent<SectionEditor> {

        public StillOpen(SectionEditor source, boolean fromClient) {
            super(source, fromClient);
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
