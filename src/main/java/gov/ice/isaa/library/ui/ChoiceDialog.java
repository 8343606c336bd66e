package gov.ice.isaa.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import gov.ice.isaa.drafting.ChoicePoint;
import gov.ice.isaa.drafting.ClauseId;
import gov.ice.isaa.drafting.Template;
import gov.ice.isaa.library.TemplateEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The words of a choice point of the version being prepared; its options as such come and go with a file in JSON. */
class ChoiceDialog extends EditDialog {

    private final List<TextField> titles = new ArrayList<>();
    private final List<TextArea> consequences = new ArrayList<>();

    ChoiceDialog(ClauseList.Edits edits, Template.Choice choice) {
        super("Edit the wording of a choice", edits, new ClauseId(choice.section(), ""));
        TextField title = field("Title", choice.title(), 100);
        TextField question = field("Question to the drafter", choice.question(), 300);
        fields(title, question);
        for (ChoicePoint.Option option : choice.options()) {
            TextField name = field("Option", option.title(), 150);
            TextArea follows = new TextArea("What follows from it", option.consequence(), "");
            follows.setMaxLength(500);
            follows.setWidthFull();
            titles.add(name);
            consequences.add(follows);
            Div pair = new Div(name, follows);
            pair.addClassName("option-pair");
            fields(pair);
        }
        offerFirst(
                "Save",
                now -> TemplateEdits.choice(
                        now,
                        new Template.Choice(
                                choice.key(),
                                choice.section(),
                                choice.kind(),
                                title.getValue().strip(),
                                question.getValue().strip(),
                                options(choice),
                                choice.preselections())));
    }

    private List<ChoicePoint.Option> options(Template.Choice choice) {
        return IntStream.range(0, choice.options().size())
                .mapToObj(i -> new ChoicePoint.Option(
                        choice.options().get(i).key(),
                        titles.get(i).getValue().strip(),
                        consequences.get(i).getValue().strip()))
                .toList();
    }

    private static TextField field(String label, String value, int longest) {
        TextField field = new TextField(label);
        field.setValue(value);
        field.setMaxLength(longest);
        field.setWidthFull();
        return field;
    }
}
