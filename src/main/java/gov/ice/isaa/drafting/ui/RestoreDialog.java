package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import gov.ice.isaa.support.Message;

/** Asks once more before the draft reads as it did in an earlier version. */
class RestoreDialog extends Dialog {

    /**
     * The question for a version.
     *
     * @param restore may throw {@link gov.ice.isaa.support.UserMistake}
     */
    RestoreDialog(int version, int newest, Runnable restore) {
        setHeaderTitle("Restore version " + version + "?");
        setWidth("min(32rem, 92vw)");
        Message message = new Message();
        add(
                message,
                new Paragraph(
                        "The draft will read as in version %d, as a new version. What was changed since is taken back, and stays in the history up to version %d."
                                .formatted(version, newest)));
        Button restoring = new Button("Restore", click -> {
            if (message.guard(restore::run)) {
                close();
            }
        });
        restoring.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        restoring.setDisableOnClick(true);
        getFooter().add(new Button("Cancel", click -> close()), restoring);
    }
}
