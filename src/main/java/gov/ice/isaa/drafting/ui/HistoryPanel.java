package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.support.AgencyTime;
import java.util.List;
import java.util.function.IntConsumer;

/** The versions of the draft, newest first; each can be read again. */
class HistoryPanel extends Details {

    private final IntConsumer open;

    HistoryPanel(IntConsumer open) {
        this.open = open;
        addClassName("history");
    }

    /** Lists the versions and marks the one that is shown. */
    void show(List<DraftVersion> versions, DraftDocument document, int shown) {
        removeAll();
        OrderedList list = new OrderedList();
        list.addClassName("plain");
        for (DraftVersion version : versions) {
            Button read = new Button("Version " + version.number(), click -> open.accept(version.number()));
            read.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            Span who = new Span(version.authorName() + ", " + AgencyTime.moment(version.savedAt()));
            who.addClassName("who");
            Span what = new Span(what(version, document));
            ListItem item = new ListItem(read, what, who);
            if (version.number() == shown) {
                item.addClassName("now");
                item.getElement().setAttribute("aria-current", "true");
            }
            list.add(item);
        }
        setSummaryText("Version %d of %d".formatted(shown, versions.size()));
        add(list);
    }

    private static String what(DraftVersion version, DraftDocument document) {
        String reason = version.reason();
        if (reason != null) {
            return reason;
        }
        String key = version.sectionKey();
        return key == null
                ? "Several sections"
                : document.section(key)
                        .map(section -> (document.numbers().get(key) + " " + section.heading()).strip())
                        .orElse("A section that was left out since");
    }
}
