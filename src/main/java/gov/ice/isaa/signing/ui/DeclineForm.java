package gov.ice.isaa.signing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import gov.ice.isaa.support.Message;
import java.util.function.Consumer;

/** Ends the ceremony without a signature; folded away, because it is rarely wanted. */
class DeclineForm extends Details {

    DeclineForm(String summary, Consumer<String> decline) {
        super(summary);
        var reason = new TextArea("Reason");
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(
                "The agreement goes back to development with this reason, and everybody signs again later.");
        var problem = new Message();
        var send = new Button("Decline to sign", event -> problem.guard(() -> decline.accept(reason.getValue())));
        send.addThemeVariants(ButtonVariant.LUMO_ERROR);
        var content = new Div(reason, problem, send);
        content.addClassName("sign-form");
        add(content);
    }
}
