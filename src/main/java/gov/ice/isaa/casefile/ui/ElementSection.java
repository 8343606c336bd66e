package gov.ice.isaa.casefile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import gov.ice.isaa.casefile.CaseLimits;
import gov.ice.isaa.casefile.CaseSystem;
import gov.ice.isaa.casefile.DataElement;
import gov.ice.isaa.casefile.DataElements;
import gov.ice.isaa.casefile.ElementQuery;
import gov.ice.isaa.casefile.ImportCheck;
import gov.ice.isaa.casefile.PiiMark;
import gov.ice.isaa.casefile.sheet.ElementExport;
import gov.ice.isaa.support.Message;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data elements: found, added, changed, taken in from a spreadsheet and handed out to one. */
class ElementSection extends Section {

    private final transient CaseFileDesk desk;
    private final TextField words = new TextField("Search");
    private final ComboBox<PiiMark> pii = new ComboBox<>("PII", PiiMark.values());
    private final Span found = new Span();
    private final Paragraph none = new Paragraph();
    private final Message message = new Message();
    private final Div changes = new Div();
    private final Div filters = new Div(words, pii, found);
    private final Anchor export;
    private final ElementGrid grid;

    ElementSection(CaseFileDesk desk) {
        this.desk = desk;
        addClassNames("card", "form", "wide");
        words.setPlaceholder("Part of a name");
        words.setMaxLength(CaseLimits.NAME);
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(event -> read());
        pii.setItemLabelGenerator(PiiMark::title);
        pii.setPlaceholder("All");
        pii.setClearButtonVisible(true);
        pii.addValueChangeListener(event -> read());
        found.addClassName("found");
        found.getElement().setAttribute("role", "status");
        filters.addClassName("filters");
        Button add = new Button("Add a data element", event -> edit("Add a data element", null));
        Button take = new Button("Import from a spreadsheet", event -> new ImportDialog(desk, this::imported).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        changes.add(add, take);
        changes.addClassName("actions");
        export = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] table = ElementExport.of(elements().handOut(desk.id()));
                    return new DownloadResponse(
                            new ByteArrayInputStream(table),
                            "data-elements-" + desk.file().rights().subject() + ".csv",
                            "text/csv",
                            table.length);
                }),
                "Download as a table (CSV)");
        grid = new ElementGrid(
                (offset, limit) -> elements().page(desk.id(), query(), offset, limit),
                () -> elements().count(desk.id(), query()),
                element -> edit("Change the data element", element),
                this::remove);
        grid.setHeight("30rem");
        add(
                new H2("Data elements"),
                new Paragraph(
                        "Each kind of data that is shared, with its marks and why it is needed; not the data itself."
                                + " Handbook, Negotiation VII and App. E; NE-03, DV-07, DV-10."),
                changes,
                message,
                filters,
                none,
                grid,
                export);
    }

    /** Shows what is saved now. */
    final void refresh() {
        boolean any = desk.file().summary().elements() > 0;
        changes.setVisible(desk.editable());
        filters.setVisible(any);
        grid.setVisible(any);
        export.setVisible(any);
        none.setVisible(!any);
        none.setText(
                desk.editable() ? "No data element yet. Add one, or import a table." : "No data element was listed.");
        grid.show(desk.editable());
        count();
    }

    private void read() {
        grid.getDataProvider().refreshAll();
        count();
    }

    private void count() {
        if (desk.file().summary().elements() > 0) {
            int count = elements().count(desk.id(), query());
            found.setText(count == 1 ? "1 data element" : String.format("%,d data elements", count));
        }
    }

    private ElementQuery query() {
        return new ElementQuery(pii.getValue(), words.getValue());
    }

    private DataElements elements() {
        return desk.elements();
    }

    private void edit(String title, @Nullable DataElement before) {
        message.clear();
        var form = new ElementForm(
                desk.file().systems().stream().map(CaseSystem::name).toList());
        new RowDialog<>(title, new Store(desk), form, before, desk::nameOf, saved -> desk.reload()).open();
    }

    private void remove(DataElement element) {
        if (message.guard(() -> elements().remove(desk.id(), element.id()))) {
            message.show(Message.Kind.DONE, "Removed: " + element.name() + ".");
            desk.reload();
        }
    }

    private void imported(ImportCheck done) {
        message.show(
                Message.Kind.DONE,
                String.format("Imported: %,d new data elements.", done.added())
                        + (done.unchanged() == 0
                                ? ""
                                : String.format(" %,d were in the table already.", done.unchanged())));
        desk.reload();
    }

    private record Store(CaseFileDesk desk) implements RowStore<DataElement> {

        @Override
        public Optional<DataElement> saved(UUID id) {
            return desk.elements().find(desk.id(), id);
        }

        @Override
        public void save(@Nullable DataElement before, DataElement after) {
            desk.elements().save(desk.id(), before, after);
        }

        @Override
        public void remove(UUID id) {
            desk.elements().remove(desk.id(), id);
        }
    }
}
