package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import gov.ice.isaa.drafting.ChoiceDecision;
import gov.ice.isaa.drafting.ChoiceKind;
import gov.ice.isaa.drafting.ChoicePoint;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One choice point: its question, the options with what follows from each, why the case preselects them, and why the
 * drafter decides otherwise.
 */
class ChoiceField extends Div {

    private transient ChoicePoint point;
    private final transient Supplier<Set<String>> value;
    private final transient Consumer<Set<String>> setter;
    private final transient HasValidationProperties choice;
    private final ReasonField reason;
    private final Map<String, Span> becauses = new HashMap<>();

    /** The point as the facts preselect it; {@code changed} takes this field whenever the drafter decides. */
    ChoiceField(ChoicePoint point, Consumer<ChoiceField> changed) {
        this.point = point;
        this.reason = new ReasonField(() -> changed.accept(this));
        addClassName("choice-point");
        add(new H4(point.title()));
        if (point.kind() == ChoiceKind.EXCLUSIVE) {
            RadioButtonGroup<ChoicePoint.Option> group = new RadioButtonGroup<>();
            group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            group.setLabel(point.question());
            group.setItems(point.options());
            group.setRenderer(new ComponentRenderer<>(this::shown));
            group.setManualValidation(true);
            value = () ->
                    group.getOptionalValue().map(option -> Set.of(option.key())).orElse(Set.of());
            setter = keys -> options(keys).stream().findFirst().ifPresent(group::setValue);
            choice = group;
            use(group, changed);
        } else {
            CheckboxGroup<ChoicePoint.Option> group = new CheckboxGroup<>();
            group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
            group.setLabel(point.question() + " " + point.kind().hint());
            group.setItems(point.options());
            group.setRenderer(new ComponentRenderer<>(this::shown));
            group.setManualValidation(true);
            value = () -> group.getValue().stream().map(ChoicePoint.Option::key).collect(Collectors.toSet());
            setter = keys -> group.setValue(options(keys));
            choice = group;
            use(group, changed);
        }
        add(reason);
        show(point, null);
    }

    private <C extends AbstractField<C, ?>> void use(C group, Consumer<ChoiceField> changed) {
        add(group);
        group.addValueChangeListener(event -> {
            reason.ask(point, chosen());
            if (event.isFromClient()) {
                changed.accept(this);
            }
        });
    }

    /** The choice point. */
    ChoicePoint point() {
        return point;
    }

    /** What is decided here now. */
    ChoiceDecision decision() {
        return new ChoiceDecision(chosen(), reason.getValue());
    }

    /** Whether the drafter decided otherwise than the facts of the case preselect. */
    boolean decided() {
        return !chosen().equals(point.preselected().keySet());
    }

    /**
     * Shows the same point as the facts of the case preselect it now.
     *
     * @param kept the decision that is kept; null where the point stands as it is preselected
     */
    final void show(ChoicePoint now, @Nullable ChoiceDecision kept) {
        point = now;
        becauses.forEach(this::give);
        Set<String> options = kept == null ? now.preselected().keySet() : kept.options();
        if (!options.equals(chosen())) {
            setter.accept(options);
        }
        reason.ask(point, chosen());
        if (kept != null) {
            reason.show(kept.why());
        }
    }

    /** Marks what is wrong, at the choice or at its reason; nothing where there is no such sentence. */
    void mark(Optional<String> problem) {
        boolean ofChoice = problem.isPresent() && !point.kind().allows(chosen());
        choice.setInvalid(ofChoice);
        choice.setErrorMessage(ofChoice ? problem.get() : "");
        reason.say(ofChoice ? "" : problem.orElse(""));
    }

    /** Leads the drafter to what is marked. */
    void focusMarked() {
        if (choice.isInvalid() && choice instanceof Focusable<?> group) {
            group.focus();
        } else {
            reason.focus();
        }
    }

    private Set<String> chosen() {
        return value.get();
    }

    private Set<ChoicePoint.Option> options(Set<String> keys) {
        return point.options().stream()
                .filter(option -> keys.contains(option.key()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Component shown(ChoicePoint.Option option) {
        Span title = new Span(option.title());
        title.addClassName("strong");
        Span consequence = new Span(option.consequence());
        consequence.addClassName("consequence");
        Span because = new Span();
        because.addClassName("because");
        becauses.put(option.key(), because);
        give(option.key(), because);
        Div shown = new Div(title, consequence, because);
        shown.addClassName("choice-option");
        return shown;
    }

    private void give(String option, Span because) {
        String words = point.preselected().get(option);
        because.setVisible(words != null);
        because.setText(words == null ? "" : "Preselected because " + words + ".");
    }
}
