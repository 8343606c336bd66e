package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import gov.ice.isaa.intake.ConsultationView;
import gov.ice.isaa.intake.Inquiries;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.LiveRefresh;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.support.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A voluntary review, for the office that is asked: what it needs to know of the one request, and its advice (SC-23). */
@Route("consultations/:inquiry")
@CssImport("./intake.css")
@RolesAllowed("REVIEWER")
class ConsultationPage extends Div implements BeforeEnterObserver, HasDynamicTitle, Marked {

    private final transient Inquiries inquiries;
    private final Message gone = new Message();
    private final InquiryCard card;
    private transient @Nullable ConsultationView shown;

    ConsultationPage(Inquiries inquiries, Live live) {
        this.inquiries = inquiries;
        this.card = new InquiryCard(inquiries, this::refresh);
        addClassName("page");
        LiveRefresh.of(this, live, this::topic, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ConsultationView asked = inquiries.consultation(id(event));
        shown = asked;
        removeAll();
        card.show(asked.inquiry());
        Div why = new Div(
                new H2("Why the Directive does not apply"),
                new Paragraph(asked.outcome().title() + ", as the Program Office determined."));
        asked.reasons().forEach(finding -> why.add(Citation.of(finding)));
        why.addClassNames("card", "form");
        add(
                new PageHeader(
                        asked.title(),
                        asked.number() + ", " + asked.programOffice().title()
                                + ". You see this summary because your office is asked for advice."),
                gone,
                card,
                new RequestSummary(asked.entries()),
                why);
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "Consultation" : shown.number() + " – Consultation";
    }

    private String topic() {
        return shown == null ? "" : Requests.topic(shown.inquiry().requestId());
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

    /** The id in an address. Throws {@link NotFoundException} when it is none. */
    static UUID id(BeforeEnterEvent event) {
        try {
            return UUID.fromString(event.getRouteParameters().get("inquiry").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }
}
