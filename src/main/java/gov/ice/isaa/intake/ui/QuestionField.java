package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import gov.ice.isaa.intake.ParentAgreements;
import gov.ice.isaa.policy.Answer;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.Classification;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Exemption;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.ParentAgreement;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.policy.Questionnaire;
import gov.ice.isaa.support.DateField;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One question on the page, with what it means and, at hand, what the Handbook says about it. */
class QuestionField extends Div {

    private final Question question;
    private final transient Consumer<CaseFacts> show;

    /**
     * A question that tells of every answer.
     *
     * @param parents finds the agreements that a case can rest on
     * @param answered given how the answer changes the facts
     */
    QuestionField(Question question, ParentAgreements parents, Consumer<UnaryOperator<CaseFacts>> answered) {
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
            case EXEMPTION -> exemption(answered);
            case PARENT_AGREEMENT -> parent(parents, answered);
            case TRANSFERRED_ON -> day(answered);
            case STEWARDS ->
                several(
                        Questionnaire.STEWARDS_OF_DATA,
                        Office::title,
                        CaseFacts::stewards,
                        values -> facts -> facts.knownTo(values.toArray(Office[]::new)),
                        answered);
            default ->
                one(
                        List.of(Answer.values()),
                        Answer::title,
                        facts -> facts.answer(question),
                        value -> facts -> facts.with(question, value),
                        answered);
        };
        add(passage());
    }

    /** The Handbook at hand: the gist of the part behind the question, closed until it is wanted. */
    private Details passage() {
        Paragraph gist = new Paragraph(question.section().gist());
        gist.addClassName("reading");
        Details passage =
                new Details("What the Handbook says: " + question.section().title(), gist);
        passage.addClassName("passage");
        return passage;
    }

    Question question() {
        return question;
    }

    /** Shows the answer. */
    void show(CaseFacts facts, boolean editable) {
        getChildren()
                .filter(HasValue.class::isInstance)
                .forEach(field -> field.getElement().setProperty("readonly", !editable || question.recorded()));
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
        group.setHelperText(question.explanation());
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
        group.setHelperText(question.explanation());
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

    private Consumer<CaseFacts> parent(ParentAgreements parents, Consumer<UnaryOperator<CaseFacts>> answered) {
        ComboBox<String> numbers = new ComboBox<>(question.wording());
        numbers.setHelperText(question.explanation() + " Type words of its number, title or party.");
        numbers.setManualValidation(true);
        numbers.setClearButtonVisible(true);
        var titles = new HashMap<String, String>();
        numbers.setItems(query ->
                parents.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream()
                        .map(row -> {
                            titles.put(row.number(), row.number() + ", " + row.title() + " (" + row.partyNames() + ")");
                            return row.number();
                        }));
        numbers.setItemLabelGenerator(
                number -> number.isEmpty() ? "There is none" : titles.getOrDefault(number, number));
        Button none =
                new Button("There is none", event -> answered.accept(facts -> facts.following(ParentAgreement.NONE)));
        numbers.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                String number = event.getValue();
                // Whether it is in force is looked up when the answer is saved.
                answered.accept(facts -> facts.following(number == null ? null : new ParentAgreement(number, false)));
            }
        });
        add(numbers);
        return facts ->
                numbers.setValue(facts.parent() == null ? null : facts.parent().number());
    }

    private Consumer<CaseFacts> day(Consumer<UnaryOperator<CaseFacts>> answered) {
        DateField day = new DateField(question.wording());
        day.setHelperText(question.explanation());
        day.setManualValidation(true);
        day.addValidationStatusChangeListener(event -> {
            day.setInvalid(day.unreadable());
            day.setErrorMessage(day.getI18n().getBadInputErrorMessage());
        });
        day.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                LocalDate value = event.getValue();
                answered.accept(facts -> facts.transferred(value));
            }
        });
        add(day);
        return facts -> day.setValue(facts.transferredOn());
    }

    /** A list to choose from: among so many radio buttons the arrow keys would answer with each one on the way. */
    private Consumer<CaseFacts> exemption(Consumer<UnaryOperator<CaseFacts>> answered) {
        ComboBox<Exemption> kinds = new ComboBox<>(question.wording(), Exemption.values());
        kinds.setHelperText(question.explanation());
        kinds.setItemLabelGenerator(Exemption::title);
        kinds.setRenderer(new ComponentRenderer<>(QuestionField::exemption));
        kinds.setPlaceholder("Choose, or type a word of it");
        kinds.setManualValidation(true);
        kinds.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                answered.accept(facts -> facts.exempt(event.getValue()));
            }
        });
        add(kinds);
        return facts -> {
            Exemption chosen = facts.exemption();
            kinds.setValue(chosen);
            kinds.setHelperText(chosen == null ? question.explanation() : chosen.explanation());
        };
    }

    private static Component exemption(Exemption exemption) {
        Span explanation = new Span(exemption.explanation());
        explanation.addClassName("source");
        Span choice = new Span(new Span(exemption.title()), explanation);
        choice.addClassName("choice");
        return choice;
    }
}
