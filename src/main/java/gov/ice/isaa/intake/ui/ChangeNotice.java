package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What another answer would change in routing and signatories, shown before it is saved. */
class ChangeNotice extends Div {

    private final Div content = new Div();

    ChangeNotice() {
        addClassNames("card", "change");
        getElement().setAttribute("role", "status");
        content.addClassName("stack");
        add(content);
        setVisible(false);
    }

    /** Asks whether the answer is to be saved; either button takes the question away. */
    void ask(String question, List<String> changes, Runnable save, Runnable keep) {
        content.removeAll();
        UnorderedList list = new UnorderedList();
        changes.forEach(change -> list.add(new ListItem(change)));
        Button yes = new Button("Save the new answer", event -> {
            clear();
            save.run();
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button no = new Button("Keep the earlier answer", event -> {
            clear();
            keep.run();
        });
        Div actions = new Div(yes, no);
        actions.addClassName("actions");
        content.add(new H3("What the new answer would change"), new Paragraph(question), list, actions);
        setVisible(true);
        yes.focus();
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    void clear() {
        setVisible(false);
        content.removeAll();
    }
}
