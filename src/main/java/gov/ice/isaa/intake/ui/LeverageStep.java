package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import gov.ice.isaa.intake.LeverageCandidate;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Existing agreements that may already cover the request, with a decision on each (IN-04). */
class LeverageStep extends Div implements StepPanel {

    private final transient RequestDesk desk;
    private final Message message = new Message();
    private final EmptyState nothing = new EmptyState(
            "No agreement that you may see looks like this request",
            "The search compares the party, the information, its use and the mission need. The more of them you have"
                    + " filled in, the more it finds.");
    private final Div list = new Div();
    private final Map<UUID, CandidateCard> cards = new HashMap<>();
    private final TextArea noneReason = CandidateCard.reason("Why none of the undecided ones can be leveraged");
    private final Div none = new Div();
    private final UseOfExisting use;

    LeverageStep(RequestDesk desk) {
        this.desk = desk;
        list.addClassName("stack");
        Div intro = new Div(
                new H2("Is there an agreement already?"),
                new Paragraph(
                        "These agreements in force look like the request. Say for each whether it can be leveraged;"
                                + " a new agreement is opened only when none can."),
                new Paragraph("Only what you may see is searched. Other offices may have agreements that would do: ask"
                        + " Information Governance (IGP), which sees all of them."));
        intro.addClassName("card");
        none.addClassNames("card", "form");
        none.add(
                new H3("For all that are undecided"),
                noneReason,
                new Button("None of these can be leveraged", event -> decide(undecided(), false, noneReason)));
        use = new UseOfExisting(desk, this::say);
        addClassName("stack");
        add(intro, message, nothing, list, none, use);
        refresh();
    }

    @Override
    public final void refresh() {
        List<LeverageCandidate> candidates = desk.candidates();
        nothing.setVisible(candidates.isEmpty());
        cards.keySet().retainAll(candidates.stream().map(LeverageCandidate::id).toList());
        List<CandidateCard> shown = candidates.stream().map(this::card).toList();
        if (!list.getChildren().toList().equals(shown)) {
            list.removeAll();
            shown.forEach(list::add);
        }
        none.setVisible(desk.editable() && undecided().size() > 1);
        use.refresh();
    }

    private CandidateCard card(LeverageCandidate candidate) {
        CandidateCard card =
                cards.computeIfAbsent(candidate.id(), id -> new CandidateCard(desk, candidate, this::decide));
        card.show(candidate);
        return card;
    }

    private Set<LeverageCandidate> undecided() {
        return desk.candidates().stream()
                .filter(candidate -> desk.request().decisionOn(candidate.id()).isEmpty())
                .collect(Collectors.toSet());
    }

    private void decide(Set<LeverageCandidate> agreements, boolean usable, TextArea reason) {
        Set<UUID> ids = agreements.stream().map(LeverageCandidate::id).collect(Collectors.toSet());
        desk.save(
                base -> desk.requests().decide(base.id(), base.leverage(), ids, usable, reason.getValue()), problem -> {
                    reason.setInvalid(!problem.isEmpty());
                    reason.setErrorMessage(problem);
                    if (problem.isEmpty()) {
                        reason.clear();
                    }
                });
    }

    private void say(String problem) {
        if (problem.isEmpty()) {
            message.clear();
        } else {
            message.show(Message.Kind.PROBLEM, problem);
        }
    }
}
