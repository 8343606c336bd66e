package gov.ice.isaa.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import gov.ice.isaa.support.EmptyState;

/** What an error page shows: what happened, what to do, and the way home. */
abstract class ErrorPage extends Div {

    void show(String title, String text) {
        removeAll();
        add(new EmptyState(title, text, new Anchor("", "Go to my work")));
    }
}
