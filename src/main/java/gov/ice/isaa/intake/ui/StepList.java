package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import gov.ice.isaa.intake.Missing;
import gov.ice.isaa.intake.RequestView;
import gov.ice.isaa.intake.Step;
import java.util.List;

/** The steps of a request, each with whether something is still to do. */
class StepList extends Nav {

    /** The steps with the open one marked. */
    StepList(RequestView request, Step now, List<Missing> missing) {
        getElement().setAttribute("aria-label", "Steps of the request");
        OrderedList list = new OrderedList();
        list.addClassName("phases");
        for (Step step : Step.values()) {
            // What is not described yet cannot be compared with existing agreements.
            Step needs = step == Step.LEVERAGE ? Step.REQUEST : step;
            boolean toDo =
                    request.open() && missing.stream().anyMatch(item -> item.step() == step || item.step() == needs);
            // Data and terms go on growing when the agreement is opened.
            boolean known = toDo || !request.open() || step != Step.DATA;
            Anchor link = new Anchor("requests/" + request.number() + "/" + step.key(), step.title());
            ListItem item = new ListItem(link);
            Span state = new Span(known ? toDo ? "To do" : "Done" : "Grows with the case");
            state.addClassName("since");
            item.add(state);
            if (step == now) {
                link.getElement().setAttribute("aria-current", "step");
                item.addClassName("now");
            } else if (known && !toDo) {
                item.addClassName("done");
            }
            list.add(item);
        }
        add(list);
    }
}
