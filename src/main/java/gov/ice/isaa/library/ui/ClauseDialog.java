package gov.ice.isaa.library.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import gov.ice.isaa.drafting.BlockIds;
import gov.ice.isaa.drafting.ChoicePoint;
import gov.ice.isaa.drafting.ClauseId;
import gov.ice.isaa.drafting.Template;
import gov.ice.isaa.drafting.Template.Clause;
import gov.ice.isaa.library.ClauseChanged;
import gov.ice.isaa.library.LabelledText;
import gov.ice.isaa.library.TemplateEdits;
import gov.ice.isaa.support.UserMistake;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A clause of the version being prepared, to be written, moved or removed. */
class ClauseDialog extends EditDialog {

    private static final int LONGEST = 10_000;

    /** When a clause is taken. */
    private record Condition(
            @Nullable String choice, @Nullable String option, String title) {}

    private final transient Template template;
    private final String section;
    private final transient Map<String, String> labels;
    private final Select<Template.Kind> kind = new Select<>();
    private final ComboBox<Condition> taken = new ComboBox<>("Taken");
    private final TextArea words = new TextArea("Wording");
    private final ComboBox<String> placeholder = new ComboBox<>("Insert a placeholder");

    private final String key;

    /** The clause as it was seen last; null for a new one. */
    private transient @Nullable Clause seen;

    private ClauseDialog(String title, ClauseList.Edits edits, ClauseId id, @Nullable Clause seen) {
        super(title, edits, id);
        this.section = id.section();
        this.key = id.clause();
        this.template = edits.template();
        this.seen = seen;
        this.labels = new LinkedHashMap<>(template.placeholders());
        kind.setLabel("Kind");
        kind.setItems(Template.Kind.values());
        kind.setItemLabelGenerator(Template.Kind::title);
        kind.setValue(seen == null ? Template.Kind.PARAGRAPH : seen.kind());
        List<Condition> conditions = conditions();
        taken.setItems(conditions);
        taken.setItemLabelGenerator(Condition::title);
        taken.setValue(conditions.stream()
                .filter(one -> seen != null
                        && Objects.equals(one.choice(), seen.choice())
                        && Objects.equals(one.option(), seen.option()))
                .findFirst()
                .orElse(conditions.getFirst()));
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        words.setMinRows(4);
        words.setMaxRows(14);
        words.setHelperText(
                "A placeholder is its name in [brackets]. A term that is defined here stands between **two asterisks**.");
        words.setValue(seen == null ? "" : LabelledText.shown(seen.text(), labels));
        placeholder.setItems(labels.values());
        placeholder.setAllowCustomValue(true);
        placeholder.setHelperText("Choose one, or type the name of a new one");
        placeholder.addValueChangeListener(event -> insert(event.getValue()));
        placeholder.addCustomValueSetListener(event -> added(event.getDetail()));
        Div row = new Div(kind, taken);
        row.addClassName("edit-row");
        fields(row, words, placeholder);
        words.focus();
    }

    static ClauseDialog add(ClauseList.Edits edits, String section) {
        var id = new ClauseId(section, BlockIds.next());
        ClauseDialog dialog = new ClauseDialog("Add a clause", edits, id, null);
        dialog.offerFirst("Add it", now -> TemplateEdits.add(dialog.labelled(now), section, dialog.typed()));
        return dialog;
    }

    static ClauseDialog edit(ClauseList.Edits edits, String section, Clause clause) {
        var id = new ClauseId(section, clause.key());
        ClauseDialog dialog = new ClauseDialog("Edit the clause", edits, id, clause);
        dialog.offer("Remove", now -> dialog.seen(now, seen -> TemplateEdits.remove(now, section, seen)))
                .addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        dialog.offer("Move up", now -> TemplateEdits.move(now, id, true));
        dialog.offer("Move down", now -> TemplateEdits.move(now, id, false));
        dialog.offerFirst(
                "Save",
                now -> dialog.seen(
                        now, seen -> TemplateEdits.replace(dialog.labelled(now), section, seen, dialog.typed())));
        return dialog;
    }

    /** What somebody else wrote meanwhile is shown, and goes only where whoever has seen it wants that. */
    private Template seen(Template now, Function<Clause, Template> change) {
        try {
            return change.apply(Objects.requireNonNull(seen));
        } catch (ClauseChanged changed) {
            seen = changed.now();
            throw new UserMistake(
                    "Somebody else changed this clause meanwhile. It reads now: “%s” Choose again if yours is to stand."
                            .formatted(LabelledText.shown(changed.now().text(), now.placeholders())));
        }
    }

    private Template labelled(Template now) {
        var added = new LinkedHashMap<>(labels);
        added.keySet().removeAll(template.placeholders().keySet());
        added.values().removeIf(label -> !words.getValue().contains("[" + label + "]"));
        return TemplateEdits.labelled(now, added);
    }

    private Clause typed() {
        Condition when = taken.getValue();
        return new Clause(
                key,
                kind.getValue(),
                when == null ? null : when.choice(),
                when == null ? null : when.option(),
                LabelledText.kept(words.getValue(), labels));
    }

    private void insert(@Nullable String label) {
        if (label != null) {
            // At the caret, where the browser says it is.
            words.getElement()
                    .executeJs(
                            "const field = this.inputElement; const at = field.selectionStart ?? field.value.length;"
                                    + "this.value = field.value.slice(0, at) + $0 + field.value.slice(field.selectionEnd ?? at);"
                                    + "this.dispatchEvent(new CustomEvent('change', {bubbles: true}));"
                                    + "this.focus(); field.setSelectionRange(at + $0.length, at + $0.length);",
                            "[" + label + "]");
            placeholder.clear();
        }
    }

    private void added(String typed) {
        String label = typed.strip().replaceAll("[\\[\\]]", "");
        if (!label.isEmpty()) {
            if (!labels.containsValue(label)) {
                labels.put(LabelledText.newKey(label, labels), label);
            }
            insert(label);
        }
    }

    private List<Condition> conditions() {
        var conditions = new ArrayList<Condition>();
        conditions.add(new Condition(null, null, "in every agreement"));
        for (Template.Choice choice : template.choices()) {
            conditions.add(condition(choice.key(), null));
            for (ChoicePoint.Option option : choice.options()) {
                conditions.add(condition(choice.key(), option.key()));
            }
        }
        return conditions;
    }

    private Condition condition(String choice, @Nullable String option) {
        return new Condition(
                choice, option, template.condition(new Clause("", Template.Kind.PARAGRAPH, choice, option, "")));
    }
}
