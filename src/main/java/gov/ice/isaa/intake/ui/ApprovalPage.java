package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import gov.ice.isaa.intake.ApprovalView;
import gov.ice.isaa.intake.Approvals;
import gov.ice.isaa.intake.Inquiries;
import gov.ice.isaa.intake.InquiryAction;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.policy.Section;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.LiveRefresh;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.support.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** The HSI or ERO Executive Associate Director approves a case as sensitive law enforcement activity, or declines (SC-10). */
@Route("approvals/:inquiry")
@CssImport("./intake.css")
@RolesAllowed("EXECUTIVE_AGENT")
class ApprovalPage extends Div implements BeforeEnterObserver, HasDynamicTitle, Marked {

    private final transient Approvals approvals;
    private final Div head = new Div();
    private final Message message = new Message();
    private final InquiryCard card;
    private final Div summary = new Div();
    private final TextArea reason = new TextArea("Reason for the record");
    private final Button approve = new Button("Approve", event -> decide(true));
    private final Button decline = new Button("Decline", event -> decide(false));
    private final Div decision = new Div();
    private transient @Nullable ApprovalView shown;

    ApprovalPage(Approvals approvals, Inquiries inquiries, Live live) {
        this.approvals = approvals;
        this.card = new InquiryCard(inquiries, this::refresh);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setMinRows(3);
        reason.setMaxRows(14);
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(approve, decline);
        actions.addClassName("actions");
        decision.add(
                new H2("Your decision"),
                new Paragraph(
                        "Approved, the case needs no agreement as long as the request stays as it reads above."
                                + " Declined, it is treated like any other. The Program Office sees your decision and its reason."),
                reason,
                actions);
        decision.addClassNames("card", "form");
        addClassName("page");
        LiveRefresh.of(this, live, this::topic, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ApprovalView asked = approvals.approval(ConsultationPage.id(event));
        removeAll();
        add(head, message, card, summary, decision);
        show(asked);
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "Approval" : shown.number() + " – Approval";
    }

    private String topic() {
        return shown == null ? "" : Requests.topic(shown.inquiry().requestId());
    }

    private void show(ApprovalView asked) {
        shown = asked;
        head.removeAll();
        head.add(new PageHeader(
                asked.title(),
                asked.number() + ", " + asked.programOffice().title()
                        + ". You are asked whether this is sensitive law enforcement activity, which the Directive exempts"
                        + " with your approval alone (" + Section.APPENDIX_B.title() + ")."));
        card.show(asked.inquiry());
        summary.removeAll();
        summary.add(new RequestSummary(asked.entries()));
        boolean may = asked.inquiry().allowed().contains(InquiryAction.DECIDE);
        approve.setVisible(may);
        decline.setVisible(may);
        reason.setReadOnly(!may);
        // A reason that could not be recorded any more stays to be copied.
        decision.setVisible(may || !reason.isEmpty());
        if (!may && asked.inquiry().status().open()) {
            message.show(
                    Message.Kind.INFORMATION,
                    "The request is finished, so nothing is left to decide. The Program Office did not wait for this.");
        }
    }

    private void refresh() {
        ApprovalView asked = shown;
        if (asked == null) {
            return;
        }
        try {
            ApprovalView now = approvals.approval(asked.inquiry().id());
            show(now);
            if (!now.entries().equals(asked.entries())) {
                message.show(
                        Message.Kind.WARNING,
                        "The request was changed while you read it. It is shown as it stands now: read it again before"
                                + " you decide.");
            }
        } catch (NotFoundException withdrawn) {
            shown = null;
            card.close();
            summary.removeAll();
            approve.setVisible(false);
            decline.setVisible(false);
            reason.setReadOnly(true);
            decision.setVisible(!reason.isEmpty());
            message.show(Message.Kind.INFORMATION, "This was withdrawn. There is nothing left to decide here.");
        }
    }

    private void decide(boolean approved) {
        ApprovalView asked = shown;
        if (asked == null) {
            return;
        }
        boolean done = message.guard(() -> {
            approvals.decide(asked.inquiry().id(), asked.entries(), approved, reason.getValue());
            reason.clear();
        });
        String problem = message.getText();
        refresh();
        if (done) {
            message.show(
                    Message.Kind.DONE,
                    (approved ? "You have approved it." : "You have declined it.") + " The Program Office can go on.");
        } else {
            message.show(Message.Kind.PROBLEM, problem);
        }
    }
}
