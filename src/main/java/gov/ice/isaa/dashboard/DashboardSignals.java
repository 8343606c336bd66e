package gov.ice.isaa.dashboard;

import gov.ice.isaa.agreement.AgreementMoved;
import gov.ice.isaa.clearance.ReviewAsked;
import gov.ice.isaa.clearance.ReviewDecided;
import gov.ice.isaa.signing.SignatureGiven;
import gov.ice.isaa.signing.SignatureRequested;
import gov.ice.isaa.support.Live;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open dashboards that numbers may have changed. */
@Component
class DashboardSignals {

    /** The topic that dashboards subscribe to. */
    static final String TOPIC = "dashboard";

    private final Live live;

    DashboardSignals(Live live) {
        this.live = live;
    }

    @EventListener
    void moved(AgreementMoved event) {
        live.publish(TOPIC, event.number());
    }

    @EventListener
    void asked(ReviewAsked event) {
        live.publish(TOPIC, event.number());
    }

    @EventListener
    void decided(ReviewDecided event) {
        live.publish(TOPIC, event.number());
    }

    @EventListener
    void requested(SignatureRequested event) {
        live.publish(TOPIC, event.number());
    }

    @EventListener
    void signed(SignatureGiven event) {
        live.publish(TOPIC, event.number());
    }
}
