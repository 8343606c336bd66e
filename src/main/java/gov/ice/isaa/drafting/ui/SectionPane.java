package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftHtml;
import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Level;
import gov.ice.isaa.drafting.SaveResult;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.support.UserMistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One section of the page: read, edited in place, or in conflict with what somebody else saved. */
class SectionPane extends Section {

    private final SectionPage page;
    private final String key;
    private final Div body = new Div();
    private final Message message = new Message();
    private final Button edit = new Button("Edit section");
    private final Button comment = new Button("Comment");
    private final String name;
    private gov.ice.isaa.drafting.Section shown;
    private int version;
    private boolean editable;
    private boolean commentable;
    private @Nullable SectionEditor editor;
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
        edit.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        edit.setAriaLabel("Edit section " + name);
        edit.addClickListener(click -> edit(this.version, shown.blocks(), false));
        comment.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        comment.setAriaLabel("Comment on section " + name);
        comment.addClickListener(click -> page.comment(key));
        Div tools = new Div(comment, edit);
        tools.addClassName("section-tools");
        Div head = new Div(heading(section, number), tools);
        head.addClassName("section-head");
        body.addClassName("section-text");
        add(head, message, body);
        read();
    }

    /** What the reader may do here. An open editor stays, whatever happens to the agreement. */
    void allow(boolean mayEdit, boolean mayComment) {
        editable = mayEdit;
        commentable = mayComment;
        showTools();
    }

    /** Says to whoever writes here whether the text stands still since the agreement moved; what is typed stays. */
    void moved(Phase phase) {
        if (editor == null) {
            return;
        }
        if (editable) {
            message.clear();
        } else {
            message.show(
                    Message.Kind.WARNING,
                    "The agreement moved to the phase “%s”: the text stands still. What you typed stays here."
                            .formatted(phase.title()));
        }
    }

    /** Whether somebody is writing here. */
    boolean editing() {
        return editor != null;
    }

    /** Takes another version's text, and shows it unless somebody is writing here. Tells whether it differs. */
    boolean show(gov.ice.isaa.drafting.Section section, int newVersion) {
        boolean differs = !section.blocks().equals(shown.blocks());
        shown = section;
        version = newVersion;
        if (differs && editor == null) {
            read();
        }
        return differs;
    }

    /** Says quietly that this section was changed elsewhere while it is edited here. */
    void changedBy(DraftVersion change) {
        message.show(
                Message.Kind.INFORMATION,
                "%s saved this section on %s. When you save, both changes are kept; where both changed the same paragraph, you decide."
                        .formatted(ConflictDialog.who(change, page.account()), AgencyTime.moment(change.savedAt())));
    }

    /** Offers what was typed here earlier and never saved; until that is settled, the section is not edited anew. */
    void offer(UnsavedText text) {
        settle();
        offer = new UnsavedOffer(text, typed -> edit(typed.baseVersion(), typed.blocks(), true), this::close);
        addComponentAtIndex(1, offer);
        showTools();
    }

    private void settle() {
        if (offer != null) {
            offer.removeFromParent();
            offer = null;
        }
    }

    /** Opens the editor on blocks that were taken from the version. */
    void edit(int baseVersion, List<Block> blocks, boolean restored) {
        SectionEditor opened = new SectionEditor(page.draftKey(), key, name, baseVersion, blocks, restored);
        opened.onSave(event -> attempt(() -> save(opened, event)));
        opened.onCancel(event -> leave(event.changed()));
        editor = opened;
        settle();
        message.clear();
        body.removeAll();
        body.add(opened);
        addClassName("editing");
        showTools();
    }

    private void leave(boolean changed) {
        if (changed) {
            new LeaveDialog(name, this::close).open();
        } else {
            close();
        }
    }

    private void save(SectionEditor source, SectionEditor.SaveAsked event) {
        try {
            store(source.baseVersion(), event.blocks());
        } catch (RuntimeException notStored) {
            source.refuse();
            throw notStored;
        }
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (UserMistake mistake) {
            message.show(Message.Kind.PROBLEM, String.valueOf(mistake.getMessage()));
        }
    }

    private void store(int baseVersion, List<Block> blocks) {
        switch (page.save(key, baseVersion, blocks)) {
            case SaveResult.Saved saved -> stored(saved.version(), sentence(saved));
            case SaveResult.Unchanged unchanged ->
                stored(unchanged.current(), "The section reads like this already; there is no new version.");
            case SaveResult.Conflict conflict -> {
                if (editor != null) {
                    editor.refuse();
                }
                decide(conflict);
            }
        }
    }

    private String sentence(SaveResult.Saved saved) {
        DraftVersion joined = saved.joined();
        return "Saved as version %d%s."
                .formatted(
                        saved.version().number(),
                        joined == null
                                ? ""
                                : ", together with what %s changed in this section on %s"
                                        .formatted(
                                                ConflictDialog.whom(joined, page.account()),
                                                AgencyTime.moment(joined.savedAt())));
    }

    private void stored(DraftView current, String sentence) {
        close();
        page.saved(current);
        message.show(Message.Kind.DONE, sentence);
    }

    private void decide(SaveResult.Conflict conflict) {
        int current = conflict.current().number();
        new ConflictDialog(
                        conflict,
                        page.account(),
                        () -> attempt(() -> store(current, conflict.mine())),
                        () -> merge(conflict),
                        () -> {
                            close();
                            page.saved(conflict.current());
                        })
                .open();
    }

    private void merge(SaveResult.Conflict conflict) {
        edit(conflict.current().number(), conflict.mine(), true);
        body.addComponentAsFirst(new ReadOnlyText(
                "Now in the draft, by " + ConflictDialog.whom(conflict.change(), page.account()), conflict.theirs()));
    }

    private void close() {
        editor = null;
        settle();
        page.forget(key);
        removeClassName("editing");
        message.clear();
        read();
        showTools();
        edit.focus();
    }

    private void read() {
        body.removeAll();
        body.add(new ReadOnlyText(shown));
    }

    private void showTools() {
        edit.setVisible(editable && editor == null && offer == null);
        comment.setVisible(commentable && editor == null);
        if (offer != null) {
            offer.show(editable, version);
        }
    }

    private static HtmlContainer heading(gov.ice.isaa.drafting.Section section, String number) {
        HtmlContainer heading = section.level() == Level.SUBSECTION ? new H3() : new H2();
        if (!number.isEmpty()) {
            Span numeral = new Span(DraftHtml.shownNumber(number));
            numeral.addClassName("number");
            heading.add(numeral);
        }
        heading.add(new Span(section.heading()));
        return heading;
    }
}
