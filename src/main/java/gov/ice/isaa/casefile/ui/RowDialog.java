package gov.ice.isaa.casefile.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import gov.ice.isaa.casefile.CaseRow;
import gov.ice.isaa.casefile.FieldMerge;
import gov.ice.isaa.casefile.RowRemoved;
import gov.ice.isaa.support.ConflictDialog;
import gov.ice.isaa.support.EditConflict;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.support.UserMistake;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A row in a form. What is written stays until it is saved or given up, whatever others do meanwhile. */
class RowDialog<R extends CaseRow<R>> extends Dialog {

    private final transient RowStore<R> store;
    private final transient RowForm<R> form;
    private final transient UnaryOperator<String> nameOf;
    private final transient Consumer<R> done;
    private final Message message = new Message();

    /** The row as it was last read; null for one that is added. */
    private transient @Nullable R before;

    /**
     * A form with the row in it.
     *
     * @param title what is done, such as "Change the system"
     * @param before the row as saved, which is changed; null for a new one
     * @param nameOf gives the name of an account
     * @param done told what was saved
     */
    RowDialog(
            String title,
            RowStore<R> store,
            RowForm<R> form,
            @Nullable R before,
            UnaryOperator<String> nameOf,
            Consumer<R> done) {
        this.store = store;
        this.form = form;
        this.before = before;
        this.nameOf = nameOf;
        this.done = done;
        setHeaderTitle(title);
        setWidth("min(46rem, 95vw)");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        if (before != null) {
            form.show(before);
        }
        Div fields = new Div();
        fields.addClassName("form");
        form.fields().forEach(fields::add);
        add(fields, message);
        // Who works by the keyboard writes at once.
        if (form.fields().getFirst() instanceof Focusable<?> first) {
            addOpenedChangeListener(event -> {
                if (event.isOpened()) {
                    first.focus();
                }
            });
        }
        Button cancel = new Button("Cancel", event -> close());
        Button save = new Button("Save", event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, save);
    }

    private void save() {
        try {
            R written = form.written();
            try {
                store.save(before, written);
            } catch (EditConflict conflict) {
                new ConflictDialog(
                                conflict,
                                nameOf.apply(conflict.changedBy()),
                                () -> together(written, true),
                                () -> together(written, false))
                        .open();
                return;
            }
            close();
            done.accept(written);
        } catch (RowRemoved removed) {
            before = null;
            message.show(Message.Kind.WARNING, String.valueOf(removed.getMessage()));
        } catch (UserMistake mistake) {
            message.show(Message.Kind.PROBLEM, String.valueOf(mistake.getMessage()));
        }
    }

    /** Puts both people's changes into the form; where both changed the same, mine or what was saved. */
    private void together(R written, boolean mine) {
        R base = before;
        R saved = base == null ? null : store.saved(base.id()).orElse(null);
        if (base == null || saved == null) {
            before = null;
            save();
            return;
        }
        form.show(mine ? written.merged(base, saved, new FieldMerge()) : saved.merged(base, written, new FieldMerge()));
        before = saved;
        if (mine) {
            save();
        } else {
            message.show(
                    Message.Kind.INFORMATION,
                    "What was saved by somebody else is in the form now, beside your other changes. Save to keep those.");
        }
    }
}
