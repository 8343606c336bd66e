package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftHtml;
import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.drafting.Level;
import gov.ice.isaa.drafting.TypedText;
import gov.ice.isaa.drafting.ui.SectionEditor.Mode;
import gov.ice.isaa.support.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One section of the page: read, edited in place, or in conflict with what somebody else saved. A long draft has many, so each
 * brings as few elements as it can, and those that are seldom seen come when they are needed.
 */
class SectionPane extends Section {

    private final SectionPage page;
    private final String key;
    private final Div head = new Div();
    private final Div tools = new Div();
    private final String name;
    private gov.ice.isaa.drafting.Section shown;
    private Div body = new Div();
    private int version;
    private boolean editable;
    private boolean commentable;
    private @Nullable NativeButton edit;
    private @Nullable NativeButton comment;
    private @Nullable Span writer;
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
        tools.addClassName("section-tools");
        head.add(heading(section, number), tools);
        head.addClassName("section-head");
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
        if (writer != null) {
            writer.removeFromParent();
            writer = null;
        }
        if (!sentence.isEmpty()) {
            writer = new Span(sentence);
            writer.addClassName("writer");
            head.addComponentAtIndex(1, writer);
        }
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
        if (edit != null) {
            edit.focus();
        }
    }

    private void read() {
        show(new ReadOnlyText(shown));
    }

    private void show(Div text) {
        text.addClassName("section-text");
        replace(body, text);
        body = text;
    }

    private void showTools() {
        comment = tool(
                comment, commentable && writing == null, "Comment", "Comment on section ", () -> page.comment(key));
        edit = tool(
                edit,
                editable && writing == null && offer == null,
                "Edit section",
                "Edit section ",
                () -> edit(version, shown.blocks(), Mode.AUTOSAVE));
        if (offer != null) {
            offer.show(editable, version);
        }
    }

    /** Shows the tool or not; one that was never of use is not there. */
    private @Nullable NativeButton tool(
            @Nullable NativeButton before, boolean useful, String words, String label, Command use) {
        NativeButton tool = before;
        if (tool == null && useful) {
            tool = new NativeButton(words, click -> use.execute());
            tool.setAriaLabel(label + name);
            tools.add(tool);
        }
        if (tool != null) {
            tool.setVisible(useful);
        }
        return tool;
    }

    private static HtmlContainer heading(gov.ice.isaa.drafting.Section section, String number) {
        HtmlContainer heading = section.level() == Level.SUBSECTION ? new H3() : new H2();
        // DraftHtml escapes every text.
        heading.getElement().setProperty("innerHTML", DraftHtml.heading(section, number));
        return heading;
    }
}
