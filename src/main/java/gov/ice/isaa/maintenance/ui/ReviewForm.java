package gov.ice.isaa.maintenance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import gov.ice.isaa.maintenance.Outcome;
import gov.ice.isaa.maintenance.Question;
import gov.ice.isaa.maintenance.ReviewFindings;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.DateField;
import gov.ice.isaa.support.Message;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** The form on which a Program Office records a biennial review; what was typed stays when something is missing. */
class ReviewForm extends Section {

    private final DateField doneOn = new DateField("Review done on");
    private final Map<Question, RadioButtonGroup<Boolean>> answers = new EnumMap<>(Question.class);
    private final TextArea findings = new TextArea("Findings");
    private final RadioButtonGroup<Outcome> outcome =
            new RadioButtonGroup<>("The parties decided to", Outcome.values());
    private final TextField affirmedBy = new TextField("Affirmed for the recipient by (name or position)");
    private final DateField affirmedOn = new DateField("Affirmed in writing on");
    private final Message message = new Message();

    ReviewForm(LocalDate due, LocalDate today, Consumer<ReviewFindings> recorded) {
        addClassNames("card", "form");
        add(new H2("Record the review due " + AgencyTime.date(due)));
        add(
                new Paragraph(
                        "Go through the five questions with the recipient's point of contact. After the review the"
                                + " parties affirm in writing, modify or terminate (Handbook, Maintenance, Auditing, and Termination)."));
        doneOn.setMax(today);
        doneOn.setRequiredIndicatorVisible(true);
        affirmedOn.setMax(today);
        add(doneOn);
        for (Question question : Question.values()) {
            add(yesOrNo(question));
        }
        findings.setHelperText("Needed where an answer is No: what was found, and what follows.");
        findings.setWidthFull();
        findings.setMinRows(3);
        findings.setValueChangeMode(ValueChangeMode.ON_BLUR);
        outcome.setRequiredIndicatorVisible(true);
        outcome.setItemLabelGenerator(Outcome::title);
        Div affirmation = new Div(affirmedBy, affirmedOn);
        affirmation.addClassName("filters");
        Button record = new Button("Record review", event -> message.guard(() -> recorded.accept(entered())));
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(findings, outcome, affirmation, message, record);
    }

    private RadioButtonGroup<Boolean> yesOrNo(Question question) {
        RadioButtonGroup<Boolean> group = new RadioButtonGroup<>(question.text(), true, false);
        group.setItemLabelGenerator(yes -> yes ? "Yes" : "No");
        group.setWidthFull();
        group.setRequiredIndicatorVisible(true);
        answers.put(question, group);
        return group;
    }

    private ReviewFindings entered() {
        Map<Question, Boolean> given = new EnumMap<>(Question.class);
        answers.forEach((question, group) -> group.getOptionalValue().ifPresent(answer -> given.put(question, answer)));
        return new ReviewFindings(
                doneOn.getValue(),
                given,
                findings.getValue(),
                outcome.getValue(),
                affirmedBy.getValue(),
                affirmedOn.getValue());
    }
}
