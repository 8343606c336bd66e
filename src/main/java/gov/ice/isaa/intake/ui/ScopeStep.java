package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import gov.ice.isaa.intake.Closing;
import gov.ice.isaa.intake.FactAnswers;
import gov.ice.isaa.intake.ParentAgreements;
import gov.ice.isaa.intake.RecordedDetermination;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Classification;
import gov.ice.isaa.policy.Determination;
import gov.ice.isaa.policy.DeterminationChange;
import gov.ice.isaa.policy.Handbook;
import gov.ice.isaa.policy.Outcome;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.policy.Questionnaire;
import gov.ice.isaa.policy.Topic;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.EditConflict;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.support.UserMistake;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The interview: one topic at a time, only what earlier answers leave open, with what the answers mean so far beside it
 * and the determinations recorded. It begins where something is left to answer.
 */
class ScopeStep extends Div implements StepPanel {

    private final transient RequestDesk desk;
    private final transient Consumer<Classification> stopped;
    private final List<QuestionField> questions;
    private final TopicList topics = new TopicList(this::turnTo);
    private final H2 heading = new H2();
    private final Div asked = new Div();
    private final Button onward = new Button();
    private final ChangeNotice change = new ChangeNotice();
    private final Message message = new Message();
    private final Message contradictory = new Message();
    private final Paragraph soFar = new Paragraph();
    private final H2 meaning = new H2("What the answers mean so far");
    private final Div result = new Div();
    private final Div recorded = new Div();
    private Topic topic;

    /** The step of the desk's request; {@code stopped} is called when an answer says that it may be classified. */
    ScopeStep(RequestDesk desk, ParentAgreements parents, Consumer<Classification> stopped) {
        this.desk = desk;
        this.stopped = stopped;
        this.questions = Arrays.stream(Question.values())
                .map(question -> new QuestionField(question, parents, changed -> answer(question, changed)))
                .toList();
        this.topic = next(desk.request().facts()).orElse(Topic.SHARING);
        heading.getElement().setAttribute("tabindex", "-1");
        meaning.getElement().setAttribute("tabindex", "-1");
        asked.addClassName("questions");
        onward.addClickListener(event -> onward());
        onward.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(
                heading,
                new Paragraph(
                        "Answer what you know. “Not known yet” leaves a question open; it never counts as a no. Everything"
                                + " is kept as you answer, and you can go on another day."),
                contradictory,
                asked,
                change,
                onward);
        form.addClassNames("card", "form");
        soFar.getElement().setAttribute("role", "status");
        recorded.addClassName("stack");
        Div summary = new Div(meaning, soFar, result);
        summary.addClassName("card");
        Div side = new Div(summary, recorded);
        side.addClassName("stack");
        Div main = new Div(topics, form);
        main.addClassName("stack");
        Div columns = new Div(main, side);
        columns.addClassName("interview");
        addClassName("stack");
        add(message, columns);
        refresh();
    }

    @Override
    public void refresh() {
        CaseFacts facts = desk.request().facts();
        Determination determination = Handbook.determine(facts);
        topics.show(facts, topic);
        heading.setText(topic.title());
        showQuestions(facts);
        contradictory.clear();
        (desk.request().open() ? desk.requests().contradictions(desk.request(), determination) : List.<String>of())
                .stream()
                        .reduce((one, other) -> one + " " + other)
                        .ifPresent(contradictions -> contradictory.show(
                                Message.Kind.PROBLEM,
                                "Answers contradict each other. " + contradictions + " Change one of them."));
        onward.setText(next(facts)
                .map(open -> open == topic ? "" : "Continue: " + open.title())
                .orElse("See what the answers mean"));
        onward.setVisible(!onward.getText().isEmpty());
        List<RecordedDetermination> all = desk.requests().determinations(desk.request());
        boolean current = !all.isEmpty() && all.getFirst().holdsFor(facts);
        result.removeAll();
        soFar.setText(summary(determination));
        result.add(new DeterminationPanel(determination));
        if (desk.editable()) {
            result.add(actions(determination, current));
        }
        recorded.removeAll();
        for (int i = 0; i < all.size(); i++) {
            recorded.add(entry(all.get(i), i + 1 < all.size() ? all.get(i + 1) : null));
        }
    }

    /** Only questions that come or go are moved, so that the one being answered keeps the focus. */
    private void showQuestions(CaseFacts facts) {
        int place = 0;
        for (QuestionField field : questions) {
            boolean wanted = field.question().topic() == topic && Questionnaire.asks(field.question(), facts);
            if (wanted) {
                field.show(facts, desk.editable());
                if (asked.indexOf(field) != place) {
                    asked.addComponentAtIndex(place, field);
                }
                place++;
            } else if (asked.indexOf(field) >= 0) {
                asked.remove(field);
            }
        }
    }

    private void turnTo(Topic chosen) {
        topic = chosen;
        change.clear();
        refresh();
        heading.getElement().callJsFunction("focus");
    }

    private void onward() {
        next(desk.request().facts())
                .ifPresentOrElse(
                        this::turnTo,
                        () -> meaning.getElement().executeJs("this.focus(); this.scrollIntoView({block: 'nearest'})"));
    }

    /** The first topic with something left to answer. */
    private static Optional<Topic> next(CaseFacts facts) {
        return Questionnaire.unanswered(facts).stream().map(Question::topic).findFirst();
    }

    private void answer(Question question, UnaryOperator<CaseFacts> changed) {
        CaseFacts before = desk.request().facts();
        CaseFacts after = changed.apply(before);
        Classification classification = after.classification();
        if (classification != null && classification.stops()) {
            refresh();
            stopped.accept(classification);
            return;
        }
        // Choices ticked one after the other are one answer in the making, as long as nothing was decided on it.
        boolean making = FactAnswers.adds(question, before, after)
                && desk.requests().latestDetermination(desk.request()).isEmpty();
        List<String> changes = before.answered(question) && !making
                ? DeterminationChange.between(Handbook.determine(before), Handbook.determine(after))
                : List.of();
        if (changes.isEmpty()) {
            save(changed);
        } else {
            change.ask(
                    question.wording() + " " + FactAnswers.of(question, before) + " → "
                            + FactAnswers.of(question, after),
                    changes,
                    () -> save(changed),
                    this::refresh);
        }
    }

    private void save(UnaryOperator<CaseFacts> changed) {
        change.clear();
        desk.save(base -> desk.requests().answer(base.id(), base.facts(), changed.apply(base.facts())), problem -> {
            say(problem);
            if (!problem.isEmpty()) {
                refresh();
            }
        });
    }

    private Div actions(Determination determination, boolean current) {
        Outcome outcome = determination.outcome();
        Div actions = new Div();
        actions.addClassName("actions");
        if (outcome != Outcome.OPEN && !current) {
            Button record = new Button("Record this determination", event -> record());
            record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(record);
        }
        if (outcome != Outcome.OPEN && !determination.needsAgreement() && current) {
            Closing because = Closing.valueOf(outcome.name());
            Button close = new Button(
                    "Close the request: " + outcome.title().toLowerCase(Locale.US),
                    event -> desk.save(base -> desk.requests().close(base.id(), because, ""), this::say));
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
            List<String> outcome = DeterminationChange.between(before.determination(), determination);
            UnorderedList changed = new UnorderedList();
            (outcome.isEmpty() ? List.of("It comes to the same.") : outcome)
                    .forEach(sentence -> changed.add(new ListItem(sentence)));
            content.add(new Paragraph("What that changed:"), changed);
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
