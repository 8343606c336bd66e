package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/** Asks once more before everything that was typed is erased because it may be classified (SC-22). */
class EraseDialog extends Dialog {

    /** Calls {@code erase} with whether the trail may hold that a request was stopped. */
    EraseDialog(Consumer<Boolean> erase) {
        setHeaderTitle("Stop and erase this request?");
        setWidth("min(40rem, 95vw)");
        Checkbox secretExistence =
                new Checkbox("Even the fact that there is such a request may be classified: record nothing at all");
        add(
                new Paragraph("This portal holds unclassified information only. If anything about the request is"
                        + " classified, or may be, everything typed here is erased. This cannot be undone."),
                secretExistence);
        Button stay = new Button("Go back", event -> close());
        Button stop = new Button("Stop and erase", event -> {
            close();
            erase.accept(!secretExistence.getValue());
        });
        stop.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(stay, stop);
    }
}
