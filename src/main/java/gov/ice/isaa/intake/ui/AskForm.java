package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import gov.ice.isaa.intake.Inquiries;
import gov.ice.isaa.intake.InquiryKind;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Referral;
import gov.ice.isaa.support.Message;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks something of others: whom, and in which words. */
final class AskForm extends Div {

    private final InquiryKind kind;
    private final TextArea words;
    private final Message message = new Message();
    private Runnable afterwards = () -> {};

    private AskForm(InquiryKind kind, String label, String helper) {
        this.kind = kind;
        words = new TextArea(label);
        words.setHelperText(helper);
        words.setRequiredIndicatorVisible(true);
        words.setManualValidation(true);
        words.setMinRows(2);
        words.setMaxRows(10);
        addClassName("form");
    }

    static AskForm support(Consumer<String> ask) {
        var form = new AskForm(
                InquiryKind.IGP_SUPPORT,
                "What you need from IGP",
                "For example: who in the party may ask for this, or whether another office shares it already");
        form.add(form.words, form.message, form.button("Ask IGP", () -> ask.accept(form.words.getValue())));
        return form;
    }

    static AskForm referral(BiConsumer<@Nullable Referral, String> refer) {
        var form = new AskForm(InquiryKind.REFERRAL, "Why it is referred", "What is to be reviewed or decided there");
        var to = new ComboBox<Referral>("Refer to", Referral.values());
        to.setItemLabelGenerator(Referral::title);
        to.setHelperText("DARC and ISSGB are reached through IGP, which brings the case there");
        to.setRequiredIndicatorVisible(true);
        form.add(new H3("Refer the case elsewhere"), to, form.words, form.message, form.button("Refer it", () -> {
            refer.accept(to.getValue(), form.words.getValue());
            to.clear();
        }));
        return form;
    }

    static AskForm consultation(BiConsumer<Set<Office>, String> consult) {
        var form = new AskForm(
                InquiryKind.CONSULTATION, "What you ask them", "Each office sees this and a summary of the request");
        var offices = new MultiSelectComboBox<Office>("Offices to ask", Inquiries.stakeholders());
        offices.setItemLabelGenerator(Office::title);
        offices.setRequiredIndicatorVisible(true);
        form.add(
                new H3("Ask Key Stakeholders for a voluntary review"),
                new Paragraph("The Directive does not apply, so no office has to review this. Your office may still ask"
                        + " for advice."),
                offices,
                form.words,
                form.message,
                form.button("Ask these offices", () -> {
                    consult.accept(offices.getValue(), form.words.getValue());
                    offices.clear();
                }));
        return form;
    }

    static AskForm approval(List<ExecutiveAgent> approvers, BiConsumer<@Nullable ExecutiveAgent, String> ask) {
        var form = new AskForm(
                InquiryKind.APPROVAL,
                "Why the activity is sensitive",
                "It is read together with who asks, the mission need, the information and its use; when those change"
                        + " afterwards, the approval lapses");
        var of = new ComboBox<ExecutiveAgent>("Whose approval", approvers);
        of.setItemLabelGenerator(ExecutiveAgent::title);
        of.setRequiredIndicatorVisible(true);
        if (approvers.size() == 1) {
            of.setValue(approvers.getFirst());
            of.setReadOnly(true);
        }
        form.add(
                new H3("Ask for the approval as sensitive law enforcement activity"),
                of,
                form.words,
                form.message,
                form.button("Ask for the approval", () -> ask.accept(of.getValue(), form.words.getValue())));
        return form;
    }

    InquiryKind kind() {
        return kind;
    }

    /** Shows the form where it may be used; what is written in it stays in sight. */
    void offer(boolean may) {
        setVisible(may || !words.isEmpty());
    }

    /** Called each time something was asked. */
    void afterwards(Runnable action) {
        afterwards = action;
    }

    private Button button(String text, Runnable ask) {
        Button button = new Button(text);
        button.setDisableOnClick(true);
        button.addClickListener(event -> {
            try {
                if (message.guard(ask)) {
                    words.clear();
                    afterwards.run();
                }
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }
}
