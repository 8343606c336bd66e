package gov.ice.isaa.clearance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import gov.ice.isaa.support.Message;

/** Sends the draft into clearance; what is still missing is said in place. */
class BeginForm extends Section {

    BeginForm(boolean again, Runnable begin) {
        addClassName("card");
        var problem = new Message();
        var send = new Button(again ? "Circulate again" : "Send into clearance");
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(event -> {
            try {
                problem.guard(begin);
            } finally {
                send.setEnabled(true);
            }
        });
        add(
                new H2(again ? "Circulate the revised draft" : "Circulate the draft"),
                new Paragraph(
                        "The newest version of the draft goes to your Program Office's approver first, then to every"
                                + " engaged office at once, and to OPLA when all of them have finished. The text stands still"
                                + " meanwhile."),
                problem,
                send);
    }
}
