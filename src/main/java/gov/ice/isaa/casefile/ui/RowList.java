package gov.ice.isaa.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import gov.ice.isaa.casefile.CaseRow;
import gov.ice.isaa.support.Message;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows of one kind, each with its facts, and the ways to add, change and remove one. */
class RowList<R extends CaseRow<R>> extends Section {

    /**
     * What makes a list of one kind of rows.
     *
     * @param one what one row is called, in the middle of a sentence
     * @param none what an empty list says
     * @param rows the rows as the page has them
     * @param facts what is shown of a row beneath its name
     * @param form an empty form
     */
    record Kind<R extends CaseRow<R>>(
            String title,
            String lead,
            String one,
            String none,
            Supplier<List<R>> rows,
            Function<R, Component> facts,
            Supplier<RowForm<R>> form,
            RowStore<R> store) {}

    private final transient CaseFileDesk desk;
    private final transient Kind<R> kind;
    private final Div list = new Div();
    private final Message message = new Message();
    private final Button more;

    /** The rows last shown, and whether they could be changed. */
    private transient @Nullable Shown<R> shown;

    private record Shown<R>(List<R> rows, boolean editable) {}

    RowList(CaseFileDesk desk, Kind<R> kind) {
        this.desk = desk;
        this.kind = kind;
        this.more = new Button("Add a " + kind.one(), event -> edit("Add a " + kind.one(), null));
        addClassNames("card", "form", "wide");
        list.addClassName("stack");
        add(new H2(kind.title()), new Paragraph(kind.lead()), message, list, more);
    }

    /** Shows the rows as they are now; as long as none changed, all stay where they are. */
    final void refresh() {
        var now = new Shown<>(List.copyOf(kind.rows().get()), desk.editable());
        more.setVisible(now.editable());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        list.removeAll();
        if (now.rows().isEmpty()) {
            list.add(new Paragraph(kind.none()));
        }
        now.rows().forEach(row -> list.add(line(row, now.editable())));
    }

    private Div line(R row, boolean editable) {
        Div line = new Div(new H3(row.title()), kind.facts().apply(row));
        line.addClassName("case-row");
        if (editable) {
            Button change = new Button("Change", event -> edit("Change the " + kind.one(), row));
            change.setAriaLabel("Change " + row.title());
            Button remove = new Button("Remove", event -> remove(row));
            remove.setAriaLabel("Remove " + row.title());
            change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            Div actions = new Div(change, remove);
            actions.addClassName("actions");
            line.add(actions);
        }
        return line;
    }

    private void edit(String title, @Nullable R before) {
        message.clear();
        new RowDialog<>(title, kind.store(), kind.form().get(), before, desk::nameOf, saved -> desk.reload()).open();
    }

    private void remove(R row) {
        if (message.guard(() -> kind.store().remove(row.id()))) {
            message.show(Message.Kind.DONE, "Removed: " + row.title() + ".");
            desk.reload();
        }
    }
}
