package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import gov.ice.isaa.intake.Closing;
import gov.ice.isaa.intake.RequestStatus;
import gov.ice.isaa.intake.RequestView;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Message;
import org.jspecify.annotations.Nullable;

/** How a request ended; while it is open, the way to end it because it is not pursued. */
class EndingNotice extends Div {

    EndingNotice(RequestView request, @Nullable RequestDesk desk) {
        var closing = request.closing();
        if (closing != null) {
            String note = request.closingNote().isEmpty() ? "" : "\n" + request.closingNote();
            add(new Message(
                    Message.Kind.INFORMATION,
                    "Closed on " + AgencyTime.date(request.closedOn()) + ": " + closing.title() + "." + note));
        } else if (request.status() == RequestStatus.AGREEMENT_OPENED && desk != null) {
            Message opened = new Message(Message.Kind.DONE, "The agreement was opened.");
            add(opened);
            desk.requests()
                    .agreementOf(request)
                    .ifPresent(number -> add(new Anchor("agreements/" + number, "Go to " + number)));
        } else if (desk != null && desk.editable()) {
            add(notPursued(desk));
        }
    }

    private static Details notPursued(RequestDesk desk) {
        TextArea reason = new TextArea("Why the request is not pursued");
        reason.setHelperText("For example: the party withdrew, or could not be verified");
        reason.setManualValidation(true);
        Button close = new Button(
                "Close the request",
                event -> desk.save(
                        base -> desk.requests().close(base.id(), Closing.NOT_PURSUED, reason.getValue()), problem -> {
                            reason.setInvalid(!problem.isEmpty());
                            reason.setErrorMessage(problem);
                        }));
        close.addThemeVariants(ButtonVariant.LUMO_ERROR);
        Div form = new Div(reason, close);
        form.addClassName("form");
        return new Details("Close without an agreement", form);
    }
}
