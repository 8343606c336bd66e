package gov.ice.isaa.casefile.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import gov.ice.isaa.casefile.CaseFileView;
import gov.ice.isaa.casefile.OpenPoint;
import gov.ice.isaa.casefile.OpenPoints;
import gov.ice.isaa.support.Message;
import java.util.List;

/** What a case file leaves open, for those who write in it, and what follows from the marks of its data elements. */
class OpenPointList extends Div {

    private final Message pii = new Message();
    private final UnorderedList list = new UnorderedList();
    private final Details details = new Details("", list);

    OpenPointList() {
        addClassName("stack");
        list.addClassName("missing");
        details.setOpened(true);
        add(pii, details);
    }

    /** Shows what is open in the case file as it stands. */
    void show(CaseFileView file, boolean editable) {
        if (file.summary().hasPii()) {
            pii.show(
                    Message.Kind.WARNING,
                    String.format(
                            "Personally identifiable information is shared: %,d of %,d data elements, %,d of them sensitive."
                                    + " The IGP Privacy Unit and OPR must be contacted (NE-02).",
                            file.summary().pii(),
                            file.summary().elements(),
                            file.summary().sensitivePii()));
        } else {
            pii.clear();
        }
        List<OpenPoint> points = editable ? OpenPoints.of(file) : List.of();
        details.setVisible(!points.isEmpty());
        details.setSummaryText("Still open: " + points.size());
        list.removeAll();
        points.forEach(point -> {
            Span rule = new Span(" " + point.rule());
            rule.addClassName("quiet");
            list.add(new ListItem(new Span(point.sentence()), rule));
        });
    }
}
