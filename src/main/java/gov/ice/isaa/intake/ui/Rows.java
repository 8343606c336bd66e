package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A list that is edited row by row in the page; every change is told. */
class Rows<T> extends Div {

    /** One row: its fields and the value they hold. */
    interface Row<T> {

        /** The fields, in order. */
        List<? extends Component> fields();

        /** What the row holds now. */
        T value();

        /** Told how the parties are called, and how they were called before, in the same order. */
        default void parties(List<String> before, List<String> now) {}
    }

    private final transient List<Row<T>> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Button more;
    private final String one;
    private final transient Runnable changed;

    /**
     * An empty list.
     *
     * @param one what one row is called, in the middle of a sentence
     */
    Rows(String title, String lead, String one, Supplier<Row<T>> empty, Runnable changed) {
        this.one = one;
        this.changed = changed;
        this.more = new Button("Add " + one, event -> {
            add(empty.get());
            changed.run();
        });
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        list.addClassName("stack");
        addClassName("rows");
        add(new H3(title), new Paragraph(lead), list, more);
    }

    /** What the rows hold now. */
    List<T> values() {
        return rows.stream().map(Row::value).toList();
    }

    /** Tells every row how the parties are called. */
    void parties(List<String> before, List<String> now) {
        rows.forEach(row -> row.parties(before, now));
    }

    /** Takes all rows away. */
    void clear() {
        rows.clear();
        list.removeAll();
    }

    void add(Row<T> row) {
        rows.add(row);
        Div line = new Div();
        line.addClassName("row");
        row.fields().forEach(line::add);
        Button remove = new Button("Remove", event -> {
            rows.remove(row);
            list.remove(line);
            changed.run();
        });
        remove.setAriaLabel("Remove this " + one);
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        line.add(remove);
        list.add(line);
    }

    /** Lets the rows be read only. */
    void setEditable(boolean editable) {
        more.setVisible(editable);
        list.getChildren().flatMap(line -> line.getChildren()).forEach(field -> {
            if (field instanceof HasValue<?, ?> value) {
                value.setReadOnly(!editable);
            } else {
                field.setVisible(editable);
            }
        });
    }

    /** A text field of a row that tells of its changes. */
    static TextField text(String label, String value, int longest, Runnable changed) {
        TextField field = new TextField(label, value, "");
        field.setManualValidation(true);
        field.addValueChangeListener(event -> {
            boolean tooLong = event.getValue().length() > longest;
            field.setInvalid(tooLong);
            field.setErrorMessage(tooLong ? "Too long: at most " + longest + " characters." : "");
            if (event.isFromClient() && !tooLong) {
                changed.run();
            }
        });
        return field;
    }
}
