package gov.ice.isaa.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import gov.ice.isaa.exchange.ProposedChange;
import gov.ice.isaa.exchange.Verdict;
import gov.ice.isaa.support.Message;
import java.util.function.BiConsumer;

/** A change of the other party: what it would change, who made it, and what becomes of it. */
class ChangeCard extends Div {

    private final Button accept = new Button("Accept");
    private final Message message = new Message();
    private final Button settled = new Button("Settled by hand");

    /**
     * Shows the change.
     *
     * @param decide takes the decision; null-free for readers as well, who get no buttons
     * @param deciding whether the reader may decide
     */
    ChangeCard(ProposedChange change, boolean deciding, BiConsumer<ProposedChange, Verdict> decide) {
        addClassName("change-card");
        H4 what = new H4(change.proposal().what().title());
        Span by = new Span(change.proposedBy().isEmpty() ? "" : change.proposedBy());
        by.addClassName("source");
        Div head = new Div(what, by);
        head.addClassName("change-head");
        if (!change.tracked()) {
            Span hidden = new Span("Not marked as a change in the file");
            hidden.addClassName("untracked");
            head.add(hidden);
        }
        Div text = new Div();
        text.addClassName("compared-text");
        // ComparisonHtml escapes every text.
        text.getElement().setProperty("innerHTML", change.html());
        add(head, text, message);
        if (deciding) {
            accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
            accept.addClickListener(event -> decide.accept(change, Verdict.ACCEPTED));
            accept.setDisableOnClick(true);
            Button reject = new Button("Reject", event -> decide.accept(change, Verdict.REJECTED));
            reject.addThemeVariants(ButtonVariant.LUMO_SMALL);
            reject.setDisableOnClick(true);
            settled.addThemeVariants(ButtonVariant.LUMO_SMALL);
            settled.addClickListener(event -> decide.accept(change, Verdict.BY_HAND));
            settled.setVisible(false);
            String about = change.proposal().what().title() + " in " + change.heading();
            accept.setAriaLabel("Accept: " + about);
            reject.setAriaLabel("Reject: " + about);
            Div buttons = new Div(accept, reject, settled);
            buttons.addClassName("buttons");
            add(buttons);
        }
    }

    /** Says why it could not be accepted, and lets it be settled by hand. */
    void conflict(String why) {
        message.show(Message.Kind.PROBLEM, why);
        settled.setVisible(true);
        settled.focus();
    }

    /** Puts the keyboard on its first button. */
    void focus() {
        accept.focus();
    }
}
