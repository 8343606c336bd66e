package gov.ice.isaa.signing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import gov.ice.isaa.signing.CeremonyView;
import gov.ice.isaa.signing.SlotView;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Badge;
import gov.ice.isaa.support.Badge.Tone;

/** Who signs, in order, and who has. */
class SlotList extends Section {

    SlotList(CeremonyView ceremony) {
        addClassName("card");
        long signed = ceremony.slots().stream().filter(SlotView::signed).count();
        var list = new OrderedList();
        list.addClassName("slots");
        ceremony.slots().forEach(slot -> list.add(slot(slot, ceremony.open())));
        add(new H2("Signatures: " + signed + " of " + ceremony.slots().size()), list);
    }

    private static ListItem slot(SlotView slot, boolean open) {
        var who = new Span(slot.title());
        who.addClassName("who");
        var party = quiet("for " + slot.party());
        var given = slot.signature();
        if (given == null) {
            return new ListItem(who, party, new Div(new Badge(open ? "Waiting" : "Not signed")));
        }
        var item = new ListItem(
                who,
                party,
                new Div(new Badge("Signed " + AgencyTime.date(given.signedOn()), Tone.GOOD)),
                quiet(given.kind().title() + ": " + given.signer()));
        if (given.kind() != SlotView.Kind.SEALED) {
            item.add(quiet(
                    "Filed and attested by " + given.accountName() + ", " + AgencyTime.moment(given.recordedAt())));
        }
        if (!given.certificates().isEmpty()) {
            item.add(quiet("Certificate: " + given.certificates()));
        }
        return item;
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("quiet");
        return span;
    }
}
