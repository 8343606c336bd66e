package gov.ice.isaa.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import gov.ice.isaa.people.WorkItem;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Badge;
import gov.ice.isaa.support.Badge.Tone;
import java.time.LocalDate;
import java.util.List;

/** Things to do, each with a link to where it is done. */
class WorkList extends UnorderedList {

    private static final int SOON = 7;

    WorkList(List<WorkItem> items, LocalDate today) {
        addClassName("work");
        items.forEach(item -> add(line(item, today)));
    }

    private static ListItem line(WorkItem item, LocalDate today) {
        Span subject = new Span(item.subject());
        subject.addClassName("subject");
        Anchor task = new Anchor(item.link(), item.task());
        task.setAriaLabel(item.task() + ": " + item.subject());
        Div words = new Div(task, new Div(subject));
        Div due = new Div();
        due.addClassName("due");
        if (item.due() != null) {
            due.add(badge(item.due(), today));
        }
        return new ListItem(words, due);
    }

    private static Badge badge(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            return new Badge("Overdue since " + AgencyTime.shortDate(due), Tone.BAD);
        }
        return new Badge(
                "Due " + AgencyTime.shortDate(due), due.isAfter(today.plusDays(SOON)) ? Tone.NEUTRAL : Tone.ATTENTION);
    }
}
