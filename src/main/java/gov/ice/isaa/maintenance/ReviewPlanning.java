package gov.ice.isaa.maintenance;

import gov.ice.isaa.agreement.AgreementMoved;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.support.AgencyTime;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Plans the first review when an agreement comes into force, in the same transaction (MA-01). */
@Component
class ReviewPlanning {

    private final Maintenance maintenance;
    private final Agreements agreements;
    private final AgencyTime time;

    ReviewPlanning(Maintenance maintenance, Agreements agreements, AgencyTime time) {
        this.maintenance = maintenance;
        this.agreements = agreements;
        this.time = time;
    }

    @EventListener
    void on(AgreementMoved moved) {
        if (moved.to() == Phase.IN_FORCE) {
            AgreementView agreement = agreements.require(moved.id());
            maintenance.plan(
                    agreement.id(),
                    agreement.programOffice(),
                    Objects.requireNonNullElse(agreement.effectiveOn(), time.today()));
        }
    }
}
