package gov.ice.isaa.library.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import gov.ice.isaa.support.DateField;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.support.UserMistake;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** Asks from when the version is in effect, and why it was made. */
class PublishDialog extends Dialog {

    /** {@code publish} takes the date and the reason, and may throw {@link UserMistake}. */
    PublishDialog(BiConsumer<LocalDate, String> publish) {
        setHeaderTitle("Publish the version");
        setWidth("min(36rem, 94vw)");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        Message message = new Message();
        DateField date = new DateField("In effect from");
        date.setHelperText("Drafts that are begun on this date or later begin with it.");
        TextArea why = new TextArea("Why it was made");
        why.setMaxLength(500);
        why.setWidthFull();
        why.setHelperText("Shown to whoever has a draft in work, such as: New records schedule of NARA");
        Div body = new Div(
                new Paragraph("A published version never changes. A mistake in it is mended with a further one."),
                date,
                why);
        body.addClassName("edit-dialog");
        add(message, body);
        Button apply = new Button("Publish", click -> {
            try {
                if (message.guard(() -> publish.accept(chosen(date), why.getValue()))) {
                    close();
                }
            } finally {
                click.getSource().setEnabled(true);
            }
        });
        apply.setDisableOnClick(true);
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), apply);
        date.focus();
    }

    private static LocalDate chosen(DateField date) {
        LocalDate chosen = date.getValue();
        if (chosen == null) {
            date.focus();
            throw new UserMistake("Enter the date from which it is in effect, such as May 12, 2026.");
        }
        return chosen;
    }
}
