package gov.ice.isaa.support;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: its title, a sentence on what it is for, and the actions on the whole page. */
public class PageHeader extends Header {

    /** A head with a title and a sentence; an empty sentence is left out. */
    public PageHeader(String title, String lead, Component... actions) {
        addClassName("page-header");
        Div words = new Div(new H1(title));
        if (!lead.isEmpty()) {
            Paragraph sentence = new Paragraph(lead);
            sentence.addClassName("lead");
            words.add(sentence);
        }
        add(words);
        if (actions.length > 0) {
            Div bar = new Div(actions);
            bar.addClassName("actions");
            add(bar);
        }
    }
}
