package gov.ice.isaa.support;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where there is nothing to show: what that means and what to do next. */
public class EmptyState extends Div {

    /** Says what is not there, why that is so or what to do, and offers the action if there is one. */
    public EmptyState(String title, String text, Component... actions) {
        this(new H2(title), text, actions);
    }

    /** What is all there is on a page, under the page's heading. */
    public EmptyState(H1 title, String text, Component... actions) {
        this((Component) title, text, actions);
    }

    private EmptyState(Component title, String text, Component... actions) {
        addClassName("empty-state");
        add(title, new Paragraph(text));
        add(actions);
    }
}
