package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.drafting.TypedText;
import gov.ice.isaa.drafting.ui.SectionEditor.Mode;
import gov.ice.isaa.drafting.ui.SectionHead.Tool;
import gov.ice.isaa.support.Message;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One section of the page: read, edited in place, or in conflict with what somebody else saved. A long draft has many, so each
 * brings as few elements as it can, and those that are seldom seen come when they are needed.
 */
class SectionPane extends Section {

    private final SectionPage page;
    private final String key;
    private final SectionHead head;
    private final String name;
    private gov.ice.isaa.drafting.Section shown;
    private Div body = new Div();
    private int version;
    private boolean editable;
    private boolean commentable;
    private @Nullable Message message;
    private @Nullable SectionWriting writing;
    private @Nullable UnsavedOffer offer;

    SectionPane(SectionPage page, gov.ice.isaa.drafting.Section section, String number, int version) {
        this.page = page;
        this.key = section.key();
        this.shown = section;
        this.version = version;
        this.name = number.isEmpty() ? section.heading() : number + " " + section.heading();
        setId("section-" + key);
        addClassNames("draft-section", "level-" + section.level().name().toLowerCase(java.util.Locale.ROOT));
        getElement().setAttribute("data-section", key);
        head = new SectionHead(section, number, name, this::use);
        add(head, body);
        read();
    }

    /** What the reader may do here. An open editor stays, whatever happens to the agreement. */
    void allow(boolean mayEdit, boolean mayComment) {
        editable = mayEdit;
        commentable = mayComment;
        showTools();
    }

    /** Says who else writes here; nobody when there is nothing to say. */
    void writer(String sentence) {
        head.writer(sentence);
    }

    /** Says to whoever writes here whether the text stands still since the agreement moved; what is typed stays. */
    void moved(Phase phase) {
        if (writing == null) {
            return;
        }
        if (editable) {
            message().clear();
        } else {
            message()
                    .show(
                            Message.Kind.WARNING,
                            "The agreement moved to the phase “%s”: the text stands still. What you typed stays here."
                                    .formatted(phase.title()));
        }
    }

    /** Whether somebody is writing here. */
    boolean editing() {
        return writing != null;
    }

    /** Takes another version's text, and shows it unless somebody is writing here. Tells whether it differs. */
    boolean show(gov.ice.isaa.drafting.Section section, int newVersion) {
        boolean differs = !section.blocks().equals(shown.blocks());
        shown = section;
        version = newVersion;
        if (differs && writing == null) {
            read();
        }
        return differs;
    }

    /** This section was changed elsewhere, perhaps while it is edited here. */
    void changedBy(DraftVersion change) {
        if (writing != null) {
            writing.changedBy(change);
        }
    }

    /** Offers what was typed here earlier and never saved; until that is settled, the section is not edited anew. */
    void offer(UnsavedText text) {
        if (text.blocks().equals(shown.blocks())) {
            // It was saved; only the word of it did not come back.
            page.forget(key);
            return;
        }
        settle();
        offer = new UnsavedOffer(text, this::goOn, this::close);
        addComponentAtIndex(1, offer);
        showTools();
    }

    private void goOn(UnsavedText text) {
        TypedText typed = page.resumed(text);
        edit(typed.baseVersion(), typed.blocks(), Mode.RESTORED);
    }

    private void settle() {
        if (offer != null) {
            offer.removeFromParent();
            offer = null;
        }
    }

    private void edit(int baseVersion, List<Block> blocks, Mode mode) {
        settle();
        message().clear();
        SectionWriting begun = new SectionWriting(page, key, name, message(), baseVersion, blocks, mode, this::ended);
        writing = begun;
        show(begun);
        addClassName("editing");
        showTools();
    }

    private void ended(String sentence) {
        close();
        if (!sentence.isEmpty()) {
            message().show(Message.Kind.DONE, sentence);
        }
    }

    /** Comes with the first that there is to say. */
    private Message message() {
        Message here = message;
        if (here == null) {
            here = new Message();
            message = here;
            addComponentAtIndex(indexOf(body), here);
        }
        return here;
    }

    private void close() {
        writing = null;
        settle();
        page.forget(key);
        removeClassName("editing");
        message().clear();
        read();
        showTools();
        head.focus(Tool.EDIT);
    }

    private void read() {
        show(new ReadOnlyText(shown));
    }

    private void show(Div text) {
        text.addClassName("section-text");
        replace(body, text);
        body = text;
    }

    private void use(Tool tool) {
        switch (tool) {
            case COMMENT -> page.comment(key);
            case EDIT -> edit(version, shown.blocks(), Mode.AUTOSAVE);
        }
    }

    private void showTools() {
        var tools = EnumSet.noneOf(Tool.class);
        if (commentable && writing == null) {
            tools.add(Tool.COMMENT);
        }
        if (editable && writing == null && offer == null) {
            tools.add(Tool.EDIT);
        }
        head.offer(tools);
        if (offer != null) {
            offer.show(editable, version);
        }
    }
}
