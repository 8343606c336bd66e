package gov.ice.isaa.casefile.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import gov.ice.isaa.casefile.CaseLimits;
import gov.ice.isaa.casefile.DataElement;
import gov.ice.isaa.casefile.ImportCheck;
import gov.ice.isaa.casefile.sheet.RowNote;
import gov.ice.isaa.casefile.sheet.SheetReport;
import gov.ice.isaa.support.ListGrid;
import gov.ice.isaa.support.Message;
import java.util.ArrayList;
import java.util.List;

/** What was found in a table before it is imported: row by row what is wrong, and what the import would do. */
class ImportReport extends Div {

    private final boolean importable;

    /**
     * Shows the report.
     *
     * @param source where the table came from, as the beginning of a sentence
     */
    ImportReport(SheetReport report, ImportCheck check, String source) {
        addClassName("stack");
        List<RowNote> problems = new ArrayList<>(report.problems());
        long count = report.problemCount();
        if (report.clean()) {
            problems.addAll(differing(report, check));
            count = check.differing().size();
            if (check.tooMany()) {
                problems.add(tooMany(check));
                count++;
            }
        }
        importable = count == 0 && check.added() > 0;
        add(new Paragraph(read(report, source)));
        if (count > 0) {
            add(new Message(
                    Message.Kind.PROBLEM,
                    count == 1
                            ? "One thing must be put right. Nothing was imported."
                            : String.format("%,d things must be put right. Nothing was imported.", count)));
            add(table(problems.subList(0, Math.min(problems.size(), SheetReport.KEPT)), "What to do"));
            if (count > SheetReport.KEPT) {
                add(new Paragraph(String.format("These are the first %,d.", SheetReport.KEPT)));
            }
        } else if (importable) {
            add(new Message(Message.Kind.INFORMATION, "Everything can be imported. Nothing was imported yet."));
            add(outlook(check));
        } else {
            add(new Message(
                    Message.Kind.INFORMATION, "Every row is in the table already: there is nothing to import."));
        }
        if (!report.notes().isEmpty()) {
            add(new H3("Taken as text"), table(report.notes(), "What to do, if anything"));
        }
    }

    /** Whether there is something to import, and nothing in its way. */
    boolean importable() {
        return importable;
    }

    private static String read(SheetReport report, String source) {
        String rows = report.rows() == 1 ? "1 row" : String.format("%,d rows", report.rows());
        String encoding = report.encoding().isEmpty() ? "" : ", read as " + report.encoding();
        return source + ": " + rows + " below the headings" + encoding + ".";
    }

    private static List<RowNote> differing(SheetReport report, ImportCheck check) {
        List<RowNote> notes = new ArrayList<>();
        for (int i = 0; i < report.elements().size() && notes.size() < SheetReport.KEPT; i++) {
            DataElement element = report.elements().get(i);
            if (check.differing().contains(element.id())) {
                notes.add(new RowNote(
                        report.elementRows().get(i),
                        "Name",
                        "“" + element.name() + "” is in the table already, with other values.",
                        "Change it there, and delete the row here."));
            }
        }
        return notes;
    }

    private static RowNote tooMany(ImportCheck check) {
        return new RowNote(
                0,
                "",
                String.format(
                        "There would be %,d data elements; a case file takes at most %,d.",
                        check.total(), CaseLimits.ELEMENTS),
                "List what kinds of data are shared, not the data itself.");
    }

    private static UnorderedList outlook(ImportCheck check) {
        var list = new UnorderedList(new ListItem(String.format("New: %,d", check.added())));
        if (check.unchanged() > 0) {
            list.add(new ListItem(String.format("In the table already, unchanged: %,d", check.unchanged())));
        }
        if (!check.newSystems().isEmpty()) {
            list.add(new ListItem("New systems, to be added as sources: " + String.join(", ", check.newSystems())));
        }
        return list;
    }

    private static ListGrid<RowNote> table(List<RowNote> notes, String remedy) {
        var grid = new ListGrid<RowNote>();
        grid.setItems(notes);
        grid.addColumn(note -> note.row() == 0 ? "All" : String.format("%,d", note.row()))
                .setHeader("Row")
                .setWidth("5.5rem")
                .setFlexGrow(0);
        grid.addColumn(RowNote::column).setHeader("Column").setWidth("8rem").setFlexGrow(0);
        grid.addColumn(RowNote::what).setHeader("What").setFlexGrow(3);
        grid.addColumn(RowNote::remedy).setHeader(remedy).setFlexGrow(3);
        grid.setAllRowsVisible(notes.size() <= 8);
        if (notes.size() > 8) {
            grid.setHeight("20rem");
        }
        return grid;
    }
}
