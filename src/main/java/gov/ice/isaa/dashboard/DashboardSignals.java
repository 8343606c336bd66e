package gov.ice.isaa.dashboard;

import gov.ice.isaa.agreement.AgreementMoved;
import gov.ice.isaa.clearance.ReviewAsked;
import gov.ice.isaa.clearance.ReviewDecided;
import gov.ice.isaa.discussion.OpenCommentsChanged;
import gov.ice.isaa.signing.SignatureGiven;
import gov.ice.isaa.signing.SignatureRequested;
import gov.ice.isaa.support.Live;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open dashboards, and the pages of what waits, that something may have changed. */
@Component
class DashboardSignals {

    private final Live live;

    DashboardSignals(Live live) {
        this.live = live;
    }

    /** Whichever it was, a page that is open reads anew. */
    @EventListener({
        AgreementMoved.class,
        OpenCommentsChanged.class,
        ReviewAsked.class,
        ReviewDecided.class,
        SignatureRequested.class,
        SignatureGiven.class
    })
    void changed() {
        live.publish(Dashboards.TOPIC, "");
    }
}
