package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import gov.ice.isaa.drafting.ChoiceKind;
import gov.ice.isaa.drafting.ChoicePoint;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One choice point: its question, the options with what follows from each, and why the case preselects them. */
class ChoiceField extends Div {

    private final transient ChoicePoint point;
    private final transient Supplier<Set<String>> value;
    private final transient Consumer<Set<String>> setter;

    /** The point as the facts preselect it; {@code changed} runs whenever the drafter decides. */
    ChoiceField(ChoicePoint point, Runnable changed) {
        this.point = point;
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
            use(group, changed);
        }
        choose(point.preselected().keySet());
    }

    private <C extends AbstractField<C, ?>> void use(C group, Runnable changed) {
        add(group);
        group.addValueChangeListener(event -> changed.run());
    }

    /** The keys of the options that are chosen now. */
    Set<String> chosen() {
        return value.get();
    }

    /** Whether the drafter decided otherwise than the facts of the case preselect. */
    boolean decided() {
        return !chosen().equals(point.preselected().keySet());
    }

    /** Chooses these options, as far as there are such. */
    void choose(Set<String> keys) {
        setter.accept(keys);
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
        Div shown = new Div(title, consequence);
        shown.addClassName("choice-option");
        String because = point.preselected().get(option.key());
        if (because != null) {
            Span reason = new Span("Preselected because " + because + ".");
            reason.addClassName("because");
            shown.add(reason);
        }
        return shown;
    }
}
