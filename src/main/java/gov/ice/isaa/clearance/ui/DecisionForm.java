package gov.ice.isaa.clearance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import gov.ice.isaa.clearance.ReviewView;
import gov.ice.isaa.clearance.RoundView;
import gov.ice.isaa.clearance.Step;
import gov.ice.isaa.clearance.Verdict;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Message;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What the reader decides for the office: the verdict, and the comment or reason that goes with it. */
class DecisionForm extends Section {

    private final RadioButtonGroup<Verdict> verdict = new RadioButtonGroup<>("Decision");
    private final TextArea comment = new TextArea("Comment");
    private final Message problem = new Message();

    DecisionForm(ReviewView review, RoundView round, String number, BiConsumer<Verdict, String> decide) {
        addClassNames("card", "decision-form");
        boolean approval = review.step() == Step.PROGRAM_OFFICE;
        verdict.setItems(approval ? List.of(Verdict.CONCUR, Verdict.NON_CONCUR) : List.of(Verdict.values()));
        verdict.setItemLabelGenerator(choice -> label(choice, approval));
        verdict.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        verdict.setRequiredIndicatorVisible(true);
        verdict.addValueChangeListener(event -> ask(event.getValue()));
        comment.setValueChangeMode(ValueChangeMode.ON_BLUR);
        comment.setWidthFull();
        comment.setMinRows(3);
        comment.setMaxRows(12);
        ask(null);
        var record = new Button("Record decision");
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        record.setDisableOnClick(true);
        record.addClickListener(event -> {
            try {
                record(decide);
            } finally {
                record.setEnabled(true);
            }
        });
        var read =
                new Anchor("agreements/" + number + "/draft", "Read version " + round.draftVersion() + " of the draft");
        add(
                new H2(
                        approval
                                ? "Approve for circulation"
                                : "Decide for " + review.office().title()),
                new Paragraph("Due " + AgencyTime.date(review.dueOn()) + ". A decision is final for this round."),
                new Paragraph(read),
                problem,
                verdict,
                comment,
                new Div(record));
    }

    private void record(BiConsumer<Verdict, String> decide) {
        Verdict chosen = verdict.getValue();
        verdict.setInvalid(chosen == null);
        if (chosen == null) {
            verdict.setErrorMessage("Choose a decision.");
            return;
        }
        boolean missing = chosen != Verdict.CONCUR && comment.getValue().isBlank();
        comment.setInvalid(missing);
        if (missing) {
            comment.setErrorMessage(
                    chosen == Verdict.NON_CONCUR
                            ? "Say why the office does not concur; the drafter needs the reason."
                            : "Write the comment, or choose “Concur”.");
            comment.focus();
            return;
        }
        problem.guard(() -> decide.accept(chosen, comment.getValue()));
    }

    private void ask(@Nullable Verdict chosen) {
        comment.setInvalid(false);
        comment.setLabel(chosen == Verdict.NON_CONCUR ? "Reason" : "Comment");
        comment.setRequiredIndicatorVisible(chosen != null && chosen != Verdict.CONCUR);
        comment.setHelperText(
                chosen == Verdict.NON_CONCUR
                        ? "The draft goes back to the Program Office with this reason."
                        : chosen == Verdict.CONCUR_WITH_COMMENT ? "" : "Optional");
    }

    private static String label(Verdict verdict, boolean approval) {
        if (!approval) {
            return verdict.title();
        }
        return verdict == Verdict.CONCUR ? "Approve for circulation" : "Return to the drafter";
    }
}
