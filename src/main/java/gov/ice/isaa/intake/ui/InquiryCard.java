package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import gov.ice.isaa.intake.ApprovalState;
import gov.ice.isaa.intake.Inquiries;
import gov.ice.isaa.intake.InquiryAction;
import gov.ice.isaa.intake.InquiryAnswer;
import gov.ice.isaa.intake.InquiryKind;
import gov.ice.isaa.intake.InquiryView;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Badge;
import gov.ice.isaa.support.DateField;
import gov.ice.isaa.support.FactList;
import gov.ice.isaa.support.Message;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One inquiry: what was asked, where it stands, who does what next, and the forms for whoever that is. */
class InquiryCard extends Div {

    private final transient Inquiries inquiries;
    private final transient Runnable changed;
    private final Div facts = new Div();
    private final Message message = new Message();
    private final DateField brought = new DateField("Brought there on");
    private final Div passing;
    private final TextArea words = new TextArea("Answer");
    private final TextField from = new TextField("Who answered");
    private final DateField on = new DateField("Day of the answer");
    private final Button answer = new Button("Record the answer", event -> answer());
    private final Div answering;
    private final Button withdraw =
            new Button("Withdraw", event -> act(id -> inquiries().withdraw(id)));
    private transient @Nullable InquiryView inquiry;

    /** A card; {@code changed} is called after each change made here. */
    InquiryCard(Inquiries inquiries, Runnable changed) {
        this.inquiries = inquiries;
        this.changed = changed;
        Button pass = new Button("Confirm", event -> {
            if (readable(brought)) {
                act(id -> inquiries().passOn(id, brought.getValue()));
            }
        });
        passing = new Div(brought, pass);
        passing.addClassName("row");
        words.setRequiredIndicatorVisible(true);
        words.setMinRows(3);
        words.setMaxRows(14);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        from.setHelperText("The person or body, as it is to stand on the record");
        from.setRequiredIndicatorVisible(true);
        on.setRequiredIndicatorVisible(true);
        answer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        answering = new Div(words, from, on, answer);
        answering.addClassName("form");
        addClassNames("card", "inquiry", "form");
        add(facts, message, passing, answering, withdraw);
    }

    /** Shows the inquiry as it is now; an answer that is being written stays. */
    void show(InquiryView now) {
        inquiry = now;
        facts.removeAll();
        facts.add(new H3(now.title()), badge(now), facts(now));
        if (!now.next().isEmpty()) {
            facts.add(new Paragraph(now.next()));
        }
        boolean referral = now.kind() == InquiryKind.REFERRAL;
        boolean mayAnswer = now.allowed().contains(InquiryAction.ANSWER);
        passing.setVisible(now.allowed().contains(InquiryAction.PASS_ON));
        withdraw.setVisible(now.allowed().contains(InquiryAction.WITHDRAW));
        withdraw.setAriaLabel("Withdraw: " + now.title());
        words.setLabel(referral ? "Result" : "Answer");
        words.setReadOnly(!mayAnswer);
        from.setVisible(referral && mayAnswer);
        on.setVisible(referral && mayAnswer);
        answer.setVisible(mayAnswer);
        answering.setVisible(mayAnswer || !words.isEmpty());
        if (!mayAnswer && !words.isEmpty()) {
            message.show(
                    Message.Kind.WARNING,
                    now.status().title()
                            + " in the meantime. What you wrote was not sent; it stands here to be copied.");
        }
    }

    /** There is no such inquiry any more; only what was being written is left, to be copied. */
    void close() {
        inquiry = null;
        facts.removeAll();
        message.clear();
        passing.setVisible(false);
        withdraw.setVisible(false);
        answer.setVisible(false);
        words.setReadOnly(true);
        setVisible(!words.isEmpty());
    }

    private static FactList facts(InquiryView now) {
        var facts = new FactList().fact("Asked", now.askedBy() + ", " + AgencyTime.moment(now.askedAt()));
        facts.fact(
                switch (now.kind()) {
                    case REFERRAL -> "Why";
                    case APPROVAL -> "Why it is sensitive";
                    case IGP_SUPPORT, CONSULTATION -> "What is asked";
                },
                typed(now.words()));
        if (now.passedOn() != null) {
            facts.fact("Brought there", AgencyTime.date(now.passedOn()) + ", by " + now.passedBy());
        }
        InquiryAnswer given = now.answer();
        if (given != null) {
            facts.fact(
                    switch (now.kind()) {
                        case REFERRAL -> "Result";
                        case APPROVAL -> "Reason";
                        case IGP_SUPPORT, CONSULTATION -> "Answer";
                    },
                    typed(given.words()));
            facts.fact(
                    now.kind() == InquiryKind.APPROVAL ? "Decided" : "Answered",
                    given.from().isEmpty()
                            ? given.recordedBy() + ", " + AgencyTime.date(given.on())
                            : given.from() + ", " + AgencyTime.date(given.on()) + "; recorded by "
                                    + given.recordedBy());
        }
        return facts;
    }

    /** A text as it was written, with its lines. */
    static Paragraph typed(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("typed");
        return paragraph;
    }

    private static Badge badge(InquiryView now) {
        return new Badge(
                now.standing(),
                switch (now.status()) {
                    case WITH_IGP, SENT -> Badge.Tone.ATTENTION;
                    case ANSWERED ->
                        now.approval() == null || now.approval() == ApprovalState.APPROVED
                                ? Badge.Tone.GOOD
                                : Badge.Tone.ATTENTION;
                    case WITHDRAWN -> Badge.Tone.NEUTRAL;
                });
    }

    private void answer() {
        InquiryView asked = inquiry;
        if (asked == null || asked.kind() == InquiryKind.REFERRAL && !readable(on)) {
            return;
        }
        String written = words.getValue();
        act(id -> {
            if (asked.kind() == InquiryKind.REFERRAL) {
                inquiries.answer(id, written, from.getValue(), on.getValue());
            } else {
                inquiries.answer(id, written);
            }
            words.clear();
        });
    }

    private void act(Consumer<UUID> action) {
        InquiryView shown = inquiry;
        if (shown != null) {
            boolean done = message.guard(() -> action.accept(shown.id()));
            String problem = message.getText();
            changed.run();
            if (!done) {
                message.show(Message.Kind.PROBLEM, problem);
            }
        }
    }

    private boolean readable(DateField date) {
        if (date.unreadable()) {
            message.show(Message.Kind.PROBLEM, date.getI18n().getBadInputErrorMessage());
            return false;
        }
        return true;
    }

    private Inquiries inquiries() {
        return inquiries;
    }
}
