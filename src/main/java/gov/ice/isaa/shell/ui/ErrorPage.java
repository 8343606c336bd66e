package gov.ice.isaa.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import gov.ice.isaa.support.EmptyState;

/** What an error page shows: what happened, what to do, and the way home. */
abstract class ErrorPage extends Div {

    /** Shows the failure; returns its HTTP status. */
    int show(Failure failure) {
        removeAll();
        add(new EmptyState(new H1(failure.title()), failure.text(), new Anchor("", "Go to my work")));
        return failure.status();
    }
}
