package gov.ice.isaa.support;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Span;

/** Facts by name, as a description list. What is not known is said, not left blank. */
public class FactList extends DescriptionList {

    /** An empty list. */
    public FactList() {
        addClassName("facts");
    }

    /** Adds a fact in words; "Not recorded" for an empty one. */
    public FactList fact(String name, String value) {
        Span text = new Span(value.isBlank() ? "Not recorded" : value);
        if (value.isBlank()) {
            text.addClassName("unknown");
        }
        return fact(name, text);
    }

    /** Adds a fact that is shown by components. */
    public FactList fact(String name, Component... values) {
        Description description = new Description();
        description.add(values);
        add(new Term(name), description);
        return this;
    }
}
