package gov.ice.isaa.support;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A row of a list in few words, from top to bottom: what it is, its title, and quiet lines beneath. */
public class RowSummary extends Div {

    /** Begins with the components side by side: the link to what the row stands for, and how it stands. */
    public RowSummary(Component... first) {
        addClassName("summary");
        Div line = new Div(first);
        line.addClassName("badges");
        add(line);
    }

    /** Adds a line that matters. */
    public RowSummary line(String text) {
        add(new Span(text));
        return this;
    }

    /** Adds a line that stands back; nothing for an empty text. */
    public RowSummary quiet(String text) {
        if (!text.isEmpty()) {
            Span line = new Span(text);
            line.addClassName("quiet");
            add(line);
        }
        return this;
    }
}
