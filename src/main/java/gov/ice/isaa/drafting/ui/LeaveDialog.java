package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks once more before what was typed in a section is given up. */
class LeaveDialog extends Dialog {

    LeaveDialog(String section, Runnable leave) {
        setHeaderTitle("Leave without saving?");
        setWidth("min(32rem, 92vw)");
        add(new Paragraph("What you typed in section %s is lost.".formatted(section)));
        Button leaving = new Button("Leave without saving", click -> {
            close();
            leave.run();
        });
        leaving.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Back to writing", click -> close()), leaving);
    }
}
