package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import gov.ice.isaa.intake.Closing;
import gov.ice.isaa.intake.LeverageCandidate;
import gov.ice.isaa.intake.LeverageDecision;
import java.util.List;
import java.util.function.Consumer;

/** What comes of an agreement that can be leveraged: it is used as it is, or modified for what it lacks (MA-08). */
class UseOfExisting extends Div {

    private final transient RequestDesk desk;
    private final transient Consumer<String> say;

    /** Tells what is wrong, or an empty text, after every attempt. */
    UseOfExisting(RequestDesk desk, Consumer<String> say) {
        this.desk = desk;
        this.say = say;
        addClassNames("card", "form");
    }

    /** Shows what can be done by the decisions as they are now. */
    final void refresh() {
        removeAll();
        List<LeverageCandidate> usable = desk.candidates().stream()
                .filter(LeverageCandidate::inForce)
                .filter(candidate -> desk.request()
                        .decisionOn(candidate.id())
                        .filter(LeverageDecision::usable)
                        .isPresent())
                .toList();
        boolean modifying = desk.request().modifiesId() != null;
        setVisible(desk.editable() && (modifying || !usable.isEmpty()));
        if (!isVisible()) {
            return;
        }
        if (modifying) {
            add(new H3("The request modifies an existing agreement"), modifying(), instead());
        } else {
            add(new H3("An existing agreement can be leveraged"));
        }
        if (!usable.isEmpty()) {
            add(
                    new Paragraph("If the agreement covers all that is asked for, the request needs none of its own."),
                    close(modifying));
        }
        if (!modifying) {
            add(new Paragraph(
                    "If something in it has to change, open a modification: it begins with the text, the parties"
                            + " and the signatories of the agreement, and the offices clear and everybody signs the new"
                            + " text. The agreement stays in force as it is until then."));
            usable.forEach(candidate -> add(modify(candidate)));
        }
    }

    private Paragraph modifying() {
        return new Paragraph(desk.modifies()
                .map(number -> "It will be opened as a modification of " + number + ". What was not written or answered"
                        + " here was taken over from it: go through the scope questions and the opening, and change"
                        + " what changes.")
                .orElse("The agreement that it was to modify is not one that you may see any more."));
    }

    private Button close(boolean modifying) {
        Button close = new Button(
                "Close the request and use the existing agreement",
                event -> desk.save(base -> desk.requests().close(base.id(), Closing.LEVERAGED, ""), say::accept));
        if (!modifying) {
            close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return close;
    }

    private Button modify(LeverageCandidate candidate) {
        return new Button(
                "Open a modification of " + candidate.number(),
                event -> desk.save(base -> desk.requests().modify(base.id(), candidate.id()), say::accept));
    }

    private Button instead() {
        return new Button(
                "Open a new agreement instead",
                event -> desk.save(base -> desk.requests().modifyNothing(base.id()), say::accept));
    }
}
