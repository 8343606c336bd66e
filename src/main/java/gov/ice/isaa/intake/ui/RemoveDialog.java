package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks once more before a file of evidence is removed for good. */
class RemoveDialog extends Dialog {

    /** Calls {@code remove} when it is confirmed for the file of the name. */
    RemoveDialog(String name, Runnable remove) {
        setHeaderTitle("Remove this file?");
        setWidth("min(40rem, 95vw)");
        add(
                new Paragraph(name),
                new Paragraph(
                        "The file is deleted and cannot be brought back. The audit trail keeps that it was there and"
                                + " who removed it."));
        Button stay = new Button("Keep it", event -> close());
        Button go = new Button("Remove it", event -> {
            close();
            remove.run();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(stay, go);
    }
}
