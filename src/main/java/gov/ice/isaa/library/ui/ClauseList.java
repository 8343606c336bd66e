package gov.ice.isaa.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import gov.ice.isaa.drafting.ClauseId;
import gov.ice.isaa.drafting.Template;
import gov.ice.isaa.library.LabelledText;
import gov.ice.isaa.library.Preparation;
import gov.ice.isaa.library.Words;
import gov.ice.isaa.support.EmptyState;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A version's sections with their choices and clauses, narrowed to the words sought. */
class ClauseList extends Div {

    private final transient Template template;
    private final transient @Nullable Edits edits;
    private final transient Map<String, String> numbers;
    private final transient Map<ClauseId, Button> places = new HashMap<>();

    /**
     * What may be changed in the version being prepared.
     *
     * @param changed told once something was, with the place where the keyboard goes on
     */
    record Edits(Template template, Preparation preparation, Consumer<ClauseId> changed) {}

    ClauseList(Template template, TextField sought, @Nullable Edits edits) {
        this.template = template;
        this.edits = edits;
        this.numbers = template.whole().numbers();
        addClassName("clause-list");
        var listening = sought.addValueChangeListener(event -> show(event.getValue()));
        addDetachListener(detached -> listening.remove());
        show(sought.getValue());
    }

    /** Puts the keyboard where the clause is edited; where that is gone, where its section is. */
    void focus(ClauseId place) {
        Button button = places.getOrDefault(place, places.get(new ClauseId(place.section(), "")));
        if (button != null) {
            button.focus();
        }
    }

    private void show(String sought) {
        removeAll();
        places.clear();
        String words = sought.strip().toLowerCase(Locale.US);
        template.sections().forEach(part -> {
            List<Template.Clause> clauses = part.clauses().stream()
                    .filter(clause -> matches(part, clause, words))
                    .toList();
            if (words.isEmpty() || !clauses.isEmpty()) {
                add(section(part, clauses, words.isEmpty()));
            }
        });
        if (getComponentCount() == 0) {
            add(new EmptyState("No clause has these words", "Try fewer words, or another version."));
        }
    }

    private boolean matches(Template.Part part, Template.Clause clause, String words) {
        return (part.heading() + " " + LabelledText.shown(clause.text(), template.placeholders()) + " "
                        + template.condition(clause))
                .toLowerCase(Locale.US)
                .contains(words);
    }

    private Section section(Template.Part part, List<Template.Clause> clauses, boolean whole) {
        Section section = new Section();
        String heading = LabelledText.shown(part.heading(), template.placeholders());
        Span number = new Span(numbers.getOrDefault(part.key(), ""));
        number.addClassName("number");
        Header header = new Header(new H2(number, new Span(heading)));
        section.add(header);
        Edits may = edits;
        if (may != null) {
            Button edit = small(
                    "Edit section",
                    "Edit the section " + heading,
                    () -> SectionDialog.edit(may, part).open());
            places.put(new ClauseId(part.key(), ""), edit);
            header.add(edit);
        }
        if (whole) {
            template.choices().stream()
                    .filter(choice -> choice.section().equals(part.key()))
                    .forEach(choice -> section.add(choice(choice)));
        }
        if (part.clauses().isEmpty()) {
            section.add(new Paragraph("No clause yet. A section without clauses is left out of agreements."));
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain", "clauses");
        clauses.forEach(clause -> list.add(clause(part, clause)));
        section.add(list);
        if (may != null && whole) {
            Div more = new Div(
                    small(
                            "Add a clause",
                            "Add a clause to " + heading,
                            () -> ClauseDialog.add(may, part.key()).open()),
                    small(
                            "Add a section below",
                            "Add a section below " + heading,
                            () -> SectionDialog.add(may, part.key()).open()));
            more.addClassName("add");
            section.add(more);
        }
        return section;
    }

    private ListItem clause(Template.Part part, Template.Clause clause) {
        String beginning = Words.beginning(template, clause);
        var id = new ClauseId(part.key(), clause.key());
        Anchor history = new Anchor(LibraryPages.clause(id), "History and use");
        history.setAriaLabel("History and use of: " + beginning);
        Div tools = new Div(history);
        Edits may = edits;
        if (may != null) {
            Button edit = small(
                    "Edit",
                    "Edit: " + beginning,
                    () -> ClauseDialog.edit(may, part.key(), clause).open());
            places.put(id, edit);
            tools.add(edit);
        }
        tools.addClassName("clause-tools");
        return new ListItem(new ShownClause(template, part.key(), clause), tools);
    }

    private Component choice(Template.Choice choice) {
        UnorderedList options = new UnorderedList();
        choice.options().forEach(option -> {
            Span follows = new Span(" – " + option.consequence());
            follows.addClassName("source");
            options.add(new ListItem(new Span(option.title()), follows));
        });
        Details details = new Details(
                "Choice: %s (%d options)"
                        .formatted(choice.title(), choice.options().size()),
                new Paragraph(choice.question() + " " + choice.kind().hint()),
                options);
        Edits may = edits;
        if (may != null) {
            details.add(small(
                    "Edit the wording",
                    "Edit the wording of the choice " + choice.title(),
                    () -> new ChoiceDialog(may, choice).open()));
        }
        details.addClassName("template-choice");
        return details;
    }

    private static Button small(String label, String spoken, Runnable action) {
        Button button = new Button(label, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(spoken);
        return button;
    }
}
