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

    /** Whichever it was, a dashboard reads its numbers anew. */
    @EventListener({
        AgreementMoved.class,
        ReviewAsked.class,
        ReviewDecided.class,
        SignatureRequested.class,
        SignatureGiven.class
    })
    void changed() {
        live.publish(TOPIC, "");
    }
}
