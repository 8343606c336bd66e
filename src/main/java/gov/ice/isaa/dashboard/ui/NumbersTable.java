package gov.ice.isaa.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Locale;

/** Numbers by name, each a link to the list it counts. */
class NumbersTable extends NativeTable {

    /** One number and the address of its list. */
    record Row(String name, long number, String link) {}

    NumbersTable(String caption, String nameHeading, String numberHeading, List<Row> rows) {
        addClassName("numbers");
        NativeTableHeaderCell number = heading(numberHeading, "col");
        number.addClassName("count");
        NativeTableCaption title = new NativeTableCaption();
        title.setText(caption);
        add(title, new NativeTableHeader(new NativeTableRow(heading(nameHeading, "col"), number)));
        NativeTableBody body = new NativeTableBody();
        rows.forEach(row -> body.add(row(row)));
        add(body);
    }

    private static NativeTableRow row(Row row) {
        String shown = String.format(Locale.US, "%,d", row.number());
        Anchor link = new Anchor(row.link(), shown);
        link.setAriaLabel(row.name() + ": " + shown);
        NativeTableCell number = new NativeTableCell(link);
        number.addClassName("count");
        return new NativeTableRow(heading(row.name(), "row"), number);
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
