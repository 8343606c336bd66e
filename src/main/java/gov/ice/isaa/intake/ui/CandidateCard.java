package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import gov.ice.isaa.intake.LeverageCandidate;
import gov.ice.isaa.intake.LeverageDecision;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Badge;
import gov.ice.isaa.support.FactList;
import java.util.Set;

/** An existing agreement with what was decided about it, and the decision to make; what is being typed stays. */
class CandidateCard extends Div {

    /** Records a decision on agreements with the reason in the field, and shows there what is wrong with it. */
    interface Decide {

        void decide(Set<LeverageCandidate> agreements, boolean usable, TextArea reason);
    }

    private final transient RequestDesk desk;
    private final Div facts = new Div();
    private final Div form;
    private final RadioButtonGroup<Boolean> usable;
    private boolean inForce;

    CandidateCard(RequestDesk desk, LeverageCandidate candidate, Decide decide) {
        this.desk = desk;
        this.inForce = candidate.inForce();
        usable = new RadioButtonGroup<>("Can " + candidate.number() + " be leveraged?");
        usable.setItems(true, false);
        usable.setItemLabelGenerator(can -> can ? "It can be leveraged" : "It cannot");
        usable.setItemEnabledProvider(can -> !can || inForce);
        usable.setManualValidation(true);
        TextArea reason = reason("Why");
        reason.setAriaLabel("Why " + candidate.number() + " can or cannot be leveraged");
        Button record = new Button("Record the decision", event -> {
            usable.setInvalid(usable.isEmpty());
            usable.setErrorMessage("Choose one.");
            if (!usable.isEmpty()) {
                decide.decide(Set.of(candidate), usable.getValue(), reason);
            }
        });
        record.setAriaLabel("Record the decision on " + candidate.number());
        form = new Div(usable, reason, record);
        form.addClassName("form");
        addClassNames("card", "candidate");
        add(facts, form);
    }

    /** Shows the agreement and the decision on it as they are now. */
    void show(LeverageCandidate candidate) {
        facts.removeAll();
        facts.add(
                new H3(new Anchor("agreements/" + candidate.number(), candidate.number())),
                new Paragraph(candidate.title()),
                new FactList()
                        .fact("Why it is shown", reasons(candidate))
                        .fact("With", candidate.partyNames())
                        .fact("Information", candidate.information())
                        .fact("Use", candidate.intendedUse())
                        .fact(
                                "Expires",
                                candidate.expiresOn() == null
                                        ? "No end date"
                                        : AgencyTime.date(candidate.expiresOn())));
        desk.request().decisionOn(candidate.id()).ifPresent(decision -> facts.add(decided(decision)));
        form.setVisible(desk.editable());
        if (inForce != candidate.inForce()) {
            inForce = candidate.inForce();
            usable.getListDataView().refreshAll();
        }
    }

    private static UnorderedList reasons(LeverageCandidate candidate) {
        UnorderedList reasons = new UnorderedList();
        candidate.reasons().forEach(reason -> reasons.add(new ListItem(reason)));
        return reasons;
    }

    private Div decided(LeverageDecision decision) {
        return new Div(
                new Badge(
                        decision.usable() ? "Can be leveraged" : "Cannot be leveraged",
                        decision.usable() ? Badge.Tone.GOOD : Badge.Tone.NEUTRAL),
                new Paragraph(decision.reason()),
                new Paragraph(desk.nameOf(decision.decidedBy()) + ", " + AgencyTime.date(decision.decidedOn())));
    }

    static TextArea reason(String label) {
        TextArea reason = new TextArea(label);
        reason.setManualValidation(true);
        reason.setMaxRows(8);
        return reason;
    }
}
