package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import gov.ice.isaa.policy.Answer;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.Classification;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.policy.Questionnaire;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One scope question on the page, with what it means and where the Handbook says so. */
class QuestionField extends Div {

    private final Question question;
    private final transient Consumer<CaseFacts> show;

    /**
     * A question that tells of every answer.
     *
     * @param answered given how the answer changes the facts
     */
    QuestionField(Question question, Consumer<UnaryOperator<CaseFacts>> answered) {
        this.question = question;
        addClassName("question");
        this.show = switch (question) {
            case CLASSIFICATION ->
                one(
                        List.of(Classification.values()),
                        Classification::title,
                        CaseFacts::classification,
                        value -> facts -> facts.classified(value),
                        answered);
            case PARTIES ->
                several(
                        List.of(PartyKind.values()),
                        PartyKind::title,
                        CaseFacts::parties,
                        values -> facts -> facts.with(values.toArray(PartyKind[]::new)),
                        answered);
            case CATEGORIES ->
                several(
                        List.of(Category.values()),
                        Category::title,
                        CaseFacts::categories,
                        values -> facts -> facts.with(values.toArray(Category[]::new)),
                        answered);
            case LAW_ENFORCEMENT_OFFICE ->
                several(
                        List.of(ExecutiveAgent.HSI, ExecutiveAgent.ERO),
                        agent -> agent.shortName() + "’s",
                        CaseFacts::lawEnforcementOffices,
                        values -> facts -> facts.heldBy(values.toArray(ExecutiveAgent[]::new)),
                        answered);
            default ->
                one(
                        List.of(Answer.values()),
                        Answer::title,
                        facts -> facts.answer(question),
                        value -> facts -> facts.with(question, value),
                        answered);
        };
    }

    /** Shows the answer, or hides the question where it does not matter. */
    void show(CaseFacts facts, boolean editable) {
        setVisible(Questionnaire.asks(question, facts));
        getChildren().forEach(child -> child.getElement().setProperty("readonly", !editable));
        show.accept(facts);
    }

    private <T> Consumer<CaseFacts> one(
            List<T> choices,
            Function<T, String> title,
            Function<CaseFacts, @Nullable T> current,
            Function<T, UnaryOperator<CaseFacts>> change,
            Consumer<UnaryOperator<CaseFacts>> answered) {
        RadioButtonGroup<T> group = new RadioButtonGroup<>();
        group.setLabel(question.wording());
        group.setHelperText(helper());
        group.setItems(choices);
        group.setItemLabelGenerator(title::apply);
        group.setManualValidation(true);
        if (question == Question.CLASSIFICATION) {
            group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        }
        group.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                answered.accept(change.apply(event.getValue()));
            }
        });
        add(group);
        return facts -> group.setValue(current.apply(facts));
    }

    private <T> Consumer<CaseFacts> several(
            List<T> choices,
            Function<T, String> title,
            Function<CaseFacts, Set<T>> current,
            Function<Set<T>, UnaryOperator<CaseFacts>> change,
            Consumer<UnaryOperator<CaseFacts>> answered) {
        CheckboxGroup<T> group = new CheckboxGroup<>();
        group.setLabel(question.wording());
        group.setHelperText(helper());
        group.setItems(choices);
        group.setItemLabelGenerator(title::apply);
        group.setManualValidation(true);
        group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        group.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                answered.accept(change.apply(event.getValue()));
            }
        });
        add(group);
        return facts -> group.setValue(current.apply(facts));
    }

    private String helper() {
        return question.explanation() + " Handbook: " + question.section().title() + ".";
    }
}
