package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.intake.ConsultationView;
import gov.ice.isaa.intake.Inquiries;
import gov.ice.isaa.intake.RequestEntries;
import gov.ice.isaa.intake.RequestField;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.support.FactList;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.LivePage;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.support.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A voluntary review, for the office that is asked: what it needs to know of the one request, and its advice (SC-23). */
@Route("consultations/:inquiry")
@CssImport("./intake.css")
@RolesAllowed("REVIEWER")
class ConsultationPage extends Div implements BeforeEnterObserver, HasDynamicTitle, Marked {

    private final transient Inquiries inquiries;
    private final transient Live live;
    private final Message gone = new Message();
    private final InquiryCard card;
    private transient @Nullable ConsultationView shown;
    private @Nullable Registration watching;

    ConsultationPage(Inquiries inquiries, Live live) {
        this.inquiries = inquiries;
        this.live = live;
        this.card = new InquiryCard(inquiries, this::refresh);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ConsultationView asked = inquiries.consultation(
                id(event.getRouteParameters().get("inquiry").orElse("")));
        shown = asked;
        removeAll();
        card.show(asked.inquiry());
        Div summary = new Div(new H2("The request"), facts(asked));
        summary.addClassName("card");
        Div why = new Div(
                new H2("Why the Directive does not apply"),
                new Paragraph(asked.outcome().title() + ", as the Program Office determined."));
        asked.reasons().forEach(finding -> why.add(Citation.of(finding)));
        why.addClassName("card");
        add(
                new PageHeader(
                        asked.title(),
                        asked.number() + ", " + asked.programOffice().title()
                                + ". You see this summary because your office is asked for advice."),
                gone,
                card,
                summary,
                why);
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "Consultation" : shown.number() + " – Consultation";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        ConsultationView asked = shown;
        if (asked == null) {
            return;
        }
        var ui = event.getUI();
        watching = live.subscribe(
                Requests.topic(asked.inquiry().requestId()), signal -> LivePage.change(ui, this::refresh));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.remove();
            watching = null;
        }
    }

    private void refresh() {
        ConsultationView asked = shown;
        if (asked == null) {
            return;
        }
        try {
            card.show(inquiries.consultation(asked.inquiry().id()).inquiry());
        } catch (NotFoundException withdrawn) {
            shown = null;
            removeAll();
            card.close();
            gone.show(Message.Kind.INFORMATION, "This consultation was withdrawn. There is nothing left to do here.");
            add(gone, card);
        }
    }

    private static FactList facts(ConsultationView asked) {
        RequestEntries entries = asked.entries();
        var kind = entries.partyKind();
        var facts = new FactList()
                .fact("Requesting party", entries.text(RequestField.PARTY_NAME))
                .fact("Kind of party", kind == null ? "" : kind.title());
        for (RequestField field :
                List.of(RequestField.MISSION_NEED, RequestField.INFORMATION, RequestField.INTENDED_USE)) {
            if (entries.has(field)) {
                facts.fact(field.label(), InquiryCard.typed(entries.text(field)));
            } else {
                facts.fact(field.label(), "");
            }
        }
        return facts;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }
}
