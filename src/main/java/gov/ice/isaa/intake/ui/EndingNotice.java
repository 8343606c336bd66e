package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import gov.ice.isaa.intake.Closing;
import gov.ice.isaa.intake.RequestStatus;
import gov.ice.isaa.intake.RequestView;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Message;

/** How a request ended; while it is open, the way to end it because it is not pursued. */
class EndingNotice extends Div {

    private final transient RequestDesk desk;
    private final Div ended = new Div();
    private final TextArea reason = new TextArea("Why the request is not pursued");
    private final Details notPursued;

    EndingNotice(RequestDesk desk) {
        this.desk = desk;
        reason.setHelperText("For example: the party withdrew, or could not be verified");
        reason.setManualValidation(true);
        Button close = new Button("Close the request", event -> close());
        close.addThemeVariants(ButtonVariant.LUMO_ERROR);
        Div form = new Div(reason, close);
        form.addClassName("form");
        notPursued = new Details("Close without an agreement", form);
        add(ended, notPursued);
        refresh();
    }

    /** Shows the request as it is now; a reason that is being written stays. */
    final void refresh() {
        RequestView request = desk.request();
        notPursued.setVisible(desk.editable());
        ended.removeAll();
        var closing = request.closing();
        if (closing != null) {
            String note = request.closingNote().isEmpty() ? "" : "\n" + request.closingNote();
            ended.add(new Message(
                    Message.Kind.INFORMATION,
                    "Closed on " + AgencyTime.date(request.closedOn()) + ": " + closing.title() + "." + note));
            if (closing == Closing.LEVERAGED) {
                desk.requests().leveraged(request).forEach(number -> ended.add(wayTo(number)));
            }
        } else if (request.status() == RequestStatus.AGREEMENT_OPENED) {
            ended.add(new Message(
                    Message.Kind.DONE,
                    request.modifiesId() == null ? "The agreement was opened." : "The modification was opened."));
            desk.requests().agreementOf(request).ifPresent(number -> ended.add(wayTo(number)));
        }
    }

    private void close() {
        desk.save(base -> desk.requests().close(base.id(), Closing.NOT_PURSUED, reason.getValue()), problem -> {
            reason.setInvalid(!problem.isEmpty());
            reason.setErrorMessage(problem);
        });
    }

    private static Paragraph wayTo(String number) {
        return new Paragraph(new Anchor("agreements/" + number, "Go to " + number));
    }
}
