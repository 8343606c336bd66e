package gov.ice.isaa.exchange.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import gov.ice.isaa.exchange.Decision;
import gov.ice.isaa.support.AgencyTime;
import java.util.List;

/** What was decided about a file, the last first. */
class DecisionList extends Details {

    DecisionList(String agreement, List<Decision> decisions) {
        setSummaryText("Decided: %,d".formatted(decisions.size()));
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain", "decisions");
        decisions.forEach(decision -> list.add(item(agreement, decision)));
        add(list);
    }

    private static ListItem item(String agreement, Decision decision) {
        Span verdict = new Span(decision.verdict().title());
        verdict.addClassName("verdict");
        Span what = new Span(
                " – %s, %s%s".formatted(decision.heading(), decision.what().title(), words(decision)));
        Span by = new Span(" %s, %s".formatted(AgencyTime.moment(decision.at()), decision.by()));
        by.addClassName("source");
        ListItem item = new ListItem(verdict, what, by);
        Integer version = decision.draftVersion();
        if (version != null) {
            item.add(
                    new Span(" "),
                    new Anchor(
                            "agreements/%s/compare?from=%d&to=%d".formatted(agreement, version - 1, version),
                            "Version " + version));
        }
        return item;
    }

    private static String words(Decision decision) {
        String out = decision.wordsOut().strip();
        String in = decision.wordsIn().strip();
        return (out.isEmpty() ? "" : ": out “" + out + "”")
                + (in.isEmpty() ? "" : (out.isEmpty() ? ": " : ", ") + "in “" + in + "”");
    }
}
