package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import gov.ice.isaa.intake.Closing;
import gov.ice.isaa.intake.LeverageCandidate;
import gov.ice.isaa.intake.LeverageDecision;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Badge;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.FactList;
import gov.ice.isaa.support.Message;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Existing agreements that may already cover the request, with a decision on each (IN-04). */
class LeverageStep extends Div implements StepPanel {

    private final transient RequestDesk desk;
    private final Message message = new Message();
    private final Div list = new Div();

    LeverageStep(RequestDesk desk) {
        this.desk = desk;
        list.addClassName("stack");
        Div intro = new Div(
                new H2("Is there an agreement already?"),
                new Paragraph(
                        "These agreements in force look like the request. Say for each whether it can be leveraged;"
                                + " a new agreement is opened only when none can."));
        intro.addClassName("card");
        addClassName("stack");
        add(intro, message, list);
        refresh();
    }

    @Override
    public void refresh() {
        list.removeAll();
        List<LeverageCandidate> candidates = desk.requests().candidates(desk.request());
        if (candidates.isEmpty()) {
            list.add(new EmptyState(
                    "No agreement in force looks like this request",
                    "The search compares the party, the information, its use and the mission need. The more of them you"
                            + " have filled in, the more it finds."));
        }
        candidates.forEach(candidate -> list.add(card(candidate)));
        Set<UUID> undecided = candidates.stream()
                .map(LeverageCandidate::id)
                .filter(id -> desk.request().decisionOn(id).isEmpty())
                .collect(Collectors.toSet());
        if (undecided.size() > 1 && desk.editable()) {
            list.add(none(undecided));
        }
        if (desk.editable() && desk.request().leverage().stream().anyMatch(LeverageDecision::usable)) {
            list.add(closing());
        }
    }

    private Div card(LeverageCandidate candidate) {
        Anchor number = new Anchor("agreements/" + candidate.number(), candidate.number());
        Div card = new Div(new H3(number), new Paragraph(candidate.title()));
        card.addClassNames("card", "candidate");
        card.add(new FactList()
                .fact("Why it is shown", String.join(" ", candidate.reasons()))
                .fact("With", candidate.partyNames())
                .fact("Information", candidate.information())
                .fact("Use", candidate.intendedUse())
                .fact(
                        "Expires",
                        candidate.expiresOn() == null ? "No end date" : AgencyTime.date(candidate.expiresOn())));
        desk.request().decisionOn(candidate.id()).ifPresent(decision -> card.add(decided(decision)));
        if (desk.editable()) {
            card.add(form(candidate));
        }
        return card;
    }

    private Div decided(LeverageDecision decision) {
        return new Div(
                new Badge(
                        decision.usable() ? "Can be leveraged" : "Cannot be leveraged",
                        decision.usable() ? Badge.Tone.GOOD : Badge.Tone.NEUTRAL),
                new Paragraph(decision.reason()),
                new Paragraph(desk.nameOf(decision.decidedBy()) + ", " + AgencyTime.date(decision.decidedOn())));
    }

    private Div form(LeverageCandidate candidate) {
        RadioButtonGroup<Boolean> usable = new RadioButtonGroup<>("Can " + candidate.number() + " be leveraged?");
        usable.setItems(true, false);
        usable.setItemLabelGenerator(can -> can ? "It can be leveraged" : "It cannot");
        usable.setManualValidation(true);
        TextArea reason = reason("Why");
        reason.setAriaLabel("Why " + candidate.number() + " can or cannot be leveraged");
        Button record = new Button("Record the decision", event -> {
            usable.setInvalid(usable.isEmpty());
            usable.setErrorMessage("Choose one.");
            if (!usable.isEmpty()) {
                decide(Set.of(candidate.id()), usable.getValue(), reason);
            }
        });
        record.setAriaLabel("Record the decision on " + candidate.number());
        Div form = new Div(usable, reason, record);
        form.addClassName("form");
        return form;
    }

    private Div none(Set<UUID> undecided) {
        TextArea reason = reason("Why none of the undecided ones can be leveraged");
        Button record = new Button("None of these can be leveraged", event -> decide(undecided, false, reason));
        Div card = new Div(new H3("For all that are undecided"), reason, record);
        card.addClassNames("card", "form");
        return card;
    }

    private Div closing() {
        Button close = new Button(
                "Close the request and use the existing agreement",
                event -> desk.save(base -> desk.requests().close(base.id(), Closing.LEVERAGED, ""), this::say));
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div card = new Div(
                new H3("An existing agreement can be leveraged"),
                new Paragraph("The request needs no agreement of its own."),
                close);
        card.addClassNames("card", "form");
        return card;
    }

    private void decide(Set<UUID> agreements, boolean usable, TextArea reason) {
        desk.save(base -> desk.requests().decide(base.id(), agreements, usable, reason.getValue()), problem -> {
            reason.setInvalid(!problem.isEmpty());
            reason.setErrorMessage(problem);
        });
    }

    private void say(String problem) {
        if (problem.isEmpty()) {
            message.clear();
        } else {
            message.show(Message.Kind.PROBLEM, problem);
        }
    }

    private static TextArea reason(String label) {
        TextArea reason = new TextArea(label);
        reason.setManualValidation(true);
        reason.setMaxRows(8);
        return reason;
    }
}
