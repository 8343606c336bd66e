package gov.ice.isaa.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import gov.ice.isaa.policy.Rule;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Badge;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The head of every page of an agreement: title, the phases with where it stands, and its tabs. */
public class AgreementHeader extends Header {

    private static final Set<Phase> SPINE = EnumSet.range(Phase.INITIATION, Phase.IN_FORCE);

    AgreementHeader(
            AgreementView agreement,
            List<AgreementTab> tabs,
            String open,
            List<Modifications.Linked> linked,
            LocalDate today) {
        addClassName("agreement-header");
        Span number = new Span(agreement.number());
        number.addClassName("number");
        Paragraph kind = new Paragraph(
                number,
                new Span(agreement.type().title()),
                new Span(agreement.programOffice().shortName()));
        kind.addClassName("kind");
        add(kind, new H1(agreement.title()));
        linked.forEach(other -> add(link(other, today)));
        add(phases(agreement), next(agreement, today));
        LocalDate due = agreement.dueOn();
        if (due != null && !agreement.phase().executed()) {
            add(due(due, today));
        }
        add(tabs(agreement, tabs, open));
    }

    /** The sharing that an exigent threat allowed is under way already, so the day is said on every page (SC-13). */
    private static Paragraph due(LocalDate due, LocalDate today) {
        boolean late = due.isBefore(today);
        Paragraph line = new Paragraph(
                new Badge(late ? "Overdue" : "Due", late ? Badge.Tone.BAD : Badge.Tone.ATTENTION),
                new Span((late ? "It had to be signed by " : "It has to be signed by ") + AgencyTime.date(due)
                        + ", within five business days of the transfer that an exigent threat allowed ("
                        + Rule.SC_13.section().title() + ")."));
        line.addClassName("next");
        return line;
    }

    private static Paragraph link(Modifications.Linked other, LocalDate today) {
        Anchor number = new Anchor("agreements/" + other.number(), other.number());
        Paragraph line = new Paragraph();
        line.addClassName("modification");
        if (other.modified()) {
            line.add(new Span("Modifies "), number);
            return line;
        }
        LocalDate effective = other.effectiveOn();
        switch (other.phase()) {
            case IN_FORCE ->
                line.add(
                        new Span("Modified by "),
                        number,
                        new Span(
                                effective != null && effective.isAfter(today)
                                        ? ", which takes effect on " + AgencyTime.date(effective)
                                        : ", in force since " + AgencyTime.date(effective)));
            case TERMINATED, EXPIRED -> line.add(new Span("Was modified by "), number, new Span(", which has ended"));
            default ->
                line.add(
                        new Span("A modification is in work: "),
                        number,
                        new Span(", " + other.phase().title().toLowerCase(Locale.US)));
        }
        return line;
    }

    private static Component phases(AgreementView agreement) {
        OrderedList list = new OrderedList();
        list.addClassName("phases");
        list.getElement().setAttribute("aria-label", "Phases");
        Phase now = agreement.phase();
        for (Phase phase : SPINE) {
            ListItem item = new ListItem(new Span(phase.title()));
            if (phase == now) {
                item.addClassName("now");
                item.getElement().setAttribute("aria-current", "step");
                Span since = new Span("since " + AgencyTime.shortDate(agreement.phaseSince()));
                since.addClassName("since");
                item.add(since);
            } else if (phase.ordinal() < now.ordinal()) {
                item.addClassName("done");
            }
            list.add(item);
        }
        if (now == Phase.TERMINATED || now == Phase.EXPIRED) {
            ListItem ended = new ListItem(new Span(now.title()), new Span(AgencyTime.shortDate(agreement.endedOn())));
            ended.addClassName("now");
            ended.getElement().setAttribute("aria-current", "step");
            list.add(ended);
        }
        return new Div(list);
    }

    private static Component next(AgreementView agreement, LocalDate today) {
        Span step = new Span(
                switch (agreement.phase()) {
                    case INITIATION, NEGOTIATION -> "Next: agree on the terms and begin the draft.";
                    case DEVELOPMENT -> "Next: settle the comments, fill what is open, and circulate the draft.";
                    case CLEARANCE ->
                        "In clearance: the offices decide on the text, the legal review last. Once all have concurred it goes to"
                                + " signature.";
                    case SIGNATURE ->
                        "In signature: in force once everybody has signed and every signed copy is filed.";
                    case IN_FORCE -> inForce(agreement, today);
                    case TERMINATED, EXPIRED -> "Ended. The record is kept.";
                });
        Span holder = new Span(
                switch (agreement.phase()) {
                    case CLEARANCE -> "With the offices engaged";
                    case SIGNATURE -> "With the signatories";
                    case TERMINATED, EXPIRED -> "";
                    default -> "With " + agreement.programOffice().title();
                });
        holder.addClassName("holder");
        Paragraph next = new Paragraph(step, holder);
        next.addClassName("next");
        return next;
    }

    private static String inForce(AgreementView agreement, LocalDate today) {
        LocalDate effective = agreement.effectiveOn();
        if (effective != null && effective.isAfter(today)) {
            return "Signed by everybody; it takes effect on " + AgencyTime.date(effective) + ".";
        }
        return agreement.nextReviewOn() == null
                ? "In force."
                : "Next: the review due on " + AgencyTime.date(agreement.nextReviewOn()) + ".";
    }

    private static Component tabs(AgreementView agreement, List<AgreementTab> tabs, String open) {
        UnorderedList list = new UnorderedList();
        for (AgreementTab tab : tabs) {
            String address = "agreements/" + agreement.number() + (tab.path().isEmpty() ? "" : "/" + tab.path());
            Anchor link = new Anchor(address, tab.label());
            if (tab.path().equals(open)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        Nav nav = new Nav(list);
        nav.addClassName("tabs");
        nav.getElement().setAttribute("aria-label", "Pages of this agreement");
        return nav;
    }
}
