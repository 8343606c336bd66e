package gov.ice.isaa.casefile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import gov.ice.isaa.casefile.DataElement;
import gov.ice.isaa.casefile.Need;
import gov.ice.isaa.casefile.PiiMark;
import gov.ice.isaa.casefile.SensitivityMark;
import gov.ice.isaa.support.Badge;
import gov.ice.isaa.support.Badge.Tone;
import gov.ice.isaa.support.ListGrid;
import gov.ice.isaa.support.RowSummary;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** The data elements in a table that reads one page at a time. */
class ElementGrid extends ListGrid<DataElement> {

    /** Reads one page of data elements. */
    interface Pages {

        /** At most {@code limit} data elements after {@code offset} others. */
        List<DataElement> read(int offset, int limit);
    }

    private boolean editable;

    ElementGrid(Pages pages, IntSupplier count, Consumer<DataElement> change, Consumer<DataElement> remove) {
        setItems(query -> pages.read(query.getOffset(), query.getLimit()).stream(), query -> {
            query.getOffset();
            return count.getAsInt();
        });
        summarize("Data elements", element -> {
            RowSummary summary = new RowSummary(pii(element.pii()))
                    .line(element.name())
                    .quiet(element.description())
                    .quiet(element.system())
                    .quiet(need(element));
            summary.add(buttons(element, change, remove));
            return summary;
        });
        addColumn(DataElement::name).setHeader("Name").setFlexGrow(3);
        addColumn(DataElement::description).setHeader("Description").setFlexGrow(4);
        addColumn(DataElement::system).setHeader("System").setFlexGrow(2);
        addColumn(new ComponentRenderer<>(element -> pii(element.pii())))
                .setHeader("PII")
                .setWidth("8.5rem")
                .setFlexGrow(0);
        addColumn(element -> element.sensitivity() == SensitivityMark.NONE
                        ? ""
                        : element.sensitivity().title())
                .setHeader("Sensitivity")
                .setWidth("6.5rem")
                .setFlexGrow(0);
        addColumn(ElementGrid::need).setHeader("Needed").setFlexGrow(3);
        addColumn(new ComponentRenderer<>(element -> buttons(element, change, remove)))
                .setHeader("Actions")
                .setWidth("11.5rem")
                .setFlexGrow(0);
    }

    /** Whether rows can be changed from here on; they are read anew. */
    void show(boolean editable) {
        this.editable = editable;
        getDataProvider().refreshAll();
    }

    private static Badge pii(PiiMark mark) {
        return new Badge(
                mark.title(),
                switch (mark) {
                    case NONE -> Tone.NEUTRAL;
                    case PII -> Tone.ATTENTION;
                    case SENSITIVE_PII -> Tone.BAD;
                });
    }

    private static String need(DataElement element) {
        String need =
                element.need() == Need.UNDECIDED ? "Undecided" : element.need().title();
        return element.reason().isEmpty() ? need : need + ": " + element.reason();
    }

    private Div buttons(DataElement element, Consumer<DataElement> change, Consumer<DataElement> remove) {
        if (!editable) {
            return new Div();
        }
        Button edit = new Button("Change", event -> change.accept(element));
        edit.setAriaLabel("Change " + element.name());
        Button away = new Button("Remove", event -> remove.accept(element));
        away.setAriaLabel("Remove " + element.name());
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div buttons = new Div(edit, away);
        buttons.addClassName("actions");
        return buttons;
    }
}
