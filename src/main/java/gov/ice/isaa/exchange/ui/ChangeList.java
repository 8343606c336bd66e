package gov.ice.isaa.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import gov.ice.isaa.exchange.ProposedChange;
import gov.ice.isaa.exchange.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The changes that wait for a decision, section by section; as many at a time as a page carries well. */
class ChangeList extends Div {

    private static final int AT_A_TIME = 40;

    /** Takes decisions. */
    interface Decider {

        /** Decides these; {@code at} is the place of the first among those shown. */
        void decide(List<ProposedChange> changes, Verdict verdict, int at);
    }

    private final boolean deciding;
    private final transient Decider decider;
    private final List<ChangeCard> cards = new ArrayList<>();
    private transient List<ProposedChange> changes = List.of();
    private int most = AT_A_TIME;

    ChangeList(boolean deciding, Decider decider) {
        this.deciding = deciding;
        this.decider = decider;
        addClassName("stack");
    }

    /** Shows these in place of what was shown. */
    void show(List<ProposedChange> left) {
        changes = left;
        lay();
    }

    /** The card at the place, or the last one. */
    void focus(int at) {
        if (!cards.isEmpty()) {
            cards.get(Math.min(at, cards.size() - 1)).focus();
        }
    }

    /** Says at a card why its change could not be accepted. */
    void conflict(int at, String why) {
        cards.get(at).conflict(why);
    }

    private void lay() {
        removeAll();
        cards.clear();
        Map<String, List<ProposedChange>> sections = new LinkedHashMap<>();
        changes.forEach(change -> sections.computeIfAbsent(change.proposal().section(), any -> new ArrayList<>())
                .add(change));
        for (List<ProposedChange> section : sections.values()) {
            if (cards.size() >= most) {
                break;
            }
            section(section);
        }
        int hidden = changes.size() - cards.size();
        if (hidden > 0) {
            int before = cards.size();
            Button more = new Button("Show %,d more".formatted(Math.min(hidden, AT_A_TIME)), event -> {
                most += AT_A_TIME;
                lay();
                focus(before);
            });
            add(more);
        }
    }

    private void section(List<ProposedChange> section) {
        Div head = new Div(new H3(section.getFirst().heading()));
        head.addClassName("section-head");
        int at = cards.size();
        if (deciding && section.size() > 1) {
            head.add(all("Accept all in this section", section, Verdict.ACCEPTED, at));
            head.add(all("Reject all in this section", section, Verdict.REJECTED, at));
        }
        Div group = new Div(head);
        group.addClassName("change-section");
        for (ProposedChange change : section) {
            int place = cards.size();
            var card = new ChangeCard(change, deciding, (one, verdict) -> decider.decide(List.of(one), verdict, place));
            cards.add(card);
            group.add(card);
        }
        add(group);
    }

    private Button all(String label, List<ProposedChange> section, Verdict verdict, int at) {
        Button button = new Button(label, event -> decider.decide(section, verdict, at));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setDisableOnClick(true);
        button.setAriaLabel(label + ": " + section.getFirst().heading());
        return button;
    }
}
