package gov.ice.isaa.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import gov.ice.isaa.support.Badge.Tone;
import java.util.Locale;

/** The numbers that ask for something to be done, each a link to the list it counts. */
class Figures extends UnorderedList {

    Figures() {
        addClassName("figures");
    }

    /** Adds a number; it stands out in its tone unless it is zero. */
    Figures figure(long number, String what, Tone tone, String link) {
        Span shown = new Span(String.format(Locale.US, "%,d", number));
        shown.addClassName("number");
        Span name = new Span(what);
        name.addClassName("what");
        Anchor anchor = new Anchor(link);
        anchor.add(shown, name);
        anchor.addClassNames(
                "figure", "tone-" + (number == 0 ? Tone.NEUTRAL : tone).name().toLowerCase(Locale.ROOT));
        add(new ListItem(anchor));
        return this;
    }
}
