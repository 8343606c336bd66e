package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks once more before everything that was typed is erased because it may be classified (SC-22). */
class EraseDialog extends Dialog {

    /** Calls {@code erase} when it is confirmed for the request of the number. */
    EraseDialog(String number, Runnable erase) {
        setHeaderTitle("Stop and erase this request?");
        setWidth("min(40rem, 95vw)");
        add(
                new Paragraph("This portal holds unclassified information only. If anything about the request is"
                        + " classified, or may be, everything typed here is erased. This cannot be undone."),
                new Paragraph(kept(number)));
        Button stay = new Button("Go back", event -> close());
        Button stop = new Button("Stop and erase", event -> {
            close();
            erase.run();
        });
        stop.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(stay, stop);
    }

    /** What the audit trail holds of an erased request, in a sentence or two. */
    static String kept(String number) {
        return "The audit trail cannot be changed. It keeps that there was a request " + number
                + ", for which office, who"
                + " took which step and when, which agreements were decided on, which offices were asked and where the"
                + " case was referred to, the checksum and size of each file of evidence, and that it was erased;"
                + " nothing that was typed, and no file.";
    }
}
