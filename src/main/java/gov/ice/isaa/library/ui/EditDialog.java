package gov.ice.isaa.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import gov.ice.isaa.drafting.ClauseId;
import gov.ice.isaa.drafting.Template;
import gov.ice.isaa.support.Message;
import java.util.function.UnaryOperator;

/** Asks for one change to the version being prepared, and why; nothing typed is lost when it cannot be made. */
abstract class EditDialog extends Dialog {

    private static final int LONGEST_REASON = 500;

    private final transient ClauseList.Edits edits;
    private final transient ClauseId place;
    final Message message = new Message();
    private final TextField why = new TextField("Why");
    private final Div body = new Div();

    /** {@code place} is where the keyboard goes on afterwards. */
    EditDialog(String title, ClauseList.Edits edits, ClauseId place) {
        this.edits = edits;
        this.place = place;
        setHeaderTitle(title);
        setWidth("min(48rem, 94vw)");
        // What is typed is left with “Cancel” alone.
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        body.addClassName("edit-dialog");
        why.setHelperText("Shown with the change, such as: OPLA asked for it on May 12");
        why.setMaxLength(LONGEST_REASON);
        why.setRequiredIndicatorVisible(true);
        why.setWidthFull();
        add(message, body, why);
        getFooter().add(new Button("Cancel", click -> close()));
    }

    /** Puts fields above the reason. */
    void fields(Component... fields) {
        body.add(fields);
    }

    /** Offers a change beside the others. */
    Button offer(String label, UnaryOperator<Template> change) {
        Button button = new Button(label, click -> make(change));
        getFooter().add(button);
        return button;
    }

    /** Offers the change that the dialog is for. */
    void offerFirst(String label, UnaryOperator<Template> change) {
        offer(label, change).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }

    private void make(UnaryOperator<Template> change) {
        if (message.guard(() -> edits.preparation().edit(change, why.getValue()))) {
            close();
            edits.changed().accept(place);
        } else if (why.getValue().isBlank()) {
            why.focus();
        }
    }
}
