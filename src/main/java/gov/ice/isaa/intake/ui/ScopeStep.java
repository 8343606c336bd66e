package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import gov.ice.isaa.intake.Closing;
import gov.ice.isaa.intake.EditConflict;
import gov.ice.isaa.intake.FactAnswers;
import gov.ice.isaa.intake.RecordedDetermination;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Classification;
import gov.ice.isaa.policy.Determination;
import gov.ice.isaa.policy.Handbook;
import gov.ice.isaa.policy.Outcome;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.support.UserMistake;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The scope questions, with what the answers mean so far beside them, and the determinations recorded. */
class ScopeStep extends Div implements StepPanel {

    private final transient RequestDesk desk;
    private final transient Consumer<Classification> stopped;
    private final List<QuestionField> questions;
    private final Message message = new Message();
    private final Paragraph soFar = new Paragraph();
    private final Div result = new Div();
    private final Div recorded = new Div();

    /** The step of the desk's request; {@code stopped} is called when an answer says that it may be classified. */
    ScopeStep(RequestDesk desk, Consumer<Classification> stopped) {
        this.desk = desk;
        this.stopped = stopped;
        this.questions = Arrays.stream(Question.values())
                .map(question -> new QuestionField(question, this::answer))
                .toList();
        Div asked = new Div(
                new H2("Does the Directive apply?"),
                new Paragraph(
                        "Answer what you know. “Not known yet” leaves a question open; it never counts as a no."));
        questions.forEach(asked::add);
        asked.addClassNames("card", "form", "questions");
        soFar.getElement().setAttribute("role", "status");
        recorded.addClassName("stack");
        Div summary = new Div(new H2("What the answers mean so far"), soFar, result);
        summary.addClassName("card");
        Div side = new Div(summary, recorded);
        side.addClassName("stack");
        Div columns = new Div(asked, side);
        columns.addClassName("interview");
        addClassName("stack");
        add(message, columns);
        refresh();
    }

    @Override
    public void refresh() {
        CaseFacts facts = desk.request().facts();
        questions.forEach(question -> question.show(facts, desk.editable()));
        Determination determination = Handbook.determine(facts);
        List<RecordedDetermination> all = desk.requests().determinations(desk.request());
        boolean current = !all.isEmpty() && all.getFirst().holdsFor(facts);
        result.removeAll();
        soFar.setText(summary(determination));
        result.add(new DeterminationPanel(determination));
        if (desk.editable()) {
            result.add(actions(determination.outcome(), current));
        }
        recorded.removeAll();
        for (int i = 0; i < all.size(); i++) {
            recorded.add(entry(all.get(i), i + 1 < all.size() ? all.get(i + 1) : null));
        }
    }

    private void answer(UnaryOperator<CaseFacts> change) {
        CaseFacts after = change.apply(desk.request().facts());
        Classification classification = after.classification();
        if (classification != null && classification.stops()) {
            refresh();
            stopped.accept(classification);
            return;
        }
        desk.save(base -> desk.requests().answer(base.id(), base.facts(), change.apply(base.facts())), this::say);
    }

    private Div actions(Outcome outcome, boolean current) {
        Div actions = new Div();
        actions.addClassName("actions");
        if (outcome != Outcome.OPEN && !current) {
            Button record = new Button("Record this determination", event -> record());
            record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(record);
        }
        if (outcome == Outcome.OUT_OF_SCOPE && current) {
            Button close = new Button(
                    "Close the request as out of scope",
                    event -> desk.save(base -> desk.requests().close(base.id(), Closing.OUT_OF_SCOPE, ""), this::say));
            close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(close);
        }
        return actions;
    }

    private void record() {
        try {
            desk.requests().determine(desk.request().id(), desk.request().facts());
            say("");
            desk.reload();
        } catch (UserMistake mistake) {
            say(String.valueOf(mistake.getMessage()));
        } catch (EditConflict conflict) {
            desk.reload();
            say(desk.nameOf(conflict.changedBy())
                    + " changed answers while you had the page open. They are shown now, and nothing was recorded: look at"
                    + " what they mean before you record it.");
        }
    }

    private Details entry(RecordedDetermination now, @Nullable RecordedDetermination before) {
        Determination determination = now.determination();
        Div content = new Div(new Paragraph("Recorded " + AgencyTime.moment(now.decidedAt()) + " by "
                + desk.nameOf(now.decidedBy()) + ", rule set " + determination.rulesVersion() + "."));
        if (before != null) {
            content.add(new Paragraph(
                    "Changed answers: " + changes(before.determination().facts(), determination.facts())));
        }
        content.add(new DeterminationPanel(determination));
        return new Details(
                "Determination " + now.sequence() + ": "
                        + determination.outcome().title(),
                content);
    }

    /** What a screen reader says after every answer. */
    private static String summary(Determination determination) {
        int open = determination.openQuestions().size();
        String left = switch (open) {
            case 0 -> "Nothing is left to answer.";
            case 1 -> "One question is left.";
            default -> open + " questions are left.";
        };
        return determination.outcome().title() + ". " + left;
    }

    private static String changes(CaseFacts before, CaseFacts after) {
        return Arrays.stream(Question.values())
                .filter(question -> !FactAnswers.of(question, before).equals(FactAnswers.of(question, after)))
                .map(question -> question.wording() + " " + FactAnswers.of(question, before) + " → "
                        + FactAnswers.of(question, after))
                .collect(Collectors.joining("; "));
    }

    private void say(String problem) {
        if (problem.isEmpty()) {
            message.clear();
        } else {
            message.show(Message.Kind.PROBLEM, problem);
        }
    }
}
