package gov.ice.isaa.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import gov.ice.isaa.drafting.Template;
import gov.ice.isaa.drafting.compare.Comparison;
import gov.ice.isaa.drafting.compared.ComparedText;
import gov.ice.isaa.library.TemplateChange;
import gov.ice.isaa.library.Words;
import gov.ice.isaa.support.AgencyTime;
import java.util.List;

/** What changed from one version to the next: who changed what and why, and both texts compared. */
class VersionChanges extends Details {

    VersionChanges(Template before, Template after, List<TemplateChange> changes) {
        super("What changed since version %d".formatted(before.version()));
        addClassName("version-changes");
        // Compared only when somebody wants to see it.
        addOpenedChangeListener(event -> {
            removeAll();
            if (event.isOpened()) {
                add(list(before, after, changes), new H3("Both texts compared"), compared(before, after));
            }
        });
    }

    private static Component compared(Template before, Template after) {
        return new ComparedText(Comparison.between(before.whole(), after.whole()));
    }

    private static Component list(Template before, Template after, List<TemplateChange> changes) {
        if (changes.isEmpty()) {
            return new Paragraph(
                    "Nobody's changes are recorded: nothing was changed yet, or the version came with the portal.");
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain", "change-log");
        for (TemplateChange change : changes) {
            Span by = new Span("%s, %s".formatted(change.by(), AgencyTime.moment(change.at())));
            by.addClassName("source");
            list.add(new ListItem(
                    new Div(Words.of(change.what(), before, after)), new Div("Why: " + change.reason()), by));
        }
        return list;
    }
}
