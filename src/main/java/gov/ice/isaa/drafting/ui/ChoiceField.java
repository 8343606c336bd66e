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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One choice point: its question, the options with what follows from each, and why the case preselects them. */
class ChoiceField extends Div {

    private transient ChoicePoint point;
    private final transient Supplier<Set<String>> value;
    private final transient Consumer<Set<String>> setter;
    private final Map<String, Span> reasons = new HashMap<>();

    /** The point as the facts preselect it; {@code changed} takes this field whenever the drafter decides. */
    ChoiceField(ChoicePoint point, Consumer<ChoiceField> changed) {
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

    private <C extends AbstractField<C, ?>> void use(C group, Consumer<ChoiceField> changed) {
        add(group);
        group.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(this);
            }
        });
    }

    /** The key of the choice point. */
    String key() {
        return point.key();
    }

    /** The keys of the options that are chosen now. */
    Set<String> chosen() {
        return value.get();
    }

    /** Whether the drafter decided otherwise than the facts of the case preselect. */
    boolean decided() {
        return !chosen().equals(point.preselected().keySet());
    }

    /**
     * Shows the same point as the facts of the case preselect it now.
     *
     * @param chosen the options decided on; null where it stands as it is preselected
     */
    void show(ChoicePoint now, @Nullable Set<String> chosen) {
        point = now;
        reasons.forEach(this::give);
        choose(chosen == null ? now.preselected().keySet() : chosen);
    }

    private void choose(Set<String> keys) {
        if (!keys.equals(chosen())) {
            setter.accept(keys);
        }
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
        Span reason = new Span();
        reason.addClassName("because");
        reasons.put(option.key(), reason);
        give(option.key(), reason);
        Div shown = new Div(title, consequence, reason);
        shown.addClassName("choice-option");
        return shown;
    }

    private void give(String option, Span reason) {
        String because = point.preselected().get(option);
        reason.setVisible(because != null);
        reason.setText(because == null ? "" : "Preselected because " + because + ".");
    }
}
